import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Sla } from "../../model/sections.ts";
import type { UnknownElement, WeakElement } from "./explain.ts";
import type { Figure, Solved } from "./figure.ts";
import { type FigureFacts, figureFacts, sameFacts, sameOwnFacts } from "./figure-facts.ts";
import type { Depth } from "./journey-structure.ts";
import type { OwnPartTerms } from "./own-parts.ts";
import type { Structure } from "./structure.ts";

/** What one version of an architecture leaves to the next of what was computed of its journeys. */
export interface FigureMemo {
  readonly facts: FigureFacts;
  readonly catalogue: Catalogue;
  /** What may be spent on an exact figure. */
  readonly nodes: number;
  readonly figures: KeptFigures;
}

/** Answers that rest on nothing but the same facts, each computed at most once. It is filled as they are asked for. */
export interface KeptFigures {
  readonly structures: Readonly<Record<Depth, WeakMap<Sla, Kept<Structure | undefined>>>>;
  readonly solved: WeakMap<Structure, Kept<Solved>>;
  readonly figures: WeakMap<Solved, Kept<Figure>>;
  readonly weakest: WeakMap<Solved, Kept<readonly WeakElement[]>>;
  readonly survivals: WeakMap<Structure, Kept<(down: Iterable<number>) => boolean>>;
  readonly onEveryPath: WeakMap<Sla, Map<string, Kept<boolean>>>;
  readonly unknown: WeakMap<Sla, Map<string, Kept<UnknownElement>>>;
  readonly own: Map<string, Kept<Figure | undefined>>;
}

export interface Kept<Value> {
  readonly value: Value;
}

/** What was computed before, if it holds still; of what does not, what elements offer by themselves where that is the same. */
export function figureMemo(
  terms: OwnPartTerms & { readonly catalogue: Catalogue },
  nodes: number,
  before: FigureMemo | undefined,
): FigureMemo {
  const { catalogue } = terms;
  const known = before?.catalogue === catalogue && before.nodes === nodes ? before : undefined;
  const facts = figureFacts(terms, known?.facts);
  if (known !== undefined && sameFacts(known.facts, facts)) return { ...known, facts };
  const own = [...(known?.figures.own ?? [])].filter(
    ([id]) => known !== undefined && sameOwnFacts(id, known.facts, facts),
  );
  return { facts, catalogue, nodes, figures: { ...noFigures(), own: new Map(own) } };
}

/** What is kept for a key, computed where there is nothing yet. */
export function kept<Key, Value>(
  answers: { get(key: Key): Kept<Value> | undefined; set(key: Key, value: Kept<Value>): unknown },
  key: Key,
  compute: () => Value,
): Value {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = { value: compute() };
    answers.set(key, answer);
  }
  return answer.value;
}

/** The same for two keys. */
export function keptIn<Outer extends object, Value>(
  answers: WeakMap<Outer, Map<string, Kept<Value>>>,
  outer: Outer,
  key: string,
  compute: () => Value,
): Value {
  const inside = answers.get(outer) ?? new Map<string, Kept<Value>>();
  answers.set(outer, inside);
  return kept(inside, key, compute);
}

function noFigures(): KeptFigures {
  return {
    structures: { core: new WeakMap(), full: new WeakMap() },
    solved: new WeakMap(),
    figures: new WeakMap(),
    weakest: new WeakMap(),
    survivals: new WeakMap(),
    onEveryPath: new WeakMap(),
    unknown: new WeakMap(),
    own: new Map(),
  };
}
