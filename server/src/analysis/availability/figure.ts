import type { Fraction } from "../../model/quantities.ts";
import { unfold } from "./acyclic.ts";
import { type Compiled, compile } from "./compile.ts";
import { type Budget, Cancelled } from "./decision-diagram.ts";
import { probability } from "./evaluate.ts";
import { Formulas } from "./formulas.ts";
import type { BasicEvent, Structure } from "./structure.ts";

/** How available something is: exactly, if `low` and `high` agree; between all unknown figures down and all up otherwise. */
export interface Figure {
  readonly low: Fraction;
  readonly high: Fraction;
  /** How much of the interval is there because an exact answer would take too long; 0: the arithmetic is exact. */
  readonly error: Fraction;
}

/** A structure made ready for arithmetic with any probabilities of its events. */
export interface Solved {
  readonly structure: Structure;
  readonly upper: Compiled;
  /** The same, unless the circles of the structure were too tangled to be resolved exactly. */
  readonly lower: Compiled;
}

/** What is spent where others wait, as for checks while somebody types: a large tangle is bounded. */
export const HASTY_NODES = 20_000;
/** What is spent where the figure itself was asked for. */
export const PATIENT_NODES = 200_000;
const MOST_FORMULAS = 200_000;

/** @throws {Cancelled} when it is cancelled */
export function solve(structure: Structure, budget: Budget): Solved {
  const formulas = new Formulas();
  if (budget.isCancelled()) throw new Cancelled();
  const { root, exact } = unfold(structure, formulas, MOST_FORMULAS, "up");
  const upper = compile(formulas, root, budget);
  if (exact) return { structure, upper, lower: upper };
  const below = unfold(structure, formulas, MOST_FORMULAS, "down");
  return { structure, upper, lower: compile(formulas, below.root, budget) };
}

/** The figure of a structure with the figures of its events, changed where `change` says so. */
export function figureOf(
  solved: Solved,
  change: (event: BasicEvent) => Fraction | undefined = (event) => event.probability,
): Figure {
  const probabilities = (unknown: Fraction) => solved.structure.events.map((event) => change(event) ?? unknown);
  const [down, up] = [probabilities(0), probabilities(1)];
  const low = probability(solved.lower, down, "low");
  const high = probability(solved.upper, up, "high");
  if (isExact(solved)) return { low, high, error: 0 };
  if (down.every((value, index) => value === up[index])) return { low, high, error: Math.max(0, high - low) };
  const errors = [high - probability(solved.lower, up, "low"), probability(solved.upper, down, "high") - low];
  return { low, high, error: Math.max(0, ...errors) };
}

/** Whether figures of it are exact, and not bounds. */
export function isExact({ upper, lower }: Solved): boolean {
  return upper === lower && upper.every(({ op }) => op !== "open");
}
