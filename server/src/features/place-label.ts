import type { Path } from "../text/path.ts";

/** What titles call a place: its key, an item of a list by the key of the list. */
export function placeLabel(path: Path): string {
  const key = path.findLast((step) => typeof step === "string") ?? "this";
  return typeof path.at(-1) === "number" ? `this entry of ${key}` : String(key);
}
