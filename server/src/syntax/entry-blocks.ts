import type { Range } from "../text/range.ts";
import { columnOf } from "./layout-of.ts";
import { entriesOf, type SyntaxEntry, type SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** An entry of a map in block style with the comments that stand at it. */
export interface EntryBlock {
  readonly entry: SyntaxEntry;
  /** From its first word, a comment perhaps, to the end of its last line, the line break not included. */
  readonly range: Range;
}

/**
 * The entries of a block map, each with its comments: those right above it, those behind its lines, and those below that are indented
 * further. A paragraph of comments between blank lines belongs to what follows; one at the top of a map with a blank
 * line below, or at the top of the file, to the whole.
 */
export function entryBlocks(tree: SyntaxTree, map: SyntaxNode): readonly EntryBlock[] {
  const entries = entriesOf(map);
  const column = columnOf(tree, map.range.start);
  const first = map.path.length === 0 ? lineAt(tree, map.range.start) : -1;
  const lines = entries.map(({ range }) => ({ first: lineAt(tree, range.start), last: lineAt(tree, range.end) }));
  const ends = lines.map(({ last }, index) => lastLineOf(tree, last, lines[index + 1]?.first, column));
  return entries.map((entry, index) => {
    const own = lines[index]?.first ?? 0;
    const floor = index === 0 ? -1 : (ends[index - 1] ?? 0);
    const start = own === first ? own : firstLineOf(tree, own, floor, index === 0);
    const end = tree.lines.endOf(ends[index] ?? own);
    return { entry, range: { start: start === own ? startOnLine(tree, entry) : wordOf(tree, start), end } };
  });
}

type LineKind = "blank" | "comment" | "other";

function kindOf({ lines, text }: SyntaxTree, line: number): LineKind {
  const content = text.slice(lines.startOf(line), lines.endOf(line)).trimStart();
  return content === "" ? "blank" : content.startsWith("#") ? "comment" : "other";
}

/** The last line of an entry: that of the last comment below it that is indented further, or stands right below with a blank line after. */
function lastLineOf(tree: SyntaxTree, last: number, next: number | undefined, column: number): number {
  const limit = next ?? tree.lines.lineCount;
  let end = last;
  for (let line = last + 1; line < limit; line++) {
    const kind = kindOf(tree, line);
    if (kind === "other" || (kind === "comment" && columnOf(tree, wordOf(tree, line)) <= column)) break;
    if (kind === "comment") end = line;
  }
  // A comment that leans on what is above it, and not on what is below.
  let line = end + 1;
  while (line < limit && kindOf(tree, line) === "comment") line++;
  return next !== undefined && line > end + 1 && line < limit && kindOf(tree, line) === "blank" ? line - 1 : end;
}

/** The first line of what stands above an entry and belongs to it. */
function firstLineOf(tree: SyntaxTree, own: number, floor: number, isFirst: boolean): number {
  let start = own;
  for (let line = own - 1; line > floor; line--) {
    const kind = kindOf(tree, line);
    if (kind === "other" || (kind === "blank" && isFirst)) break;
    if (kind === "comment") start = line;
  }
  return start;
}

function lineAt(tree: SyntaxTree, offset: number): number {
  return tree.lines.lineColumn(offset).line;
}

/** Behind the indentation of a line. */
function wordOf({ lines, text }: SyntaxTree, line: number): number {
  const start = lines.startOf(line);
  return start + (/^\uFEFF?\s*/.exec(text.slice(start, lines.endOf(line)))?.[0].length ?? 0);
}

/** Behind the indentation; of the first entry of a map in a list, behind the dash. */
function startOnLine(tree: SyntaxTree, { keyRange, path }: SyntaxEntry): number {
  const { line } = tree.lines.lineColumn(keyRange.start);
  const word = wordOf(tree, line);
  const map = tree.find(path.slice(0, -1));
  return map === undefined ? word : Math.max(word, Math.min(map.range.start, keyRange.start));
}
