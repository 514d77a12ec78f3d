import { type Edit, edit } from "../text/edit.ts";
import type { FixedLines } from "./fixed-lines.ts";
import type { FormatOptions } from "./format-options.ts";
import { lineBreakOf } from "./layout-of.ts";
import type { LayoutToken } from "./layout-tokens.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** The edits that take away what trails lines and the text, outside of texts, and give the text a line break at its end. */
export function trimmedLines(
  tree: SyntaxTree,
  tokens: readonly LayoutToken[],
  options: FormatOptions,
  fixed: FixedLines,
): readonly Edit[] {
  const ending = endOfText(tree, tokens, options, fixed);
  if (options.trimTrailingWhitespace === false) return ending;
  const { lines, text } = tree;
  const inTexts = linesInTexts(tree, tokens);
  const last = lines.lineColumn(ending[0]?.range.start ?? text.length).line;
  const trimmed: Edit[] = [];
  for (let line = 0; line <= last; line++) {
    if (inTexts.has(line) || fixed.has(line, line)) continue;
    const start = lines.startOf(line);
    const end = Math.min(lines.endOf(line), ending[0]?.range.start ?? text.length);
    const kept = text.slice(start, end).replace(/[ \t]+$/, "").length;
    if (start + kept < end) trimmed.push(edit({ start: start + kept, end }));
  }
  return [...trimmed, ...ending];
}

/** The lines that end inside of a text, and blank ones behind a block text: what trails them may be part of it. */
function linesInTexts({ lines, text }: SyntaxTree, tokens: readonly LayoutToken[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { range, node } of tokens) {
    const last = lines.lineColumn(range.end).line;
    for (let line = lines.lineColumn(range.start).line; line < last; line++) inside.add(line);
    if (node?.kind !== "scalar" || node.style !== "block") continue;
    let line = last;
    do inside.add(line++);
    while (line < lines.lineCount && text.slice(lines.startOf(line), lines.endOf(line)).trim() === "");
  }
  return inside;
}

function endOfText(
  tree: SyntaxTree,
  tokens: readonly LayoutToken[],
  { trimFinalNewlines, insertFinalNewline }: FormatOptions,
  fixed: FixedLines,
): readonly Edit[] {
  const { text, lines } = tree;
  const content = text.replace(/[ \t\r\n]+$/, "").length;
  const last = tokens.findLast(({ kind }) => kind !== "comment");
  // What a block text ends with may be part of it.
  const endsInText = last?.node?.kind === "scalar" && last.node.style === "block";
  if (endsInText || fixed.has(lines.lineColumn(content).line, lines.lineCount - 1)) return [];
  const tail = text.slice(content);
  const firstBreak = tail.indexOf("\n");
  if (firstBreak < 0)
    return insertFinalNewline === false ? [] : [edit({ start: content, end: text.length }, lineBreakOf(tree))];
  const start = content + firstBreak + 1;
  return trimFinalNewlines === false || start === text.length ? [] : [edit({ start, end: text.length })];
}
