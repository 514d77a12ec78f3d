import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { means, nameAt } from "./name-at.ts";
import { namePlaces } from "./name-places.ts";

export interface Highlight {
  readonly range: Range;
  /** A declaration writes a name, everything else reads it. */
  readonly access: "read" | "write";
}

/** The places in the file in view of the name under the cursor. */
export function highlights(snapshot: Snapshot, offset: number): readonly Highlight[] {
  const { file, architecture } = snapshot;
  const at = nameAt(snapshot, offset);
  if (at === undefined) return [];
  return namePlaces(file)
    .filter((place) => means(place, at.name, architecture))
    .map(({ range, role }) => ({ range, access: role === "declaration" ? "write" : "read" }));
}
