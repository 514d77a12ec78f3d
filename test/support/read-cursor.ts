import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** The snapshot of a text without its `$0`, and where that stood. */
export function readCursor(text: string): { readonly snapshot: Snapshot; readonly offset: number } {
  const offset = text.indexOf("$0");
  if (offset < 0) throw new Error("The text has no $0.");
  return { snapshot: readSnapshot(text.replace("$0", "")), offset };
}
