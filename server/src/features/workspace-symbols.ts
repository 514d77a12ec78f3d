import type { SourceFile } from "../workspace/source-file.ts";
import type { Target } from "./definition.ts";
import { namePlaces } from "./name-places.ts";
import { declaredSort, type SymbolSort } from "./outline-symbol.ts";

/** Something that a file declares. */
export interface WorkspaceSymbol extends Target {
  readonly name: string;
  readonly sort: SymbolSort;
  /** The network of a subnet, the component of a node pool, else the section. */
  readonly container: string;
}

/** What a file declares, of that what a query may mean; which of them fits best is for the editor to say. */
export function workspaceSymbols(file: SourceFile, query: string): readonly WorkspaceSymbol[] {
  return namePlaces(file).flatMap(({ role, id, owner, section, uri, range, extent }) => {
    if (role !== "declaration" || section === undefined || !fits(id, query)) return [];
    const sort = declaredSort(section.at(-1));
    // Regions are the cloud's, and the same in every file.
    if (sort === "regions") return [];
    return [{ name: id, sort, container: owner ?? section.join("."), uri, range, extent }];
  });
}

/** Whether all letters of a query occur in a name in their order, as editors match them. */
function fits(name: string, query: string): boolean {
  let from = 0;
  for (const letter of query.toLowerCase()) {
    if (letter === " ") continue;
    const found = name.toLowerCase().indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
