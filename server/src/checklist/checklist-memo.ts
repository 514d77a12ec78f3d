import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { Waiver } from "../model/sections.ts";
import type { ActiveCheck } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";
import type { Read } from "./reading.ts";
import type { Judged, Settled } from "./settling.ts";
import type { UnitKey } from "./unit.ts";
import type { UnitFindings } from "./unit-findings.ts";

/**
 * What one run of the checklist leaves to the next. Immutable, and of no meaning to anybody else. It holds entities and answers, but
 * neither the architecture nor its analysis, so that a chain of versions does not keep every one that ever was.
 */
export interface ChecklistMemo {
  /** What all of it rests on: where one of these is another, nothing of it holds. */
  readonly premises: Premises;
  readonly waivers: { readonly entries: readonly Waiver[]; readonly comments: readonly IgnoreComment[] };
  readonly units: ReadonlyMap<UnitKey, RememberedUnit>;
  /** The units of the checks that take long. */
  readonly longUnits: ReadonlyMap<UnitKey, RememberedUnit>;
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

export interface Remembered<Result> {
  readonly result: Result;
  readonly reads: readonly Read[];
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
