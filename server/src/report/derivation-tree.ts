import type { Derivation } from "../analysis/availability/derivation.ts";
import { percent } from "../checklist/wording/percent.ts";
import { eventWords } from "./figure-words.ts";

/** A derivation as a tree of words. */
export interface FigureTree {
  /** `99.95%`, or `?` where the figure is unknown. */
  readonly figure: string;
  readonly words: string;
  readonly of: readonly FigureTree[];
}

/** How a figure comes about, in words; alike parts beside each other are one line. */
export function figureTree({ op, value, event, of, omitted }: Derivation): FigureTree {
  if (op === "event" && event !== undefined) {
    const isUnknown = event.probability === undefined;
    return { figure: isUnknown ? "?" : figureText(value), words: eventWords(event), of: [] };
  }
  const more: readonly FigureTree[] = omitted === 0 ? [] : [{ figure: "", words: `and ${omitted} more`, of: [] }];
  return {
    figure: figureText(value),
    words: wordsOf(op, elementsIn(of)),
    of: [...grouped(of), ...more],
  };
}

/** A tree with lines that lead from each part to its own; `faint` shows what only leads the eye. */
export function treeLines({ figure, words, of }: FigureTree, faint = (text: string) => text): readonly string[] {
  const below = of.flatMap((part, index) => {
    const isLast = index === of.length - 1;
    return treeLines(part, faint).map((line, at) => {
      const guide = at === 0 ? (isLast ? "└─ " : "├─ ") : isLast ? "   " : "│  ";
      return faint(guide) + line;
    });
  });
  const named = of.length > 0 ? faint(words) : words;
  return [figure === "" ? named : `${figure}  ${named}`, ...below];
}

function wordsOf(op: Derivation["op"], elements: ReadonlySet<string>): string {
  switch (op) {
    case "all":
      return "all of these";
    case "any":
      return "one of these suffices";
    case "together":
      return elements.size === 1 ? "enough of these" : "these together, each case counted: they share things";
    case "bounded":
      return "these together, of which only bounds are known";
    case "never":
      return "cannot work";
    default:
      return "always works";
  }
}

/** The elements of the events, those of places aside. */
function elementsIn(parts: readonly Derivation[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ event, of }) => {
      if (event === undefined) return [...elementsIn(of)];
      return event.kind === "zone" || event.kind === "region" ? [] : [event.of];
    }),
  );
}

/** The parts, those that differ in nothing but a number as one: `web, 3 instances`. */
function grouped(parts: readonly Derivation[]): readonly FigureTree[] {
  const groups = new Map<string, Derivation[]>();
  for (const part of parts) {
    const key = keyOf(part);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group): FigureTree[] => {
    const [first] = group;
    if (first === undefined) return [];
    const tree = figureTree(first);
    if (group.length === 1) return [tree];
    const { event } = first;
    if (event === undefined) return group.map(figureTree);
    const where = event.region === undefined ? "" : ` in ${event.region}`;
    const noun =
      event.kind === "zone" ? `${group.length} zones${where}` : `${event.of}, ${group.length} instances${where}`;
    return [{ ...tree, words: `${noun}, each` }];
  });
}

function keyOf({ op, value, event, of }: Derivation): string {
  if (event === undefined) return JSON.stringify([op, value, of.map(keyOf)]);
  const isNumbered = event.kind === "instance" || event.kind === "zone";
  return JSON.stringify([event.of, event.kind, event.region, isNumbered ? undefined : event.zone, value]);
}

function figureText(value: number): string {
  return value > 0.999999 && value < 1 ? `${Number((value * 100).toPrecision(10))}%` : percent(value);
}
