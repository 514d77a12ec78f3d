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
  const spans: Span[] = [];
  if (tree.root !== undefined) collectSpans(tree.root, tree, spans);
  const inText = spans.filter(({ isText }) => isText).map(({ range }) => range);
  const folds = spans.map(({ range, isFlow }) => ({ range: isFlow ? upToBracket(range, tree) : range }));
  const all = [...folds, ...commentFolds(tree, inText)];
  return onePerLine(
    all.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end),
    tree,
  );
}

/** An entry or an item of several lines. */
interface Span {
  readonly range: Range;
  /** It is text, which may look like a comment. */
  readonly isText: boolean;
  /** It ends in a bracket of its own. */
  readonly isFlow: boolean;
}

function collectSpans(node: SyntaxNode, tree: SyntaxTree, into: Span[]): void {
  // What stands behind an alias stands elsewhere.
  if (node.green.kind === "map") {
    for (const { range, value } of entriesOf(node)) collectSpan(range, value, tree, into);
  } else if (node.green.kind === "list") {
    for (const item of itemsOf(node)) if (item !== undefined) collectSpan(item.range, item, tree, into);
  }
}

function collectSpan(range: Range, value: SyntaxNode | undefined, tree: SyntaxTree, into: Span[]): void {
  if (value === undefined || !hasBreak(range, tree)) return;
  const { green } = value;
  const isFlow = (green.kind === "map" || green.kind === "list") && green.flow;
  into.push({ range, isText: green.kind === "scalar", isFlow });
  collectSpans(value, tree, into);
}

function hasBreak({ start, end }: Range, { text }: SyntaxTree): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
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
