import type { BlockColumns } from "./block-columns.ts";
import { columnOf } from "./layout-of.ts";
import type { Block, LayoutToken } from "./layout-tokens.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/**
 * The column of a comment on a line of its own. It stands with what follows it, unless it is indented like something that ends
 * before it: then it is a last word about that.
 */
export function commentColumn(
  tree: SyntaxTree,
  tokens: readonly LayoutToken[],
  index: number,
  columns: BlockColumns,
): number {
  const before = nearestWord(tokens, index, -1);
  const after = nearestWord(tokens, index, 1);
  const now = columnOf(tree, tokens[index]?.range.start ?? 0);
  if (after !== undefined && !after.isMember) return columns.inside(after.block);
  const belongs = after === undefined ? 0 : columns.next(after.block);
  const stands = after === undefined ? 0 : after.block.column;
  if (before === undefined || now <= stands) return belongs;
  const around = after === undefined ? [] : withParents(after.block);
  const ended = withParents(before.block).filter((block) => !around.includes(block));
  const opens = around.length > withParents(before.block).length;
  if (opens) return belongs;
  // Below a key with nothing behind it, a comment may stand for what is not there yet.
  const isEmpty = before.kind === "colon" || before.kind === "dash";
  if (isEmpty && now > before.block.column) return columns.inside(before.block);
  const deepest = ended.find((each) => each.column <= now);
  if (deepest === undefined) return belongs;
  // A list may stand in the column of its key; what stands there is about the map.
  const block = ended.findLast((each) => each.column === deepest.column) ?? deepest;
  return columns.next(block);
}

function nearestWord(tokens: readonly LayoutToken[], from: number, step: 1 | -1): LayoutToken | undefined {
  let index = from + step;
  while (tokens[index]?.kind === "comment") index += step;
  return tokens[index];
}

/** A block and all that it lies in, the innermost first, the document not included. */
function withParents(block: Block): readonly Block[] {
  return block.kind === "document" || block.parent === undefined ? [] : [block, ...withParents(block.parent)];
}
