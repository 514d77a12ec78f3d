import { type Edit, edit } from "../text/edit.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import { insertEntries, insertItems, nestedEntries } from "./insert-entries.ts";
import { behindColon } from "./layout-of.ts";
import type { Merge, Merging } from "./merging.ts";
import { plainValue } from "./plain-value.ts";
import { decode, flowText, readSnippetSource, type SnippetSource, stopOf } from "./snippet-source.ts";
import { entriesOf, entryOf, itemsOf, type SyntaxEntry, type SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/**
 * The edits that merge a snippet into a document, every byte outside of them unchanged: keys that exist are descended into, a
 * short form is expanded first, a list takes what it lacks. `undefined` where the document has no such place, or holds something
 * there that cannot be merged with.
 */
export function mergeSnippet(tree: SyntaxTree, merge: Merge): readonly Edit[] | undefined {
  const source = readSnippetSource(merge.snippet);
  if (source.root === undefined) return undefined;
  const merging: Merging = { ...merge, tree, source };
  if (merge.at.length === 0 && tree.root === undefined) return wholeDocument(merging);
  const last = merge.at.at(-1);
  const entry = typeof last === "string" ? tree.findEntry(merge.at) : undefined;
  if (entry !== undefined) return mergeIntoEntry(merging, entry, source.root);
  const node = tree.find(merge.at);
  return node === undefined ? undefined : mergeIntoNode(merging, node, source.root);
}

type Edits = readonly Edit[] | undefined;

function wholeDocument({ tree, source }: Merging): Edits {
  const end = tree.text.length;
  const lineBreak = tree.text === "" || tree.text.endsWith("\n") ? "" : "\n";
  return [edit({ start: end, end }, lineBreak, ...decode(source, source.text), "\n")];
}

function mergeIntoEntry(merging: Merging, entry: SyntaxEntry, snippet: SyntaxNode): Edits {
  const { value } = entry;
  if (value !== undefined && !statesNothing(value)) return mergeIntoNode(merging, value, snippet);
  if (value === undefined && snippet.green.kind === "map" && !snippet.green.flow) {
    return nestedEntries(merging, entry, entriesOf(snippet));
  }
  const text = flow(merging, snippet);
  if (text === undefined) return [];
  if (value !== undefined) return [edit(value.range, ...text)];
  const start = behindColon(merging.tree, entry.keyRange);
  return [edit({ start, end: start }, " ", ...text)];
}

function mergeIntoNode(merging: Merging, node: SyntaxNode, snippet: SyntaxNode): Edits {
  if (node.green.kind === "alias") return undefined;
  switch (snippet.green.kind) {
    case "map":
      return node.green.kind === "map" ? mergeMaps(merging, node, snippet) : expandShortForm(merging, node, snippet);
    case "list":
      return mergeLists(merging, node, snippet);
    default:
      return replaceWith(merging, node, snippet);
  }
}

function mergeMaps(merging: Merging, target: SyntaxNode, snippet: SyntaxNode): Edits {
  const edits: Edit[] = [];
  const missing: SyntaxEntry[] = [];
  for (const entry of entriesOf(snippet)) {
    const existing = entryOf(target, entry.name);
    if (existing === undefined) missing.push(entry);
    else if (entry.value !== undefined) {
      const merged = mergeIntoEntry(merging, existing, entry.value);
      if (merged === undefined) return undefined;
      edits.push(...merged);
    }
  }
  return [...edits, ...insertEntries(merging, target, missing)];
}

/** `hosting: vm` and `{ tier: P1 }` become `hosting: { model: vm, tier: P1 }`; what the snippet states wins. */
function expandShortForm(merging: Merging, node: SyntaxNode, snippet: SyntaxNode): Edits {
  if (node.green.kind !== "scalar") return undefined;
  const { source: written } = node.green;
  const stated = new Set(entriesOf(snippet).map(({ name }) => name));
  const fields = merging.shortFieldsAt(node.path, plainValue(node.green).value);
  // What stands for nothing that the language knows must not be lost.
  if (fields.length === 0) return undefined;
  const kept = fields.filter((field) => !stated.has(field)).map((field) => `${field}: ${written}`);
  const added = flow(merging, snippet);
  if (added === undefined) return [];
  const [first, ...rest] = added;
  if (kept.length === 0 || typeof first !== "string" || !first.startsWith("{ ")) return [edit(node.range, ...added)];
  return [edit(node.range, `{ ${kept.join(", ")}, `, first.slice(2), ...rest)];
}

function mergeLists(merging: Merging, node: SyntaxNode, snippet: SyntaxNode): Edits {
  if (merging.replaceLists) return replaceWith(merging, node, snippet);
  const present = itemsOf(node).flatMap((item) => (item === undefined ? [] : [identity(item)]));
  const lacking = itemsOf(snippet).flatMap((item) =>
    item === undefined || present.includes(identity(item, merging.source)) ? [] : [item],
  );
  if (node.green.kind === "list") return insertItems(merging, node, lacking);
  if (node.green.kind === "map" && !node.green.flow) return undefined;
  const written = merging.tree.text.slice(node.range.start, node.range.end);
  const items = lacking.flatMap((item) => {
    const text = flow(merging, item);
    return text === undefined ? [] : [", ", ...text];
  });
  return [edit(node.range, `[${written}`, ...items, "]")];
}

/** What makes an item of a list the same as another: of a connection where it leads to, of anything else its value. */
function identity(item: SyntaxNode, snippet?: SnippetSource): string {
  const { green } = entryOf(item, "to")?.value ?? item;
  const stop = snippet === undefined ? undefined : stopOf(snippet, green);
  return JSON.stringify(stop === undefined ? plainValue(green).value : stop.value);
}

function replaceWith(merging: Merging, node: SyntaxNode, snippet: SyntaxNode): Edits {
  const text = flow(merging, snippet);
  if (text === undefined) return [];
  const isBlock = (node.green.kind === "map" || node.green.kind === "list") && !node.green.flow;
  const entry = isBlock ? merging.tree.findEntry(node.path) : undefined;
  if (!isBlock) return [edit(node.range, ...text)];
  // A block value begins on a line of its own; what takes its place stands behind the colon.
  if (entry === undefined) return undefined;
  return [edit({ start: behindColon(merging.tree, entry.keyRange), end: node.range.end }, " ", ...text)];
}

function flow({ source, isOmitted }: Merging, node: SyntaxNode): SnippetText | undefined {
  const text = flowText(source, node.green, isOmitted);
  return text === undefined ? undefined : decode(source, text);
}

/** `~`, `null` and `unknown` give way to whatever states something. */
function statesNothing(node: SyntaxNode): boolean {
  return node.green.kind === "scalar" && (node.green.value === null || node.green.value === "unknown");
}
