import { flowSource } from "../syntax/flow-source.ts";
import { resolveAlias } from "../syntax/syntax-node.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { WritingAction } from "./writing-action.ts";

/** What an alias at an offset stands for in its place. */
export function inlineAlias({ tree }: Snapshot, offset: number): readonly WritingAction[] {
  const node = tree.placeAt(offset)?.node;
  if (node?.green.kind !== "alias" || offset < node.range.start || offset > node.range.end) return [];
  const text = flowSource(tree, resolveAlias(node));
  if (text === undefined || text.startsWith("*")) return [];
  const title = `Write what *${node.green.name} stands for`;
  return [{ title, kind: "refactor.inline", edits: [{ range: node.range, newText: [text] }] }];
}
