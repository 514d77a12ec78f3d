import type { Formulas } from "./formulas.ts";

/**
 * The parts of a formula that share no event with the rest of it: gates of which everything below is used nowhere else, the
 * topmost of them each, and the events that are in none. As variables they are independent of each other.
 *
 * After Dutuit and Rauzy: in one walk every formula gets the times at which it is first and last met; a gate is a module if
 * all below it is first met after the gate is entered and last met before it is left.
 */
export function modulesOf(formulas: Formulas, root: number): ReadonlySet<number> {
  const { entered, left, met } = datesOf(formulas, root);
  const earliest = new Map<number, number>();
  const latest = new Map<number, number>();
  const isModule = new Set<number>();
  for (const number of formulas.below(root)) {
    const formula = formulas.get(number);
    const parts = formula.op === "event" ? [] : formula.of;
    const from = Math.min(...parts.map((part) => Math.min(entered.get(part) ?? 0, earliest.get(part) ?? Infinity)));
    const to = Math.max(...parts.map((part) => Math.max(met.get(part) ?? 0, latest.get(part) ?? 0)));
    earliest.set(number, from);
    latest.set(number, to);
    if (from > (entered.get(number) ?? 0) && to < (left.get(number) ?? 0)) isModule.add(number);
  }
  const leaves = new Set<number>();
  const seen = new Set([root]);
  for (const number of seen) {
    const formula = formulas.get(number);
    if (formula.op === "event" || (number !== root && isModule.has(number))) leaves.add(number);
    else for (const part of formula.of) seen.add(part);
  }
  return leaves;
}

/** The leaves in the order in which a walk from the root first meets them. */
export function firstUse(formulas: Formulas, root: number, leaves: ReadonlySet<number>): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const open = [root];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const formula = formulas.get(number);
    if (leaves.has(number)) order.push(number);
    else if (formula.op !== "event") open.push(...formula.of.toReversed());
  }
  return order;
}

/** The leaves that most gates use first; equals in the order of first use. */
export function mostUsed(formulas: Formulas, root: number, leaves: ReadonlySet<number>): readonly number[] {
  const uses = new Map<number, number>();
  for (const number of formulas.below(root)) {
    const formula = formulas.get(number);
    if (formula.op !== "event") for (const part of formula.of) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const order = firstUse(formulas, root, leaves);
  return order.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
}

function datesOf(formulas: Formulas, root: number) {
  const entered = new Map<number, number>();
  const left = new Map<number, number>();
  const met = new Map<number, number>();
  const partsOf = (number: number) => {
    const formula = formulas.get(number);
    return formula.op === "event" ? [] : formula.of;
  };
  let time = 1;
  entered.set(root, time);
  met.set(root, time);
  const visits = [{ number: root, parts: partsOf(root), at: 0 }];
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    time += 1;
    const part = visit.parts[visit.at];
    visit.at += 1;
    if (part === undefined) {
      left.set(visit.number, time);
      if ((met.get(visit.number) ?? 0) < time) met.set(visit.number, time);
      visits.pop();
      continue;
    }
    met.set(part, time);
    if (entered.has(part)) continue;
    entered.set(part, time);
    visits.push({ number: part, parts: partsOf(part), at: 0 });
  }
  return { entered, left, met };
}
