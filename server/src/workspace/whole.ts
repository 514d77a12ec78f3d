import { type Analysis, analyse } from "../analysis/analysis.ts";
import { HASTY_NODES } from "../analysis/availability/figure.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { unknownServices } from "../catalogue/service-names.ts";
import type { Check } from "../checklist/check.ts";
import type { Finding } from "../checklist/finding.ts";
import type { IgnoreComment } from "../checklist/ignore-comments.ts";
import { type ChecklistResult, runChecklist } from "../checklist/run-checklist.ts";
import { type Architecture, STAGES, type Stage } from "../model/architecture.ts";
import { type LoweringMemo, loweringMemo } from "../model/fields.ts";
import { lower } from "../model/lower.ts";
import { type NameFault, nameFaults } from "../model/name-faults.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { Settings } from "../settings/settings.ts";
import { isPlainMap, type PlainValue } from "../syntax/plain-value.ts";
import type { Path } from "../text/path.ts";
import { commentsOf, type PlacedComment } from "./placed-comments.ts";
import type { Problem } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";
import { saysTheSame } from "./same-value.ts";
import type { Sources } from "./sources.ts";

/** What an architecture is reviewed with beside its files. */
export interface Surroundings {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly checks: ReadonlyMap<string, Check>;
  readonly today: IsoDate;
}

/** How much of the checklist is to run: all of it, or, while somebody types, what is told at once. */
export type Reach = "everything" | "prompt";

/**
 * An architecture over all its files, each at one version, and all that follows from them. Immutable; each thing is computed when
 * first asked for, at most once. A reader cannot tell what was computed from what was taken over from the version before.
 */
export class Whole {
  readonly sources: Sources;
  readonly surroundings: Surroundings;
  readonly #reach: Reach;
  readonly #basis: Basis | undefined;
  #architecture: Architecture | undefined;
  #analysis: Analysis | undefined;
  #nameFaults: readonly NameFault[] | undefined;
  #comments: readonly PlacedComment[] | undefined;
  #checklist: ChecklistResult | undefined;
  #problems: ReadonlyMap<string, readonly Problem[]> | undefined;
  #loweringMemo: LoweringMemo | undefined;

  constructor(sources: Sources, surroundings: Surroundings, previous?: Whole, reach: Reach = "everything") {
    this.sources = sources;
    this.surroundings = surroundings;
    this.#reach = reach;
    this.#basis = previous === undefined ? undefined : previous.#asBasis();
  }

  get architecture(): Architecture {
    const { sources } = this;
    this.#architecture ??=
      this.#unchanged?.architecture ??
      lower(sources.value, (path) => this.#sourceAt(path), this.#memo, sources.root.value);
    return this.#architecture;
  }

  /** The stage of the root file; where it states none that can be read, that of the settings. */
  get stage(): Stage {
    const { value } = this.sources.root;
    const stated = isPlainMap(value) ? value.stage : undefined;
    return STAGES.find((stage) => stage === stated) ?? this.surroundings.settings.stage;
  }

  get analysis(): Analysis {
    const before = this.#basis?.analysis?.figureMemo();
    this.#analysis ??=
      this.#unchanged?.analysis ?? analyse(this.architecture, this.surroundings.catalogue, HASTY_NODES, before);
    return this.#analysis;
  }

  get nameFaults(): readonly NameFault[] {
    this.#nameFaults ??= [
      ...nameFaults(this.architecture),
      ...unknownServices(this.architecture, this.surroundings.catalogue),
    ];
    return this.#nameFaults;
  }

  /** Of all files, in their order; findings about comments count them from 0. */
  get comments(): readonly PlacedComment[] {
    this.#comments ??= commentsOf(this.sources);
    return this.#comments;
  }

  get checklist(): ChecklistResult {
    this.#checklist ??= this.#unchangedChecklist() ?? this.#runChecklist();
    return this.#checklist;
  }

  /**
   * Whether every check has run. Of a large architecture, what takes long may be left for a pause, unless an edit changes nothing that
   * it rests on; until then its last word stands.
   */
  get isSettled(): boolean {
    if (this.#reach === "everything" || this.architecture.entities.size <= SMALL) return true;
    if (this.#basis?.isSettled !== true) return false;
    return this.#unchangedChecklist() !== undefined || this.analysis.hasFigures();
  }

  #runChecklist(): ChecklistResult {
    const { architecture, analysis, stage, comments, sources, isSettled } = this;
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
      has: (path) => sources.has(path),
      memo: this.#basis?.checklist?.memo,
    });
    return isSettled ? result : { ...result, findings: [...result.findings, ...this.#lastWords()] };
  }

  /** What the checks that take long said last, of what is still there. */
  #lastWords(): readonly Finding[] {
    const { checks } = this.surroundings;
    const said = this.#basis?.checklist?.findings ?? [];
    return said.filter(({ check, path }) => checks.get(check)?.takesLong === true && this.sources.has(path));
  }

  /** Everything that is reported, file by file, in the order of the text. */
  get problems(): readonly Problem[] {
    return [...this.#problemsByFile.values()].flat();
  }

  problemsIn(uri: string): readonly Problem[] {
    return this.#problemsByFile.get(uri) ?? [];
  }

  get #problemsByFile(): ReadonlyMap<string, readonly Problem[]> {
    this.#problems ??= problemsOf(this);
    return this.#problems;
  }

  /** The version before, if this one says the same in other words: then all that follows from it holds still. */
  get #unchanged(): Basis | undefined {
    const basis = this.#basis;
    const { value, root } = this.sources;
    return basis !== undefined && saysTheSame(basis.value, value) && saysTheSame(basis.ofRoot, root.value)
      ? basis
      : undefined;
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
      basis !== undefined && saysTheSame(defaultsOf(basis.value), defaultsOf(this.sources.value))
        ? basis.loweringMemo
        : loweringMemo();
    return this.#loweringMemo;
  }

  /** What the next version may take over; a chain of versions would keep every one that ever was. */
  #asBasis(): Basis {
    return {
      value: this.sources.value,
      ofRoot: this.sources.root.value,
      loweringMemo: this.#memo,
      surroundings: this.surroundings,
      architecture: this.#architecture,
      analysis: this.#analysis,
      checklist: this.#checklist,
      isSettled: this.#checklist !== undefined && this.isSettled,
      comments: this.#checklist === undefined ? "" : commentsKey(this.comments),
    };
  }

  #sourceAt(path: Path): string | undefined {
    const green = this.sources.find(path)?.green;
    return green?.kind === "scalar" ? green.source : undefined;
  }
}

/** What one version leaves to the next. */
interface Basis {
  readonly value: PlainValue;
  readonly ofRoot: PlainValue;
  readonly loweringMemo: LoweringMemo;
  readonly surroundings: Surroundings;
  readonly architecture: Architecture | undefined;
  readonly analysis: Analysis | undefined;
  readonly checklist: ChecklistResult | undefined;
  readonly isSettled: boolean;
  readonly comments: string;
}

/** Up to how many entities everything is told at once. */
const SMALL = 150;

function defaultsOf(value: PlainValue): PlainValue {
  return isPlainMap(value) ? value.defaults : undefined;
}

/** What matters of comments to the checklist: what they waive, not where they stand. */
function commentsKey(comments: readonly IgnoreComment[]): string {
  return JSON.stringify(comments.map(({ check, reason, covers, path }) => [check, reason, [...covers], path]));
}
