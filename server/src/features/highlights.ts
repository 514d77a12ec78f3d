import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { means, nameAmong } from "./name-at.ts";
import { namePlaces } from "./name-places.ts";

export interface Highlight {
  readonly range: Range;
  /** A declaration writes a name, everything else reads it. */
  readonly access: "read" | "write";
}

/** The places in the file in view of the name under the cursor. */
export function highlights(snapshot: Snapshot, offset: number): readonly Highlight[] {
  const { file, architecture } = snapshot;
  const places = namePlaces(file);
  const at = nameAmong(places, offset, architecture);
  if (at === undefined) return [];
  return places
    .filter((place) => means(place, at.name, architecture))
    .map(({ range, role }) => ({ range, access: role === "declaration" ? "write" : "read" }));
}
