import type { PerSecond } from "../../model/quantities.ts";

/** A rate in the first unit in which it is a whole number: `900/s`, `200/min`, `1000/d`; else with two decimals in the first that suits. */
export function rateWords(rate: PerSecond): string {
  const whole = UNITS.find(({ perSecond }) => isWhole(rate / perSecond));
  const { name, perSecond } = whole ?? UNITS.find((unit) => rate >= unit.perSecond) ?? PER_DAY;
  return `${Math.round((rate / perSecond) * 100) / 100}/${name}`;
}

const PER_DAY = { name: "d", perSecond: 1 / 86_400 };
const UNITS: readonly { readonly name: string; readonly perSecond: PerSecond }[] = [
  { name: "s", perSecond: 1 },
  { name: "min", perSecond: 1 / 60 },
  { name: "h", perSecond: 1 / 3600 },
  PER_DAY,
];

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
