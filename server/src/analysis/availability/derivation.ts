import type { Fraction } from "../../model/quantities.ts";
import type { CompiledPart } from "./compile.ts";
import { partProbabilities } from "./evaluate.ts";
import type { Solved } from "./figure.ts";
import type { BasicEvent } from "./structure.ts";

/**
 * How a figure comes about, small enough to read. `all`: the figures multiply; `any`: the failures do; `together`: the parts
 * share things, and are computed as one; `bounded`: the same, and only bounds are known.
 */
export interface Derivation {
  readonly op: "event" | "all" | "any" | "together" | "bounded" | "always" | "never";
  /** With unknown figures taken as 100%. */
  readonly value: Fraction;
  readonly event?: BasicEvent;
  readonly of: readonly Derivation[];
  /** How many more parts there are, which are left out here. */
  readonly omitted: number;
}

const MOST_PARTS = 40;
const DEEPEST = 4;

export function derivation({ structure, upper }: Solved): Derivation {
  const values = partProbabilities(
    upper,
    structure.events.map((event) => event.probability ?? 1),
    "high",
  );
  const describe = (index: number, depth: number): Derivation => {
    const part = upper[index];
    const value = values[index] ?? 0;
    if (part === undefined || part.op === "constant") {
      return { op: value === 0 ? "never" : "always", value, of: [], omitted: 0 };
    }
    if (part.op === "event") {
      const event = structure.events[part.event];
      return { op: "event", value, ...(event === undefined ? {} : { event }), of: [], omitted: 0 };
    }
    const parts = childrenOf(part);
    const shown = depth < DEEPEST ? parts.slice(0, MOST_PARTS) : [];
    const of = shown.map((child) => describe(child, depth + 1));
    return { op: OPERATIONS[part.op], value, of, omitted: parts.length - shown.length };
  };
  return describe(0, 0);
}

const OPERATIONS = { product: "all", parallel: "any", diagram: "together", open: "bounded" } as const;

function childrenOf(part: Exclude<CompiledPart, { op: "constant" | "event" }>): readonly number[] {
  switch (part.op) {
    case "diagram":
      return part.variables;
    case "open":
      return [...part.leaves.values()];
    default:
      return part.of;
  }
}
