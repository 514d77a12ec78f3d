import type { CompiledPart } from "./compile.ts";
import type { Formulas } from "./formulas.ts";

type Open = Extract<CompiledPart, { op: "open" }>;

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How many steps of arithmetic are spent on narrowing bounds. */
const STEPS = 300_000;
const MOST_CASES = 2_000;
/** Bounds narrower than this are as good as exact. */
const NARROW = 1e-12;

/**
 * Bounds of the probability of a formula that is too tangled for a diagram. Cases are told apart by the variables that are
 * used most, the likeliest open case first; within a case the bounds of each gate follow from those of its parts. The error
 * is `high − low`.
 */
export function bounds(open: Open, values: Float64Array): Bounds {
  const formula = prepare(open, values);
  const cases: Case[] = [{ weight: 1, known: [], ...formula.boundsIn([]) }];
  let low = 0;
  let high = 0;
  const most = Math.max(1, Math.min(MOST_CASES, Math.floor(STEPS / formula.size)));
  for (let steps = 0; steps < most; steps += 1) {
    const at = widest(cases);
    const next = cases[at];
    if (next === undefined || next.weight * (next.high - next.low) < NARROW / most) break;
    cases.splice(at, 1);
    const variable = next.known.length;
    const up = formula.probabilities[variable];
    if (up === undefined) {
      low += next.weight * next.low;
      high += next.weight * next.high;
      continue;
    }
    for (const isUp of [true, false]) {
      const weight = next.weight * (isUp ? up : 1 - up);
      const known = [...next.known, isUp];
      if (weight > 0) cases.push({ weight, known, ...formula.boundsIn(known) });
    }
  }
  for (const each of cases) {
    low += each.weight * each.low;
    high += each.weight * each.high;
  }
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

interface Case extends Bounds {
  readonly weight: number;
  /** Whether the first so many variables are up. */
  readonly known: readonly boolean[];
}

function widest(cases: readonly Case[]): number {
  let widest = 0;
  let width = -1;
  cases.forEach(({ weight, low, high }, index) => {
    if (weight * (high - low) <= width) return;
    width = weight * (high - low);
    widest = index;
  });
  return widest;
}

function prepare({ formulas, root, leaves }: Open, values: Float64Array) {
  const gates = gatesBetween(formulas, root, leaves);
  const uses = new Map<number, number>();
  for (const gate of gates) for (const part of partsOf(formulas, gate)) uses.set(part, (uses.get(part) ?? 0) + 1);
  const order = [...leaves.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const probabilities = order.map((leaf) => values[leaves.get(leaf) ?? 0] ?? 0);
  const slots = new Map([...order, ...gates].map((number, slot) => [number, slot]));
  const slotsOf = gates.map((gate) => partsOf(formulas, gate).map((part) => slots.get(part) ?? 0));
  const boundsIn = (known: readonly boolean[]): Bounds => {
    const low = new Float64Array(slots.size);
    const high = new Float64Array(slots.size);
    probabilities.forEach((probability, slot) => {
      const isUp = known[slot];
      low[slot] = isUp === undefined ? probability : Number(isUp);
      high[slot] = isUp === undefined ? probability : Number(isUp);
    });
    gates.forEach((gate, index) => {
      const slot = order.length + index;
      const formula = formulas.get(gate);
      const of = slotsOf[index] ?? [];
      const { low: least, high: most } =
        formula.op === "atLeast" ? boundsOfAtLeast(formula.count, of, low, high) : boundsOfAll(of, low, high);
      low[slot] = least;
      high[slot] = most;
    });
    const slot = slots.get(root) ?? 0;
    return { low: low[slot] ?? 0, high: high[slot] ?? 1 };
  };
  return { probabilities, boundsIn, size: slotsOf.reduce((size, of) => size + of.length, 1) };
}

/** Things that get better together are never less likely all up than if they were independent. */
function boundsOfAll(of: readonly number[], low: Float64Array, high: Float64Array): Bounds {
  return {
    low: of.reduce((product, slot) => product * (low[slot] ?? 0), 1),
    high: of.reduce((least, slot) => Math.min(least, high[slot] ?? 1), 1),
  };
}

/** For the same reason they are never less likely all down; and at most the sum of the figures, shared out, can be counted on. */
function boundsOfAtLeast(count: number, of: readonly number[], low: Float64Array, high: Float64Array): Bounds {
  const allDown = of.reduce((product, slot) => product * (1 - (high[slot] ?? 1)), 1);
  if (count === 1) return { low: of.reduce((most, slot) => Math.max(most, low[slot] ?? 0), 0), high: 1 - allDown };
  const best = of
    .map((slot) => low[slot] ?? 0)
    .sort((a, b) => b - a)
    .slice(0, count);
  const sum = of.reduce((total, slot) => total + (high[slot] ?? 1), 0);
  return {
    low: best.reduce((product, value) => product * value, 1),
    high: Math.min(1, sum / count),
  };
}

function gatesBetween(formulas: Formulas, root: number, leaves: ReadonlyMap<number, number>): readonly number[] {
  const seen = new Set([root]);
  for (const number of seen) {
    if (leaves.has(number)) continue;
    for (const part of partsOf(formulas, number)) seen.add(part);
  }
  return [...seen].filter((number) => !leaves.has(number)).sort((a, b) => a - b);
}

function partsOf(formulas: Formulas, number: number): readonly number[] {
  const formula = formulas.get(number);
  return formula.op === "event" ? [] : formula.of;
}
