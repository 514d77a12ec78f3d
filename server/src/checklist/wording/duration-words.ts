import type { Milliseconds } from "../../model/quantities.ts";

/** A duration in its largest unit and the next one: `3 hours 36 minutes`, `5 minutes`, `0 seconds`. */
export function durationWords(duration: Milliseconds): string {
  const [unit, next] = UNITS.slice(UNITS.findIndex(({ size }) => duration >= size));
  if (unit === undefined || duration < 1) return "0 seconds";
  if (next === undefined) return counted(Math.round(duration), unit.name);
  const rounded = Math.round(duration / next.size) * next.size;
  // 59 minutes 59.9 seconds are an hour.
  if (rounded !== duration) return durationWords(rounded);
  const whole = Math.floor(duration / unit.size);
  const rest = Math.round((duration - whole * unit.size) / next.size);
  return rest === 0 ? counted(whole, unit.name) : `${counted(whole, unit.name)} ${counted(rest, next.name)}`;
}

const UNITS: readonly { readonly name: string; readonly size: Milliseconds }[] = [
  { name: "day", size: 86_400_000 },
  { name: "hour", size: 3_600_000 },
  { name: "minute", size: 60_000 },
  { name: "second", size: 1000 },
  { name: "millisecond", size: 1 },
];

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
