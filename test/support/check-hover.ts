import { hover } from "../../server/src/features/hover.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readCursorInFiles } from "./read-cursor-in-files.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** What is shown, and the text that it is about. */
export interface CheckedHover {
  readonly markdown: string;
  readonly about: string;
}

/** What is shown at the `$0` of a text. */
export function checkHover(marked: string): CheckedHover | undefined {
  const offset = marked.indexOf("$0");
  if (offset < 0) throw new Error("The text has no $0 for the cursor.");
  return hoverAt(readSnapshot(marked.slice(0, offset) + marked.slice(offset + 2)), offset);
}

/** The same of a fixture of several files, as `readCursorInFiles` reads them. */
export async function checkHoverInFiles(fixture: string): Promise<CheckedHover | undefined> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  return hoverAt(snapshot, offset);
}

function hoverAt(snapshot: Snapshot, offset: number): CheckedHover | undefined {
  const shown = hover(snapshot, offset);
  return shown && { markdown: shown.markdown, about: snapshot.text.slice(shown.range.start, shown.range.end) };
}
