import type { Snapshot } from "../workspace/snapshot.ts";
import { nameAt, placesOf } from "./name-at.ts";
import type { NamePlace } from "./name-places.ts";

/** The places, in all files, at which the name under the cursor is used, and those at which it is declared. */
export function references(snapshot: Snapshot, offset: number): readonly NamePlace[] {
  const at = nameAt(snapshot, offset);
  return at === undefined ? [] : placesOf(at.name, snapshot);
}
