import { type Edit, edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { isInFlow, lineEndAt } from "./layout-of.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import { entriesOf, itemsOf } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** The edit that takes an entry of a map, or an item of a list, out of a document; nothing where the document does not have it. */
export function removeEntry(tree: SyntaxTree, path: Path): readonly Edit[] {
  const parent = tree.find(path.slice(0, -1));
  const range = typeof path.at(-1) === "number" ? tree.find(path)?.range : tree.findEntry(path)?.range;
  if (parent === undefined || range === undefined) return [];
  const { green } = parent;
  // One value in place of a list is the whole value of its key.
  if (typeof path.at(-1) === "number" && green.kind !== "list") return removeEntry(tree, path.slice(0, -1));
  const isFlow = (green.kind === "map" || green.kind === "list") && green.flow;
  if (isFlow || isInFlow(tree, parent)) return [edit(withComma(range, membersOf(parent)))];
  return [edit(wholeLines(tree, range))];
}

function membersOf(parent: SyntaxNode): readonly Range[] {
  if (parent.green.kind === "map") return entriesOf(parent).map(({ range }) => range);
  return itemsOf(parent).flatMap((item) => (item === undefined ? [] : [item.range]));
}

/** A member of a flow collection with the comma that goes with it. */
function withComma(range: Range, members: readonly Range[]): Range {
  const index = members.findIndex(({ start }) => start === range.start);
  const before = members[index - 1];
  const after = members[index + 1];
  if (before !== undefined) return { start: before.end, end: range.end };
  return after === undefined ? range : { start: range.start, end: after.start };
}

/** The lines of a block member, its comment and its line break too. */
function wholeLines(tree: SyntaxTree, range: Range): Range {
  const { lines } = tree;
  const start = lines.startOf(lines.lineColumn(range.start).line);
  const last = lines.lineColumn(lineEndAt(tree, range.end)).line;
  return { start, end: lines.startOf(last + 1) };
}
