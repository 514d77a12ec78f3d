import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Range } from "../text/range.ts";

/** Lines that an editor can hide behind the first of them. */
export interface FoldingRange {
  readonly range: Range;
  /** What makes up the lines where it is not something of the document. */
  readonly kind?: "comment" | "region";
}

/**
 * What can be folded, outer ranges before inner ones: entries and list items of several lines, runs of comments, and what stands
 * between `# region` and `# endregion`. Each begins on a line of its own.
 */
export function foldingRanges(tree: SyntaxTree): readonly FoldingRange[] {
  const spans = tree.root === undefined ? [] : spansIn(tree.root);
  const inText = spans.filter(({ isText }) => isText).map(({ range }) => range);
  const all = [
    ...spans.map((span) => ({ range: span.isFlow ? upToBracket(span.range, tree) : span.range })),
    ...commentFolds(tree, inText),
  ];
  return onePerLine(
    all.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end),
    tree,
  );
}

/** An entry or an item. */
interface Span {
  readonly range: Range;
  /** It is text, which may look like a comment. */
  readonly isText: boolean;
  /** It ends in a bracket of its own. */
  readonly isFlow: boolean;
}

function spansIn(node: SyntaxNode): readonly Span[] {
  // What stands behind an alias stands elsewhere.
  if (node.green.kind === "map") {
    return entriesOf(node).flatMap(({ range, value }) => [spanOf(range, value), ...(value ? spansIn(value) : [])]);
  }
  if (node.green.kind === "list") {
    return itemsOf(node).flatMap((item) => (item ? [spanOf(item.range, item), ...spansIn(item)] : []));
  }
  return [];
}

function spanOf(range: Range, value: SyntaxNode | undefined): Span {
  const green = value?.green;
  const isFlow = (green?.kind === "map" || green?.kind === "list") && green.flow;
  return { range, isText: green?.kind === "scalar", isFlow };
}

/** A closing bracket that has a line for itself stays in sight. */
function upToBracket({ start, end }: Range, { text, lines }: SyntaxTree): Range {
  const { line } = lines.lineColumn(end);
  const isAlone = /^[ \t]*[}\]]+$/.test(text.slice(lines.startOf(line), end));
  return { start, end: isAlone && line > 0 ? Math.max(start, lines.endOf(line - 1)) : end };
}

/** Runs of comment lines, and the regions that comments mark. A mark belongs to no run. */
function commentFolds(tree: SyntaxTree, inText: readonly Range[]): readonly FoldingRange[] {
  const { lines, text } = tree;
  const folds: FoldingRange[] = [];
  const regions: number[] = [];
  let run: Range | undefined;
  const endRun = () => {
    if (run !== undefined) folds.push({ range: run, kind: "comment" });
    run = undefined;
  };
  for (let line = 0; line < lines.lineCount; line++) {
    const range = { start: lines.startOf(line), end: lines.endOf(line) };
    const comment = /^[ \t]*#[ \t]*(region\b|endregion\b)?/.exec(text.slice(range.start, range.end));
    const isComment = comment !== null && !isInside(range.start, inText);
    if (!isComment || comment[1] !== undefined) endRun();
    if (!isComment) continue;
    if (comment[1] === "region") regions.push(range.start);
    else if (comment[1] === undefined) run = { start: run?.start ?? range.start, end: range.end };
    else {
      const start = regions.pop();
      if (start !== undefined) folds.push({ range: { start, end: range.end }, kind: "region" });
    }
  }
  endRun();
  return folds;
}

/** Whether an offset lies in one of the ranges, which are in the order of the text. */
function isInside(offset: number, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range !== undefined && range.end < offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= offset;
}

/** Of ranges that begin on one line, an editor can show one: the outermost. What has one line only folds nothing. */
function onePerLine(ranges: readonly FoldingRange[], { lines }: SyntaxTree): readonly FoldingRange[] {
  const taken = new Set<number>();
  return ranges.filter(({ range }) => {
    const { line } = lines.lineColumn(range.start);
    if (taken.has(line) || lines.lineColumn(range.end).line === line) return false;
    taken.add(line);
    return true;
  });
}
