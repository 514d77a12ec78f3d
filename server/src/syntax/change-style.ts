import { type Edit, edit } from "../text/edit.ts";
import { flowSource, holdsWordsAlone } from "./flow-source.ts";
import { behindColon, columnOf, indentationOf, isInFlow, lineBreakOf, lineEndAt, startsLine } from "./layout-of.ts";
import { replaceValue } from "./replace-value.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** The edits that write a collection in block style, its members as they are; `undefined` where it is none in flow style, or a comment stands in it. */
export function toBlockStyle(tree: SyntaxTree, node: SyntaxNode): readonly Edit[] | undefined {
  const { green, range, path } = node;
  if ((green.kind !== "map" && green.kind !== "list") || !green.flow || isInFlow(tree, node)) return undefined;
  const members = membersOf(tree, node);
  if (members === undefined || members.length === 0) return undefined;
  const entry = typeof path.at(-1) === "string" ? tree.findEntry(path) : undefined;
  if (entry === undefined || startsLine(tree, range.start)) {
    return [edit(range, members.join(lineBreakOf(tree) + " ".repeat(columnOf(tree, range.start))))];
  }
  const indent = " ".repeat(columnOf(tree, entry.keyRange.start)) + indentationOf(tree);
  const lines = members.map((member) => `${lineBreakOf(tree)}${indent}${member}`).join("");
  const before = tree.text.slice(behindColon(tree, entry.keyRange), range.start);
  const start = range.start - (before.length - before.trimEnd().length);
  const end = lineEndAt(tree, range.end);
  // A comment behind the value stays behind its key.
  return end === range.end
    ? [edit({ start, end }, lines)]
    : [edit({ start, end: range.end }), edit({ start: end, end }, lines)];
}

/** The edits that write a collection in flow style, on one line no longer than `limit`. */
export function toFlowStyle(tree: SyntaxTree, node: SyntaxNode, limit: number): readonly Edit[] | undefined {
  const { green } = node;
  if ((green.kind !== "map" && green.kind !== "list") || green.flow) return undefined;
  const text = flowSource(tree, node);
  if (text === undefined || columnOf(tree, node.range.start) + text.length > limit) return undefined;
  return replaceValue(tree, node, text);
}

/** The members of a flow collection as lines of a block. */
function membersOf(tree: SyntaxTree, node: SyntaxNode): readonly string[] | undefined {
  if (!holdsWordsAlone(tree, node)) return undefined;
  const members =
    node.green.kind === "map"
      ? entriesOf(node).map(({ key, value }) =>
          `${key.source}: ${value === undefined ? "" : onOneLine(tree, value)}`.trimEnd(),
        )
      : itemsOf(node).map((item) => `- ${item === undefined ? "" : onOneLine(tree, item)}`.trimEnd());
  return members.some((member) => /[\r\n]/.test(member)) ? undefined : members;
}

/** A member as it is written; a collection that goes over several lines on one. */
function onOneLine(tree: SyntaxTree, node: SyntaxNode): string {
  const text = tree.text.slice(node.range.start, node.range.end);
  const isText = node.green.kind === "scalar" || node.green.kind === "alias";
  return isText || !/[\r\n]/.test(text) ? text : (flowSource(tree, node) ?? text);
}
