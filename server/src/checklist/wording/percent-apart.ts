import type { Fraction } from "../../model/quantities.ts";

/**
 * A writer of shares that are to be compared: with four decimals at most, and with as many more as it takes that two that differ
 * are not written alike, nor one that is less than all as 100%: `99.99%` and `99.98999%`.
 */
export function percentApart(fractions: readonly Fraction[]): (fraction: Fraction) => string {
  const distinct = new Set([...fractions, 1].map((fraction) => written(fraction, MOST_DECIMALS)));
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const words = new Set([...fractions, 1].map((fraction) => written(fraction, decimals)));
    if (words.size === distinct.size) return (fraction) => written(fraction, decimals);
  }
  return (fraction) => written(fraction, MOST_DECIMALS);
}

/** A share that is a lower bound, rounded up: what is written suffices. */
export function percentAtLeast(fraction: Fraction): string {
  const least = fraction * 100;
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    // What is above by less than this is an error of arithmetic, and is not rounded up.
    const rounded = Math.ceil((least - NOISE) * 10 ** decimals) / 10 ** decimals;
    if (rounded < 100 || least >= 100) return `${Math.min(100, Math.max(0, rounded))}%`;
  }
  return written(fraction, MOST_DECIMALS);
}

const USUAL_DECIMALS = 4;
const MOST_DECIMALS = 10;
const NOISE = 1e-9;

function written(fraction: Fraction, decimals: number): string {
  return `${Number((fraction * 100).toFixed(decimals))}%`;
}
