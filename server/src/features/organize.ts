import { schemaAt } from "../schema/schema-tree.ts";
import { sortEntries } from "../syntax/sort-entries.ts";
import type { Edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/**
 * The edits that put sections and fields into the order in which the language documents them. Entries of maps whose keys the author
 * names stay in the author's order, and comments go with what they stand at.
 */
export function organize({ tree }: Pick<Snapshot, "tree">): readonly Edit[] {
  return sortEntries(tree, fieldOrder);
}

function fieldOrder(path: Path): readonly string[] | undefined {
  const node = schemaAt(path);
  // One value may stand for a list of one.
  const fields = node?.kind === "list" ? node.item : node;
  return fields?.kind === "object" ? [...fields.properties.keys()] : undefined;
}
