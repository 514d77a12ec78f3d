import type { Fraction } from "../../model/quantities.ts";

/** A share as people write it, with four decimals at most: `99.95%`. */
export function percent(fraction: Fraction): string {
  return `${Math.round(fraction * 1e6) / 1e4}%`;
}
