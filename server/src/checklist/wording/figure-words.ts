import type { JourneyAvailability } from "../../analysis/availability/availability.ts";
import type { Figure } from "../../analysis/availability/figure.ts";
import type { Fraction } from "../../model/quantities.ts";
import { percentApart } from "./percent-apart.ts";

/** A writer of shares. */
export type PercentWords = (fraction: Fraction) => string;

/** Writes the figures of a journey so that none that differ from its target or from one another look alike. */
export function percentOf({ core, full, target }: JourneyAvailability): PercentWords {
  return percentApart([core.low, core.high, full.low, full.high, ...(target === undefined ? [] : [target])]);
}

/** `99.842%`, `at most 99.9%` where something is unknown, or `99.1% to 99.9%`. */
export function figureWords({ low, high }: Figure, percent: PercentWords): string {
  if (isOne({ low, high })) return percent(high);
  return low === 0 ? `at most ${percent(high)}` : `${percent(low)} to ${percent(high)}`;
}

/** Whether an interval is one figure; differences of rounding are none. */
export function isOne({ low, high }: { readonly low: Fraction; readonly high: Fraction }): boolean {
  return high - low < 1e-12;
}

/** `misses 99.95%`, `meets 99.95%`, or that the unknown parts decide; nothing without a target. */
export function verdictWords({ target, verdict }: JourneyAvailability, percent: PercentWords): string {
  if (target === undefined || verdict === undefined) return "nothing is promised";
  const promised = percent(target);
  if (verdict === "met") return `keeps the promised ${promised}`;
  return verdict === "missed" ? `misses the promised ${promised}` : `${promised} is promised: it cannot be judged yet`;
}
