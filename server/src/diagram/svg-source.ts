import type { Path } from "../text/path.ts";
import type { Attributes } from "./markup.ts";

/** What a click needs to find the source of an element, and a cursor to find the element. */
export function sourceOf(
  { id, path }: { readonly id: string; readonly path: Path | undefined },
  entity?: string,
): Attributes {
  return {
    "data-id": id,
    "data-path": path === undefined ? undefined : JSON.stringify(path),
    "data-entity": entity,
  };
}
