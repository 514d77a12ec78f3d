import { type Edit, edit } from "../text/edit.ts";
import { type Path, samePath } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { isInFlow, lineEndAt } from "./layout-of.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import { entriesOf, itemsOf } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/**
 * The edit that takes an entry of a map, or an item of a list, out of a document; nothing where the document does not have it.
 * `together` are all the paths that go in the same step: of neighbours in a flow collection each takes its own comma.
 */
export function removeEntry(tree: SyntaxTree, path: Path, together: readonly Path[] = [path]): readonly Edit[] {
  const parent = tree.find(path.slice(0, -1));
  const range = typeof path.at(-1) === "number" ? tree.find(path)?.range : tree.findEntry(path)?.range;
  if (parent === undefined || range === undefined) return [];
  const { green } = parent;
  // One value in place of a list is the whole value of its key.
  if (typeof path.at(-1) === "number" && green.kind !== "list") return removeEntry(tree, path.slice(0, -1));
  const isFlow = (green.kind === "map" || green.kind === "list") && green.flow;
  if (isFlow || isInFlow(tree, parent)) return [edit(withComma(range, membersOf(parent), together))];
  return [edit(wholeLines(tree, range))];
}

interface Member {
  readonly path: Path;
  readonly range: Range;
}

function membersOf(parent: SyntaxNode): readonly Member[] {
  return parent.green.kind === "map" ? entriesOf(parent) : itemsOf(parent).flatMap((item) => item ?? []);
}

/** A member of a flow collection with the comma that goes with it: the one before it, or, ahead of all that stay, the one after. */
function withComma(range: Range, members: readonly Member[], together: readonly Path[]): Range {
  const index = members.findIndex((member) => member.range.start === range.start);
  const staysBefore = members.slice(0, index).some(({ path }) => !together.some((other) => samePath(other, path)));
  const before = staysBefore ? members[index - 1] : undefined;
  if (before !== undefined) return { start: before.range.end, end: range.end };
  return { start: range.start, end: members[index + 1]?.range.start ?? range.end };
}

/** The lines of a block member, its comment and its line break too. */
function wholeLines(tree: SyntaxTree, range: Range): Range {
  const { lines } = tree;
  const start = lines.startOf(lines.lineColumn(range.start).line);
  const last = lines.lineColumn(lineEndAt(tree, range.end)).line;
  return { start, end: lines.startOf(last + 1) };
}
