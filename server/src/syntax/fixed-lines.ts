import type { Range } from "../text/range.ts";
import type { LayoutTokens } from "./layout-tokens.ts";
import { splitRegions } from "./split-regions.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** The lines that formatting must leave as they are. */
export interface FixedLines {
  /** Whether one of the lines from `first` to `last` is broken, or not to be formatted. */
  has(first: number, last: number): boolean;
  /** Whether one of them is broken. */
  hasBroken(first: number, last: number): boolean;
}

/** What stays as it is: regions that cannot be read, and what lies outside of `wanted`. `undefined` where that is everything. */
export function fixedLines(tree: SyntaxTree, layout: LayoutTokens, wanted: Range | undefined): FixedLines | undefined {
  const { lines } = tree;
  const lineOf = (offset: number) => lines.lineColumn(offset).line;
  const regions = brokenRegions(tree, layout);
  if (regions === undefined) return undefined;
  const broken = new Uint8Array(lines.lineCount + 1);
  for (const { start, end } of regions) broken.fill(1, lineOf(start), lineOf(Math.max(start, end - 1)) + 1);
  const fixed = broken.slice();
  if (wanted !== undefined) {
    fixed.fill(1, 0, lineOf(wanted.start));
    // A selection that ends at the start of a line does not mean that line.
    const end = wanted.end === tree.text.length ? wanted.end : Math.max(wanted.start, wanted.end - 1);
    fixed.fill(1, lineOf(end) + 1);
  }
  for (const { first, last } of unitsOf(tree, layout.tokens)) {
    if (some(fixed, first, last)) fixed.fill(1, first, last + 1);
  }
  return {
    has: (first, last) => some(fixed, first, last),
    hasBroken: (first, last) => some(broken, first, last),
  };
}

/** The parts of a document that cannot be read as they are meant; `undefined` where that may be all of it. */
export function brokenRegions(tree: SyntaxTree, { unread }: LayoutTokens): readonly Range[] | undefined {
  const faults = tree.faults.filter(({ check }) => BREAKS.has(check)).map(({ range }) => range.start);
  const places = [...faults, ...unread];
  if (places.length === 0) return [];
  const regions = regionsOf(tree);
  return regions?.filter(({ start, end }) => places.some((place) => start <= place && place < end));
}

/** Faults with which the text is not read as it is meant. */
const BREAKS: ReadonlySet<string> = new Set([
  "syntax/yaml",
  "syntax/tab",
  "syntax/several-documents",
  "syntax/too-large",
]);

/** The smallest parts that are read alone: entries of sections, their heads, and other sections. */
function regionsOf({ text }: SyntaxTree): readonly Range[] | undefined {
  return splitRegions(text)?.flatMap(({ range, entries }) => {
    const [first] = entries ?? [];
    return entries === undefined || first === undefined
      ? [range]
      : [{ start: range.start, end: first.start }, ...entries];
  });
}

interface Unit {
  readonly first: number;
  readonly last: number;
}

/** What stands on several lines and moves as one: texts, and flow collections. */
function unitsOf({ lines }: SyntaxTree, tokens: LayoutTokens["tokens"]): readonly Unit[] {
  const units: Unit[] = [];
  let opened = 0;
  let depth = 0;
  for (const { kind, range } of tokens) {
    const first = lines.lineColumn(range.start).line;
    const last = lines.lineColumn(range.end).line;
    if (kind === "open" && depth++ === 0) opened = first;
    if (kind === "close" && --depth === 0 && opened < last) units.push({ first: opened, last });
    if (first < last) units.push({ first, last });
  }
  return units;
}

function some(lines: Uint8Array, first: number, last: number): boolean {
  for (let line = first; line <= last; line++) if (lines[line] === 1) return true;
  return false;
}
