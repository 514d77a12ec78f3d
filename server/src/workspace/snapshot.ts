import { type Analysis, analyse } from "../analysis/analysis.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { unknownServices } from "../catalogue/service-names.ts";
import type { Check } from "../checklist/check.ts";
import type { Finding } from "../checklist/finding.ts";
import { type IgnoreComment, ignoreComments } from "../checklist/ignore-comments.ts";
import { type ChecklistResult, runChecklist } from "../checklist/run-checklist.ts";
import { type Architecture, STAGES, type Stage } from "../model/architecture.ts";
import type { LoweringMemo } from "../model/fields.ts";
import { lower } from "../model/lower.ts";
import { type NameFault, nameFaults } from "../model/name-faults.ts";
import type { IsoDate } from "../model/quantities.ts";
import { type SchemaFault, validate } from "../schema/validate.ts";
import type { Settings } from "../settings/settings.ts";
import { isPlainMap, type PlainMemo, type PlainValue, plainValue, type ReadValue } from "../syntax/plain-value.ts";
import { handOnValues } from "../syntax/same-content.ts";
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
  readonly #reach: Reach;
  readonly #basis: Basis | undefined;
  readonly #plainMemo: PlainMemo;
  #tree: SyntaxTree | undefined;
  #read: ReadValue | undefined;
  #architecture: Architecture | undefined;
  #analysis: Analysis | undefined;
  #schemaFaults: readonly SchemaFault[] | undefined;
  #nameFaults: readonly NameFault[] | undefined;
  #comments: readonly IgnoreComment[] | undefined;
  #checklist: ChecklistResult | undefined;
  #problems: readonly Problem[] | undefined;
  #loweringMemo: LoweringMemo | undefined;

  constructor(
    uri: string,
    version: number,
    text: string,
    surroundings: Surroundings,
    previous?: Snapshot,
    reach: Reach = "everything",
  ) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.surroundings = surroundings;
    this.#reach = reach;
    this.#basis = previous === undefined ? undefined : previous.#asBasis();
    this.#plainMemo = this.#basis?.plainMemo ?? new WeakMap();
  }

  get tree(): SyntaxTree {
    this.#tree ??= SyntaxTree.read(this.text, this.#basis?.tree);
    return this.#tree;
  }

  /** The document as plain data, and the aliases in it that could not be followed. */
  get read(): ReadValue {
    if (this.#read === undefined) {
      handOnValues(this.#basis?.tree.root?.green, this.tree.root?.green, this.#plainMemo);
      this.#read = plainValue(this.tree.root?.green, this.#plainMemo);
    }
    return this.#read;
  }

  get value(): PlainValue {
    return this.read.value;
  }

  get architecture(): Architecture {
    this.#architecture ??=
      this.#unchanged?.architecture ?? lower(this.value, (path) => this.#sourceAt(path), this.#memo);
    return this.#architecture;
  }

  /** The stage of the file; where it states none that can be read, that of the settings. */
  get stage(): Stage {
    const stated = isPlainMap(this.value) ? this.value.stage : undefined;
    return STAGES.find((stage) => stage === stated) ?? this.surroundings.settings.stage;
  }

  get analysis(): Analysis {
    this.#analysis ??= this.#unchanged?.analysis ?? analyse(this.architecture, this.surroundings.catalogue);
    return this.#analysis;
  }

  get schemaFaults(): readonly SchemaFault[] {
    this.#schemaFaults ??= this.#unchanged?.schemaFaults ?? validate(this.value);
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
    this.#checklist ??= this.#unchangedChecklist() ?? this.#runChecklist();
    return this.#checklist;
  }

  /** Whether every check has run. Of a large file, what takes long may be left for a pause; until then its last word stands. */
  get isSettled(): boolean {
    if (this.#reach === "everything" || this.architecture.entities.size <= SMALL) return true;
    return this.#basis?.isSettled === true && this.#unchangedChecklist() !== undefined;
  }

  #runChecklist(): ChecklistResult {
    const { architecture, analysis, stage, comments, tree, isSettled } = this;
    const { checks, catalogue, today, settings } = this.surroundings;
    const result = runChecklist({
      checks,
      isLeftForLater: ({ takesLong }) => takesLong && !isSettled,
      architecture,
      analysis,
      catalogue,
      stage,
      today,
      severity: settings.severity,
      comments,
      has: (path) => tree.has(path),
    });
    return isSettled ? result : { ...result, findings: [...result.findings, ...this.#lastWords()] };
  }

  /** What the checks that take long said last, of what is still there. */
  #lastWords(): readonly Finding[] {
    const { checks } = this.surroundings;
    const said = this.#basis?.checklist?.findings ?? [];
    return said.filter(({ check, path }) => checks.get(check)?.takesLong === true && this.tree.has(path));
  }

  /** Everything that is reported, in the order of the text. */
  get problems(): readonly Problem[] {
    this.#problems ??= problemsOf(this);
    return this.#problems;
  }

  /** The version before, if this one says the same in other words: then all that follows from it holds still. */
  get #unchanged(): Basis | undefined {
    const basis = this.#basis;
    return basis !== undefined && saysTheSame(basis.value, this.value) ? basis : undefined;
  }

  #unchangedChecklist(): ChecklistResult | undefined {
    const basis = this.#unchanged;
    const isSame = basis?.surroundings === this.surroundings && basis.comments === commentsKey(this.comments);
    return isSame && (basis.isSettled || this.#reach === "prompt") ? basis.checklist : undefined;
  }

  /** What was lowered under the same defaults. */
  get #memo(): LoweringMemo {
    const basis = this.#basis;
    this.#loweringMemo ??=
      basis !== undefined && defaultsOf(basis.value) === defaultsOf(this.value) ? basis.loweringMemo : new Map();
    return this.#loweringMemo;
  }

  /** What the next version may take over; a chain of snapshots would keep every version that ever was. */
  #asBasis(): Basis {
    return {
      tree: this.tree,
      value: this.value,
      plainMemo: this.#plainMemo,
      loweringMemo: this.#memo,
      surroundings: this.surroundings,
      architecture: this.#architecture,
      analysis: this.#analysis,
      schemaFaults: this.#schemaFaults,
      checklist: this.#checklist,
      isSettled: this.#checklist !== undefined && this.isSettled,
      comments: this.#checklist === undefined ? "" : commentsKey(this.comments),
    };
  }

  #sourceAt(path: Path): string | undefined {
    const green = this.tree.find(path)?.green;
    return green?.kind === "scalar" ? green.source : undefined;
  }
}

/** What one version leaves to the next. */
interface Basis {
  readonly tree: SyntaxTree;
  readonly value: PlainValue;
  readonly plainMemo: PlainMemo;
  readonly loweringMemo: LoweringMemo;
  readonly surroundings: Surroundings;
  readonly architecture: Architecture | undefined;
  readonly analysis: Analysis | undefined;
  readonly schemaFaults: readonly SchemaFault[] | undefined;
  readonly checklist: ChecklistResult | undefined;
  readonly isSettled: boolean;
  readonly comments: string;
}

/** How much of the checklist a snapshot is to run: all of it, or, while somebody types, what is told at once. */
type Reach = "everything" | "prompt";

/** Up to how many entities everything is told at once. */
const SMALL = 150;

/** Whether two documents are the same entry by entry. Entries that say the same are the same objects. */
function saysTheSame(a: PlainValue, b: PlainValue, depth = 0): boolean {
  if (a === b || depth === 2 || !isPlainMap(a) || !isPlainMap(b)) return a === b;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length && keys.every((key, i) => others[i] === key && saysTheSame(a[key], b[key], depth + 1))
  );
}

function defaultsOf(value: PlainValue): PlainValue {
  return isPlainMap(value) ? value.defaults : undefined;
}

/** What matters of comments to the checklist: what they waive, not where they stand. */
function commentsKey(comments: readonly IgnoreComment[]): string {
  return JSON.stringify(comments.map(({ check, reason, covers, path }) => [check, reason, [...covers], path]));
}
