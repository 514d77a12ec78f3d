import { groupBy } from "../group-by.ts";
import { type Budget, Cancelled, type Diagram, decisionDiagram, TooLarge } from "./decision-diagram.ts";
import { FALSE, type Formulas, TRUE } from "./formulas.ts";
import { firstUse, modulesOf, mostUsed } from "./modules.ts";

/**
 * A formula taken apart so that a probability follows from it by arithmetic. Parts of a `product` or `parallel` share no event,
 * nor do the variables of a `diagram`; `open` is a formula whose diagram would be too large, of which only bounds are known.
 * A part comes before the parts that it is made of, and the first one is the whole.
 */
export type CompiledPart =
  | { readonly op: "constant"; readonly value: 0 | 1 }
  | { readonly op: "event"; readonly event: number }
  | { readonly op: "product"; readonly of: readonly number[] }
  | { readonly op: "parallel"; readonly of: readonly number[] }
  | { readonly op: "diagram"; readonly diagram: Diagram; readonly variables: readonly number[] }
  | {
      readonly op: "open";
      readonly formulas: Formulas;
      readonly root: number;
      /** The variables as formulas, and the parts that they are. */
      readonly leaves: ReadonlyMap<number, number>;
    };

export type Compiled = readonly CompiledPart[];

/** @throws {Cancelled} when it is cancelled */
export function compile(formulas: Formulas, root: number, budget: Budget): Compiled {
  const parts: CompiledPart[] = [];
  const open: { readonly part: number; readonly formula: number }[] = [];
  const later = (formula: number) => {
    const part = parts.push({ op: "constant", value: 0 }) - 1;
    open.push({ part, formula });
    return part;
  };
  later(root);
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (budget.isCancelled()) throw new Cancelled();
    parts[task.part] = takeApart(formulas, task.formula, later, budget);
  }
  return parts;
}

function takeApart(formulas: Formulas, root: number, later: (formula: number) => number, budget: Budget): CompiledPart {
  if (root === TRUE || root === FALSE) return { op: "constant", value: root === TRUE ? 1 : 0 };
  const formula = formulas.get(root);
  if (formula.op === "event") return { op: "event", event: formula.event };
  const isAll = formula.op === "all";
  if (!isAll && formula.count > 1) return tangled(formulas, root, later, budget);
  const { events, others } = withoutRepeated(formulas, root, isAll);
  const join = (of: readonly number[]) => (isAll ? formulas.all(of) : formulas.atLeast(1, of));
  if (others.length === 1 && (others[0] === TRUE || others[0] === FALSE))
    return takeApart(formulas, others[0], later, budget);
  const groups = independentGroups(formulas, others).map(join);
  if (events.length === 0 && groups.length === 1) return tangled(formulas, groups[0] ?? root, later, budget);
  return { op: isAll ? "product" : "parallel", of: [...events, ...groups].map(later) };
}

/**
 * The events that an `all` (or an `any`) is directly made of, and its other parts, in which these events are replaced: they
 * are up wherever it matters (or down).
 */
function withoutRepeated(formulas: Formulas, root: number, isAll: boolean) {
  const events = new Set<number>();
  let others = flattened(formulas, root, isAll);
  for (;;) {
    const found = others.filter((part) => formulas.get(part).op === "event");
    for (const event of found) events.add(event);
    others = others.filter((part) => formulas.get(part).op !== "event");
    if (found.length === 0 || others.length === 0) return { events: [...events], others };
    const rest = isAll ? formulas.all(others) : formulas.atLeast(1, others);
    const replacement = isAll ? TRUE : FALSE;
    const simpler = formulas.substitute(rest, new Map([...events].map((event) => [event, replacement])));
    if (simpler === replacement) return { events: [...events], others: [] };
    others = simpler === rest ? others : flattened(formulas, simpler, isAll);
    if (simpler === rest) return { events: [...events], others };
  }
}

/** The parts of an `all` (or an `any`), of those among them that are again one, and so on. */
function flattened(formulas: Formulas, root: number, isAll: boolean): readonly number[] {
  const parts: number[] = [];
  const seen = new Set([root]);
  for (const number of seen) {
    const formula = formulas.get(number);
    const opens =
      formula.op !== "event" && (isAll ? formula.op === "all" : formula.op === "atLeast" && formula.count === 1);
    if (!opens || number === TRUE || number === FALSE) parts.push(number);
    else for (const part of formula.of) seen.add(part);
  }
  return parts;
}

/** The parts in groups, no two of which share an event. */
function independentGroups(formulas: Formulas, parts: readonly number[]): readonly (readonly number[])[] {
  const groupOf = parts.map((_, index) => index);
  const find = (index: number): number => {
    let group = index;
    for (let next = groupOf[group] ?? group; next !== group; next = groupOf[group] ?? group) {
      groupOf[group] = groupOf[next] ?? next;
      group = next;
    }
    return group;
  };
  const owner = new Map<number, number>();
  parts.forEach((part, index) => {
    const open = [part];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const known = owner.get(number);
      if (known !== undefined) {
        groupOf[find(known)] = find(index);
        continue;
      }
      owner.set(number, index);
      const formula = formulas.get(number);
      if (formula.op !== "event") open.push(...formula.of);
    }
  });
  const groups = groupBy([...parts.entries()], ([index]) => find(index));
  return [...groups.values()].map((group) => group.map(([, part]) => part));
}

/** What cannot be multiplied: a diagram over its modules and events, in the better of two orders. */
function tangled(formulas: Formulas, root: number, later: (formula: number) => number, budget: Budget): CompiledPart {
  const leaves = modulesOf(formulas, root);
  for (const order of [firstUse, mostUsed]) {
    const variables = order(formulas, root, leaves);
    try {
      const diagram = decisionDiagram(formulas, root, variables, budget);
      return { op: "diagram", diagram, variables: variables.map(later) };
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
    }
  }
  const variables = firstUse(formulas, root, leaves);
  return { op: "open", formulas, root, leaves: new Map(variables.map((number) => [number, later(number)])) };
}
