import { type SnippetTextEdit, StringValue } from "vscode-languageserver";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Edit, edit } from "../text/edit.ts";
import { snippetSyntax } from "../text/snippet-text.ts";
import { toLspRange } from "./convert-range.ts";

/**
 * An edit whose tab stops can be typed into. Editors give each further line of a snippet the indentation of the line that it
 * begins on, so lines that are added behind another one are added before the next one instead: there, nothing is indented.
 */
export function toSnippetEdit(original: Edit, tree: SyntaxTree): SnippetTextEdit {
  const { range, newText } = atLineStart(original, tree);
  return { range: toLspRange(range, tree.lines), snippet: StringValue.createSnippet(snippetSyntax(newText)) };
}

function atLineStart(original: Edit, tree: SyntaxTree): Edit {
  const { range, newText } = original;
  const [first, ...rest] = newText;
  const lineBreak = typeof first === "string" ? /^\r?\n/.exec(first)?.[0] : undefined;
  const { line } = tree.lines.lineColumn(range.start);
  const next = tree.lines.startOf(line + 1);
  const isAtLineEnd =
    range.start === range.end && range.start === tree.lines.endOf(line) && line + 1 < tree.lines.lineCount;
  if (typeof first !== "string" || lineBreak === undefined || !isAtLineEnd) return original;
  return edit({ start: next, end: next }, first.slice(lineBreak.length), ...rest, lineBreak);
}
