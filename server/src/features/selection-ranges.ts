import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Range, touches } from "../text/range.ts";

/**
 * What a selection grows to from an offset, the smallest first: the word, the value with and without its quotes, the entry, the map or
 * list that it is in, its section, the document; in a comment the comment and those around it. Each range is larger than the one before.
 */
export function selectionRanges(tree: SyntaxTree, offset: number): readonly Range[] {
  const { root, text } = tree;
  const around = root === undefined || !touches(root.range, offset) ? [] : rangesAround(root, offset, text);
  const whole = { start: 0, end: text.length };
  const line = lineAround(tree, offset);
  const outermostFirst = [
    whole,
    ...around,
    // Within a value of one line the line is more than the value.
    ...(isLarger(around.at(-1) ?? whole, line) ? [line] : []),
    ...commentAround(tree, offset),
    wordAround(text, offset),
  ];
  const chain: Range[] = [];
  for (const range of outermostFirst.reverse()) {
    const inner = chain.at(-1);
    if (!touches(range, offset) || (inner !== undefined && !isLarger(range, inner))) continue;
    if (inner !== undefined || range.end > range.start) chain.push(range);
  }
  return chain.length === 0 ? [{ start: offset, end: offset }] : chain;
}

function isLarger(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** The ranges of a node that hold an offset, outermost first. */
function rangesAround(node: SyntaxNode, offset: number, text: string): readonly Range[] {
  const { green, range } = node;
  if (green.kind === "alias") return [range];
  if (green.kind === "scalar") return [range, ...(green.style.endsWith("quoted") ? [within(range)] : [])];
  // `[a: 1]` holds a map without brackets of its own.
  const here = green.flow && isBracket(text[range.start]) ? within(range) : range;
  if (green.kind === "list") {
    const item = itemsOf(node).find((candidate) => candidate !== undefined && touches(candidate.range, offset));
    const inner = item === undefined ? [] : rangesAround(item, offset, text);
    return [range, here, ...(item === undefined || green.flow ? [] : [withDash(item.range, text)]), ...inner];
  }
  const entry = entriesOf(node).find((candidate) => touches(candidate.range, offset));
  if (entry === undefined) return [range, here];
  const onKey = touches(entry.keyRange, offset);
  const quoted = /^["']/.test(entry.key.source) ? [within(entry.keyRange)] : [];
  const inner = onKey ? [entry.keyRange, ...quoted] : entry.value ? rangesAround(entry.value, offset, text) : [];
  return [range, here, entry.range, ...inner];
}

function isBracket(character: string | undefined): boolean {
  return character === "{" || character === "[";
}

/** Without the quotes or brackets. */
function within({ start, end }: Range): Range {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

/** An item of a block list with the dash before it, which may stand on a line above. */
function withDash({ start, end }: Range, text: string): Range {
  const before = text.slice(0, start);
  const dash = /-\s+$/.exec(before.slice(before.lastIndexOf("-")));
  return { start: dash === null ? start : before.lastIndexOf("-"), end };
}

/** The comment at an offset; where it has its line for itself, the run of such lines around it first. */
function commentAround(tree: SyntaxTree, offset: number): readonly Range[] {
  const { lines, text } = tree;
  const { line } = lines.lineColumn(offset);
  const start = commentStart(tree, line);
  if (start === undefined || offset < start) return [];
  const comment = { start, end: lines.endOf(line) };
  if (!isCommentLine(tree, line)) return [comment];
  let first = line;
  let last = line;
  while (first > 0 && isCommentLine(tree, first - 1)) first--;
  while (last + 1 < lines.lineCount && isCommentLine(tree, last + 1)) last++;
  const indent = /^[ \t]*/.exec(text.slice(lines.startOf(first), lines.endOf(first)))?.[0].length ?? 0;
  return [{ start: lines.startOf(first) + indent, end: lines.endOf(last) }, comment];
}

/** Where the comment of a line begins. A sign in a text begins none. */
function commentStart(tree: SyntaxTree, line: number): number | undefined {
  const start = tree.lines.startOf(line);
  const content = tree.text.slice(start, tree.lines.endOf(line));
  for (const { index, 1: before = "" } of content.matchAll(/(^|[ \t])#/g)) {
    const sign = start + index + before.length;
    if (tree.placeAt(sign)?.node?.green.kind !== "scalar") return sign;
  }
  return undefined;
}

function isCommentLine(tree: SyntaxTree, line: number): boolean {
  const start = commentStart(tree, line);
  return start !== undefined && tree.text.slice(tree.lines.startOf(line), start).trim() === "";
}

/** What stands on a line, for what the document does not make a value of: a half-typed word. */
function lineAround({ text, lines }: SyntaxTree, offset: number): Range {
  const { line } = lines.lineColumn(offset);
  const content = text.slice(lines.startOf(line), lines.endOf(line));
  const start = lines.startOf(line) + (content.length - content.trimStart().length);
  return { start, end: Math.max(start, lines.startOf(line) + content.trimEnd().length) };
}

/** The word that an offset is in or touches: `orders-db`, and of `spoke/app` one of the two. */
function wordAround(text: string, offset: number): Range {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + LONGEST_WORD))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

/** In characters. */
const LONGEST_WORD = 200;
