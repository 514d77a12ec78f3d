import { type Edit, edit } from "../text/edit.ts";
import { holdsWordsAlone } from "./flow-source.ts";
import { behindColon, lineEndAt } from "./layout-of.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/**
 * The edits that put a text of one line in the place of a value. A block below a key gives way to it on the line of the key;
 * `undefined` where a comment would go with the block.
 */
export function replaceValue(tree: SyntaxTree, node: SyntaxNode, text: string): readonly Edit[] | undefined {
  const { green, range, path } = node;
  const isBlock = (green.kind === "map" || green.kind === "list") && !green.flow;
  if (!holdsWordsAlone(tree, node)) return undefined;
  if (!isBlock) return [edit(range, text)];
  const end = lineEndAt(tree, range.end);
  if (tree.text.slice(range.end, end).trim() !== "") return undefined;
  const entry = typeof path.at(-1) === "string" ? tree.findEntry(path) : undefined;
  if (entry === undefined) return [edit(range, text)];
  const colon = behindColon(tree, entry.keyRange);
  const keyLine = lineEndAt(tree, colon);
  // Between the line of the key and the block only white space may stand.
  if (tree.text.slice(keyLine, range.start).trim() !== "" || range.start < keyLine) return undefined;
  return [edit({ start: colon, end: colon }, ` ${text}`), edit({ start: keyLine, end: range.end })];
}
