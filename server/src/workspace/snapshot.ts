import { type Analysis, analyse } from "../analysis/analysis.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { unknownServices } from "../catalogue/service-names.ts";
import type { Check } from "../checklist/check.ts";
import { type IgnoreComment, ignoreComments } from "../checklist/ignore-comments.ts";
import { type ChecklistResult, runChecklist } from "../checklist/run-checklist.ts";
import { type Architecture, STAGES, type Stage } from "../model/architecture.ts";
import { lower } from "../model/lower.ts";
import { type NameFault, nameFaults } from "../model/name-faults.ts";
import type { IsoDate } from "../model/quantities.ts";
import { type SchemaFault, validate } from "../schema/validate.ts";
import type { Settings } from "../settings/settings.ts";
import { isPlainMap, type PlainValue, plainValue, type ReadValue } from "../syntax/plain-value.ts";
import { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Path } from "../text/path.ts";
import type { Problem } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";

/** What a snapshot is made of beside its text. */
export interface Surroundings {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly checks: ReadonlyMap<string, Check>;
  readonly today: IsoDate;
}

/**
 * One document at one version, and all that follows from it. Immutable; each thing is computed when first asked for, at most once.
 * A reader cannot tell what was computed from what was taken over from the version before.
 */
export class Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly surroundings: Surroundings;
  readonly #previous: SyntaxTree | undefined;
  #tree: SyntaxTree | undefined;
  #read: ReadValue | undefined;
  #architecture: Architecture | undefined;
  #analysis: Analysis | undefined;
  #schemaFaults: readonly SchemaFault[] | undefined;
  #nameFaults: readonly NameFault[] | undefined;
  #comments: readonly IgnoreComment[] | undefined;
  #checklist: ChecklistResult | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(uri: string, version: number, text: string, surroundings: Surroundings, previous?: Snapshot) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.surroundings = surroundings;
    // The tree alone is kept: a chain of snapshots would keep every version that ever was.
    this.#previous = previous === undefined ? undefined : previous.#tree;
  }

  get tree(): SyntaxTree {
    this.#tree ??= SyntaxTree.read(this.text, this.#previous);
    return this.#tree;
  }

  /** The document as plain data, and the aliases in it that could not be followed. */
  get read(): ReadValue {
    this.#read ??= plainValue(this.tree.root?.green);
    return this.#read;
  }

  get value(): PlainValue {
    return this.read.value;
  }

  get architecture(): Architecture {
    this.#architecture ??= lower(this.value, (path) => this.#sourceAt(path));
    return this.#architecture;
  }

  /** The stage of the file; where it states none that can be read, that of the settings. */
  get stage(): Stage {
    const stated = isPlainMap(this.value) ? this.value.stage : undefined;
    return STAGES.find((stage) => stage === stated) ?? this.surroundings.settings.stage;
  }

  get analysis(): Analysis {
    this.#analysis ??= analyse(this.architecture, this.surroundings.catalogue);
    return this.#analysis;
  }

  get schemaFaults(): readonly SchemaFault[] {
    this.#schemaFaults ??= validate(this.value);
    return this.#schemaFaults;
  }

  get nameFaults(): readonly NameFault[] {
    this.#nameFaults ??= [
      ...nameFaults(this.architecture),
      ...unknownServices(this.architecture, this.surroundings.catalogue),
    ];
    return this.#nameFaults;
  }

  get comments(): readonly IgnoreComment[] {
    this.#comments ??= ignoreComments(this.tree);
    return this.#comments;
  }

  get checklist(): ChecklistResult {
    const { architecture, analysis, stage, comments, tree } = this;
    const { checks, catalogue, today, settings } = this.surroundings;
    this.#checklist ??= runChecklist({
      checks,
      architecture,
      analysis,
      catalogue,
      stage,
      today,
      severity: settings.severity,
      comments,
      has: (path) => tree.has(path),
    });
    return this.#checklist;
  }

  /** Everything that is reported, in the order of the text. */
  get problems(): readonly Problem[] {
    this.#problems ??= problemsOf(this);
    return this.#problems;
  }

  #sourceAt(path: Path): string | undefined {
    const green = this.tree.find(path)?.green;
    return green?.kind === "scalar" ? green.source : undefined;
  }
}
