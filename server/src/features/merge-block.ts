import { shortFields } from "../schema/expand.ts";
import { architectureSchema, schemaAt } from "../schema/schema-tree.ts";
import { mergeSnippet } from "../syntax/merge-snippet.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";

/** The edits that merge a block of YAML into a document at a place; `undefined` where it does not fit. */
export function mergeBlock(tree: SyntaxTree, at: Path, block: string): readonly Edit[] | undefined {
  return mergeSnippet(tree, {
    at,
    snippet: [block],
    replaceLists: false,
    removed: [],
    keyOrder: [...architectureSchema.properties.keys()],
    isOmitted: () => false,
    shortFieldsAt: (path, value) => {
      const node = schemaAt(path);
      return node?.kind === "object" && node.short !== undefined ? shortFields(node.short, node.properties, value) : [];
    },
  });
}
