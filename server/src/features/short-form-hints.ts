import { shortFields } from "../schema/expand.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { InlayHint } from "./inlay-hint.ts";

/**
 * Before each value in a range that stands alone for a whole map, the field that it is: `technology: ‹language:› php`. Entries of lists
 * have none: before each name in `connects`, the same word would tell nobody anything.
 */
export function shortFormHints({ tree }: Pick<Snapshot, "tree">, range: Range): readonly InlayHint[] {
  return tree.root === undefined ? [] : hintsIn(tree.root, architectureSchema, range);
}

function hintsIn(node: SyntaxNode, schema: SchemaNode, range: Range): readonly InlayHint[] {
  // What stands behind an alias stands elsewhere.
  if (node.range.end < range.start || node.range.start > range.end || node.green.kind === "alias") return [];
  if (node.green.kind === "map") {
    return entriesOf(node).flatMap(({ name, value }) => hintsOfChild(value, childAt(schema, name), range));
  }
  if (node.green.kind === "list") {
    const maps = itemsOf(node).map((item) => (item?.green.kind === "scalar" ? undefined : item));
    return maps.flatMap((item, index) => hintsOfChild(item, childAt(schema, index), range));
  }
  return hintOf(node, schema);
}

function hintsOfChild(
  node: SyntaxNode | undefined,
  schema: SchemaNode | undefined,
  range: Range,
): readonly InlayHint[] {
  return node === undefined || schema === undefined ? [] : hintsIn(node, schema, range);
}

function hintOf({ green, range }: SyntaxNode, place: SchemaNode): readonly InlayHint[] {
  if (green.kind !== "scalar" || green.value === null || green.value === "unknown") return [];
  if (place.kind !== "object" || place.short === undefined) return [];
  const fields = shortFields(place.short, place.properties, green.value);
  if (fields.length === 0) return [];
  const first = place.properties.get(fields[0] ?? "");
  const tooltip = `The short form of a map with ${fields.map((field) => `"${field}"`).join(" and ")}. ${first?.description ?? ""}`;
  return [{ offset: range.start, label: `${fields.join(", ")}:`, tooltip: tooltip.trim(), side: "before" }];
}
