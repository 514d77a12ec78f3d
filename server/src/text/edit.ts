import type { Range } from "./range.ts";
import { plainText, type SnippetText } from "./snippet-text.ts";

/** A replacement whose new text may hold tab stops. */
export interface Edit {
  readonly range: Range;
  readonly newText: SnippetText;
}

export function edit(range: Range, ...newText: SnippetText): Edit {
  return { range, newText };
}

/** The text after all edits at once. Of edits that overlap the later one is left out: a caller never loses text to a clash. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { range, newText } of sortEdits(edits)) {
    if (range.start < done) continue;
    result += text.slice(done, range.start) + plainText(newText);
    done = range.end;
  }
  return result + text.slice(done);
}

/** Edits in the order of their places; those at one place keep their order. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
