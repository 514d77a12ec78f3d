import type { Analysis } from "../../analysis/analysis.ts";
import { type JourneyFigures, journeyFigures } from "../../analysis/availability/journey-figures.ts";
import type { FailureScope, JourneyRecovery } from "../../analysis/recovery.ts";
import { durationWords } from "../../checklist/wording/duration-words.ts";
import { figureWords, percentOf } from "../../checklist/wording/figure-words.ts";
import { MINUTES_IN_30_DAYS } from "../../checklist/wording/minutes-words.ts";
import { percent as shortPercent } from "../../checklist/wording/percent.ts";
import { percentAtLeast } from "../../checklist/wording/percent-apart.ts";
import type { Sla } from "../../model/sections.ts";
import type { Path } from "../../text/path.ts";
import { minutesLong } from "../figure-words.ts";
import type { SourceLine } from "./brief-input.ts";

/** What a journey promises, and what its drawn architecture comes to. In words, ready to be shown. */
export interface ServiceLevel {
  readonly id: string;
  readonly name: string;
  readonly line: SourceLine;
  readonly verdict: "met" | "missed" | "open" | undefined;
  readonly availability: PromisedAndReachable;
  readonly downtime: PromisedAndReachable;
  readonly losses: readonly LossRow[];
  /** What would help most: the element, and what a second one of it saves in 30 days. */
  readonly weakest: readonly { readonly id: string; readonly saves: string }[];
  /** Elements without a figure, and what each must offer at least. */
  readonly unknown: readonly { readonly id: string; readonly needs: string }[];
  readonly whenDown: string | undefined;
}

export interface PromisedAndReachable {
  readonly promised: string | undefined;
  readonly reachable: string | undefined;
  /** Whether it is known that the promise does not hold. */
  readonly isBroken: boolean;
}

/** What the loss of something means for the data of a journey. */
export interface LossRow {
  readonly scope: string;
  readonly rpo: PromisedAndReachable;
  readonly rto: PromisedAndReachable;
}

export function serviceLevels(analysis: Analysis, lineOf: (path: Path) => SourceLine): readonly ServiceLevel[] {
  return analysis.architecture.slas.map((sla) => ({
    id: sla.id,
    name: sla.name ?? sla.id,
    line: lineOf(sla.path),
    whenDown: sla.whenDown,
    losses: SCOPES.flatMap((scope) => lossRow(sla, scope, analysis)),
    ...figuresOf(sla, journeyFigures(sla, analysis)),
  }));
}

type Figures = Pick<ServiceLevel, "verdict" | "availability" | "downtime" | "weakest" | "unknown">;

function figuresOf(sla: Sla, figures: JourneyFigures | undefined): Figures {
  const { availability: target } = sla;
  const allowed = target === undefined ? undefined : `${minutesLong((1 - target) * MINUTES_IN_30_DAYS)} in 30 days`;
  if (figures === undefined) {
    const promised = target === undefined ? undefined : shortPercent(target);
    return {
      verdict: undefined,
      availability: { promised, reachable: undefined, isBroken: false },
      downtime: { promised: allowed, reachable: undefined, isBroken: false },
      weakest: [],
      unknown: [],
    };
  }
  const { availability, explanation } = figures;
  const percent = percentOf(availability);
  const { core } = availability;
  const isAtMost = core.low === 0 && core.high > 0;
  const isBroken = availability.verdict === "missed";
  const { low, high } = explanation.downtime.per30Days;
  return {
    verdict: availability.verdict,
    availability: {
      promised: target === undefined ? undefined : percent(target),
      reachable: figureWords(core, percent),
      isBroken,
    },
    downtime: { promised: allowed, reachable: downtimeWords(low, high, isAtMost), isBroken },
    weakest: explanation.weakest
      .slice(0, SHOWN)
      .map(({ id, gain }) => ({ id, saves: minutesLong(gain * MINUTES_IN_30_DAYS) })),
    unknown: explanation.unknown.map(({ id, needsAtLeast }) => ({
      id,
      needs:
        needsAtLeast === undefined ? "nothing says what it offers" : `needs at least ${percentAtLeast(needsAtLeast)}`,
    })),
  };
}

const SHOWN = 3;

function downtimeWords(low: number, high: number, isAtLeast: boolean): string {
  if (isAtLeast) return `at least ${minutesLong(low)} in 30 days`;
  return high - low < 1e-6
    ? `${minutesLong(high)} in 30 days`
    : `${minutesLong(low)} to ${minutesLong(high)} in 30 days`;
}

const SCOPES: readonly FailureScope[] = ["zone", "region", "data"];
const SCOPE_WORDS: Readonly<Record<FailureScope, string>> = {
  zone: "a zone is lost",
  region: "a region is lost",
  data: "the data is lost",
};

/** Nothing where the journey keeps no data. */
function lossRow(sla: Sla, scope: FailureScope, analysis: Analysis): readonly LossRow[] {
  const recovery = analysis.recoveryOf(sla, scope);
  if (recovery.databases.length === 0) return [];
  const { rpo, rto, promised } = recovery;
  return [
    {
      scope: SCOPE_WORDS[scope],
      rpo: {
        promised: words(promised.rpo),
        reachable: lossWords(rpo, "all of it is lost"),
        isBroken: isMore(rpo, promised.rpo),
      },
      rto: {
        promised: words(promised.rto),
        reachable: lossWords(rto, "it does not come back"),
        isBroken: isMore(rto, promised.rto),
      },
    },
  ];
}

function isMore(actual: JourneyRecovery["rpo"], promised: number | undefined): boolean {
  return actual !== undefined && promised !== undefined && actual > promised;
}

function words(duration: number | undefined): string | undefined {
  return duration === undefined ? undefined : durationWords(duration);
}

function lossWords(duration: number | undefined, never: string): string {
  if (duration === undefined) return "not stated";
  if (!Number.isFinite(duration)) return never;
  return duration === 0 ? "none" : durationWords(duration);
}
