import { FALSE, type Formulas, TRUE } from "./formulas.ts";

/**
 * A reduced ordered binary decision diagram: each node asks whether one variable is up and goes on to `high` or `low`. Nodes
 * 0 and 1 are the answers no and yes; a node comes after those it leads to, and the last one is the root.
 */
export interface Diagram {
  /** By node: the variable that it asks for, as an index into `variables`. */
  readonly variable: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly root: number;
}

/** What may be spent on one diagram. */
export interface Budget {
  readonly nodes: number;
  readonly isCancelled: () => boolean;
}

/** Thrown inside the computation, and caught in it, when the user no longer wants the answer. */
export class Cancelled extends Error {}
/** Thrown inside the computation, and caught in it, when a diagram grows beyond its budget. */
export class TooLarge extends Error {}

/**
 * The diagram of a formula over these variables, themselves formulas, in this order.
 * @throws {TooLarge} beyond the budget
 * @throws {Cancelled} when it is cancelled
 */
export function decisionDiagram(
  formulas: Formulas,
  root: number,
  variables: readonly number[],
  budget: Budget,
): Diagram {
  const builder = new DiagramBuilder(budget);
  const made = new Map([
    [FALSE, NO],
    [TRUE, YES],
  ]);
  const deepest = new Map<number, number>();
  variables.forEach((number, variable) => {
    made.set(number, builder.node(variable, NO, YES));
    deepest.set(number, variable);
  });
  for (const number of formulasBetween(formulas, root, made)) {
    const formula = formulas.get(number);
    if (formula.op === "event") continue;
    // What reaches down to late variables first: each step then only adds nodes above what is there.
    const reach = (part: number) => deepest.get(part) ?? 0;
    const parts = formula.of.toSorted((a, b) => reach(b) - reach(a)).map((part) => made.get(part) ?? NO);
    deepest.set(number, Math.max(...formula.of.map(reach)));
    made.set(number, formula.op === "all" ? builder.all(parts) : builder.atLeast(formula.count, parts));
  }
  return builder.diagram(made.get(root) ?? NO);
}

/** What a formula is made of down to the variables, parts first. */
function formulasBetween(formulas: Formulas, root: number, known: ReadonlyMap<number, number>): readonly number[] {
  const seen = new Set(known.has(root) ? [] : [root]);
  for (const number of seen) {
    const formula = formulas.get(number);
    if (formula.op !== "event") for (const part of formula.of) if (!known.has(part)) seen.add(part);
  }
  return [...seen].sort((a, b) => a - b);
}

const NO = 0;
const YES = 1;
/** Two node numbers fit into one exact number. */
const SHIFT = 2 ** 26;
const DEEPEST = 3000;

class DiagramBuilder {
  readonly #variable: number[] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  readonly #low: number[] = [NO, YES];
  readonly #high: number[] = [NO, YES];
  readonly #unique: Map<number, number>[] = [];
  readonly #both = new Map<number, number>();
  readonly #either = new Map<number, number>();
  readonly #budget: Budget;
  #steps = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  node(variable: number, low: number, high: number): number {
    if (low === high) return low;
    let nodes = this.#unique[variable];
    if (nodes === undefined) {
      nodes = new Map();
      this.#unique[variable] = nodes;
    }
    const key = low * SHIFT + high;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    if (this.#low.length >= this.#budget.nodes) throw new TooLarge();
    const node = this.#low.length;
    this.#variable.push(variable);
    this.#low.push(low);
    this.#high.push(high);
    nodes.set(key, node);
    return node;
  }

  topOf(node: number): number {
    return this.#variable[node] ?? 0;
  }

  all(parts: readonly number[]): number {
    return parts.reduce((all, part) => this.#and(part, all, 0), YES);
  }

  /** Counts while it goes: `reached[j]` says when at least j of the parts so far are up. */
  atLeast(count: number, parts: readonly number[]): number {
    const reached = [YES, ...Array.from({ length: count }, () => NO)];
    for (const part of parts) {
      for (let j = count; j > 0; j -= 1) {
        reached[j] = this.#or(this.#and(part, reached[j - 1] ?? NO, 0), reached[j] ?? NO, 0);
      }
    }
    return reached[count] ?? NO;
  }

  diagram(root: number): Diagram {
    const used = new Set([NO, YES, root]);
    for (const node of used) {
      used.add(this.#low[node] ?? NO);
      used.add(this.#high[node] ?? NO);
    }
    const order = [...used].sort((a, b) => a - b);
    const numbers = new Map(order.map((node, number) => [node, number]));
    const renumbered = (target: readonly number[]) =>
      Int32Array.from(order, (node) => numbers.get(target[node] ?? NO) ?? NO);
    return {
      variable: Int32Array.from(order, (node) => (node <= YES ? -1 : (this.#variable[node] ?? -1))),
      low: renumbered(this.#low),
      high: renumbered(this.#high),
      root: numbers.get(root) ?? NO,
    };
  }

  #and(a: number, b: number, depth: number): number {
    if (a === b || b === YES) return a;
    if (a === YES) return b;
    if (a === NO || b === NO) return NO;
    const key = a < b ? a * SHIFT + b : b * SHIFT + a;
    const known = this.#both.get(key);
    if (known !== undefined) return known;
    this.#step(depth);
    const top = Math.min(this.topOf(a), this.topOf(b));
    const low = this.#and(this.#lowAt(a, top), this.#lowAt(b, top), depth + 1);
    const high = this.#and(this.#highAt(a, top), this.#highAt(b, top), depth + 1);
    const result = this.node(top, low, high);
    this.#both.set(key, result);
    return result;
  }

  #or(a: number, b: number, depth: number): number {
    if (a === b || b === NO) return a;
    if (a === NO) return b;
    if (a === YES || b === YES) return YES;
    const key = a < b ? a * SHIFT + b : b * SHIFT + a;
    const known = this.#either.get(key);
    if (known !== undefined) return known;
    this.#step(depth);
    const top = Math.min(this.topOf(a), this.topOf(b));
    const low = this.#or(this.#lowAt(a, top), this.#lowAt(b, top), depth + 1);
    const high = this.#or(this.#highAt(a, top), this.#highAt(b, top), depth + 1);
    const result = this.node(top, low, high);
    this.#either.set(key, result);
    return result;
  }

  #lowAt(node: number, variable: number): number {
    return this.topOf(node) === variable ? (this.#low[node] ?? NO) : node;
  }

  #highAt(node: number, variable: number): number {
    return this.topOf(node) === variable ? (this.#high[node] ?? NO) : node;
  }

  #step(depth: number): void {
    this.#steps += 1;
    if (depth > DEEPEST || this.#steps > 8 * this.#budget.nodes) throw new TooLarge();
    if (this.#steps % 4096 === 0 && this.#budget.isCancelled()) throw new Cancelled();
  }
}
