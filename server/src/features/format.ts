import type { FormatOptions } from "../syntax/format-options.ts";
import { formatTree } from "../syntax/format-tree.ts";
import type { Edit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** The edits that lay a document out, or what `range` touches of it: white space alone, and none in what cannot be read. */
export function format({ tree }: Pick<Snapshot, "tree">, options: FormatOptions, range?: Range): readonly Edit[] {
  return formatTree(tree, options, range);
}
