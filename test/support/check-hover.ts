import { hover } from "../../server/src/features/hover.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** What is shown at the `$0` of a text, and the text that it is about. */
export function checkHover(marked: string): { readonly markdown: string; readonly about: string } | undefined {
  const offset = marked.indexOf("$0");
  if (offset < 0) throw new Error("The text has no $0 for the cursor.");
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  const shown = hover(readSnapshot(text), offset);
  return shown && { markdown: shown.markdown, about: text.slice(shown.range.start, shown.range.end) };
}
