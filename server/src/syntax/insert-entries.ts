import { type Edit, edit } from "../text/edit.ts";
import { samePath } from "../text/path.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import { behindColon, columnOf, indentationOf, isInFlow, lineBreakOf, lineEndAt } from "./layout-of.ts";
import type { Merging } from "./merging.ts";
import { decode, entryLines, flowText } from "./snippet-source.ts";
import { entriesOf, type SyntaxEntry, type SyntaxNode } from "./syntax-node.ts";

/** Adds entries to a map in its own style: on the line of a flow map, on lines of their own in a block map. */
export function insertEntries(merging: Merging, target: SyntaxNode, entries: readonly SyntaxEntry[]): readonly Edit[] {
  if (target.green.kind === "map" && target.green.flow) return insertIntoFlow(merging, target, entries);
  const indent = " ".repeat(columnOf(merging.tree, target.range.start));
  if (entries.length > 0 && entriesThatStay(merging, target).length === 0) {
    return [inPlaceOfAll(merging, target, entries, indent)];
  }
  const anchors = new Map<SyntaxEntry, SyntaxEntry[]>();
  for (const entry of entries) {
    const anchor = predecessor(merging, target, entry);
    if (anchor !== undefined) anchors.set(anchor, [...(anchors.get(anchor) ?? []), entry]);
  }
  return [...anchors].flatMap(([anchor, added]) => {
    const at = lineEndAt(merging.tree, anchor.range.end);
    const text = linesOf(merging, added, indent);
    return text.length === 0 ? [] : [edit({ start: at, end: at }, ...text)];
  });
}

/** Puts entries below a key that has nothing behind it. */
export function nestedEntries(merging: Merging, parent: SyntaxEntry, entries: readonly SyntaxEntry[]): readonly Edit[] {
  const { tree } = merging;
  const container = tree.find(parent.path.slice(0, -1));
  if (container !== undefined && (isFlow(container) || isInFlow(tree, container))) {
    const at = behindColon(tree, parent.keyRange);
    const text = flowEntries(merging, entries);
    return text.length === 0 ? [] : [edit({ start: at, end: at }, " { ", ...text, " }")];
  }
  const indent = " ".repeat(columnOf(tree, parent.keyRange.start)) + indentationOf(tree);
  const at = lineEndAt(tree, parent.keyRange.end);
  const text = linesOf(merging, entries, indent);
  return text.length === 0 ? [] : [edit({ start: at, end: at }, ...text)];
}

/** Adds items to a list in its own style. */
export function insertItems(merging: Merging, list: SyntaxNode, items: readonly SyntaxNode[]): readonly Edit[] {
  const texts = items.flatMap((item) => {
    const text = flowText(merging.source, item.green, merging.isOmitted);
    return text === undefined ? [] : [decode(merging.source, text)];
  });
  if (texts.length === 0 || list.green.kind !== "list") return [];
  const last = list.green.items.at(-1);
  if (last === undefined) return [edit(list.range, "[", ...joined(texts, ", "), "]")];
  const lastEnd = list.range.start + last.offset + (last.node?.length ?? 0);
  if (list.green.flow) return [edit({ start: lastEnd, end: lastEnd }, ", ", ...joined(texts, ", "))];
  const dash = `${lineBreakOf(merging.tree)}${" ".repeat(columnOf(merging.tree, list.range.start))}- `;
  const at = lineEndAt(merging.tree, lastEnd);
  return [edit({ start: at, end: at }, dash, ...joined(texts, dash))];
}

function insertIntoFlow(merging: Merging, target: SyntaxNode, entries: readonly SyntaxEntry[]): readonly Edit[] {
  const text = flowEntries(merging, entries);
  if (text.length === 0) return [];
  const last = entriesThatStay(merging, target).at(-1);
  if (last === undefined) return [edit(target.range, "{ ", ...text, " }")];
  return [edit({ start: last.range.end, end: last.range.end }, ", ", ...text)];
}

function entriesThatStay({ removed }: Merging, target: SyntaxNode): readonly SyntaxEntry[] {
  return entriesOf(target).filter(({ path }) => !removed.some((gone) => samePath(gone, path)));
}

/** Where every entry of a block map goes, the new ones stand before the first of them. */
function inPlaceOfAll(merging: Merging, target: SyntaxNode, entries: readonly SyntaxEntry[], indent: string): Edit {
  const { tree, source, isOmitted } = merging;
  const start = tree.lines.startOf(tree.lines.lineColumn(target.range.start).line);
  const lines = entries.flatMap((entry) => entryLines(source, entry, isOmitted, indentationOf(tree)));
  return edit({ start, end: start }, ...lines.flatMap((line) => [indent, ...decode(source, line), lineBreakOf(tree)]));
}

function isFlow({ green }: SyntaxNode): boolean {
  return (green.kind === "map" || green.kind === "list") && green.flow;
}

function flowEntries({ source, isOmitted }: Merging, entries: readonly SyntaxEntry[]): SnippetText {
  const texts = entries.flatMap(({ name, value }) => {
    const text = value === undefined ? "" : flowText(source, value.green, isOmitted);
    return text === undefined ? [] : [decode(source, `${name}: ${text}`.trimEnd())];
  });
  return joined(texts, ", ");
}

function linesOf({ tree, source, isOmitted }: Merging, entries: readonly SyntaxEntry[], indent: string): SnippetText {
  const lineBreak = lineBreakOf(tree);
  return entries
    .flatMap((entry) => entryLines(source, entry, isOmitted, indentationOf(tree)))
    .flatMap((line) => [`${lineBreak}${indent}`, ...decode(source, line)]);
}

function joined(texts: readonly SnippetText[], separator: string): SnippetText {
  return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

/** The entry behind which a new one goes: the last one that the language documents before it, else the last one of all. */
function predecessor(merging: Merging, target: SyntaxNode, entry: SyntaxEntry): SyntaxEntry | undefined {
  const { keyOrder } = merging;
  const present = entriesThatStay(merging, target);
  const place = target.path.length === 0 ? keyOrder.indexOf(entry.name) : -1;
  if (place < 0) return present.at(-1);
  const before = present.filter(({ name }) => keyOrder.includes(name) && keyOrder.indexOf(name) < place);
  return before.at(-1) ?? present.at(-1);
}
