import type { AnalysisTrace } from "../analysis/changes.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { Waiver } from "../model/sections.ts";
import type { ActiveCheck } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";
import type { Remembered } from "./reading.ts";
import type { Judged, Settled } from "./settling.ts";
import type { UnitKey } from "./unit.ts";
import type { UnitFindings } from "./unit-findings.ts";

/**
 * What one run of the checklist leaves to the next. Immutable, and of no meaning to anybody else. It holds the architecture that it is
 * of, but no analysis and no other memo, so that a chain of versions does not keep every one that ever was.
 */
export interface ChecklistMemo {
  /** What all of it rests on: where one of these is another, nothing of it holds. */
  readonly premises: Premises;
  readonly waivers: { readonly entries: readonly Waiver[]; readonly comments: readonly IgnoreComment[] };
  readonly quick: Remembrance;
  /** Of the checks that take long. It may be older. */
  readonly long: Remembrance | undefined;
}

/** What is remembered of a version. */
export interface Remembrance {
  readonly of: AnalysisTrace;
  readonly units: ReadonlyMap<UnitKey, RememberedUnit>;
}

export interface Premises {
  readonly active: readonly ActiveCheck[];
  readonly catalogue: Catalogue;
  readonly stage: Stage;
  readonly today: IsoDate;
}

/** What was found in a unit, and what became of it, each with what was read for it. */
export interface RememberedUnit {
  readonly found: Remembered<UnitFindings>;
  readonly judged: Judged;
  readonly settled: Remembered<Settled>;
}

export function samePremises(a: Premises, b: Premises): boolean {
  return (
    a.catalogue === b.catalogue &&
    a.stage === b.stage &&
    a.today === b.today &&
    a.active.length === b.active.length &&
    a.active.every(({ id, check, severity }, index) => {
      const other = b.active[index];
      return other?.id === id && other.check === check && other.severity === severity;
    })
  );
}
