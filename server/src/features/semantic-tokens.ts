import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import type { GreenScalar } from "../syntax/green-node.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { classifyValue } from "./classify-value.ts";
import { declaredType } from "./declared-type.ts";
import { type KnownNames, knownNames } from "./known-names.ts";
import type { SemanticToken } from "./semantic-token.ts";
import { waivedPlaces } from "./waived-places.ts";

/**
 * The words of a document that mean something in the architecture, in the order of the text: identifiers by what they name, where they are
 * declared and where they are used, the values of the language, what is unknown. Fields have no token, for YAML's own colours do.
 *
 * @param range the part of the text that is asked for; the cost is that of the part. Without it, the whole
 */
export function semanticTokens(snapshot: Snapshot, range?: Range): readonly SemanticToken[] {
  const { root, text } = snapshot.tree;
  if (root === undefined) return [];
  const tokens: SemanticToken[] = [];
  collect(root, architectureSchema, {
    shown: range ?? { start: 0, end: text.length },
    names: knownNames(snapshot),
    unresolved: unresolvedPlaces(snapshot),
    waived: waivedPlaces(snapshot),
    tokens,
  });
  return tokens;
}

interface Collecting {
  readonly shown: Range;
  readonly names: KnownNames;
  /** Where references begin that lead nowhere. */
  readonly unresolved: ReadonlySet<number>;
  readonly waived: ReadonlySet<number>;
  readonly tokens: SemanticToken[];
}

function unresolvedPlaces({ whole, sources, file }: Snapshot): ReadonlySet<number> {
  return new Set(
    whole.nameFaults.flatMap(({ check, path }) => {
      const home = check === "names/unresolved" ? sources.home(path) : undefined;
      if (home?.file !== file) return [];
      return [(file.tree.find(home.path)?.range ?? file.tree.locate(home.path)).start];
    }),
  );
}

function collect(node: SyntaxNode, schema: SchemaNode, into: Collecting): void {
  const { green, range } = node;
  if (range.end < into.shown.start || range.start > into.shown.end) return;
  if (green.kind === "scalar") collectValue(green, range, schema, into);
  else if (green.kind === "map") collectEntries(node, schema, into);
  else if (green.kind === "list") collectItems(node, schema, into);
}

function collectEntries(node: SyntaxNode, schema: SchemaNode, into: Collecting): void {
  const type = declaredType(schema);
  for (const { name, key, keyRange, value, range } of entriesOf(node)) {
    if (range.end < into.shown.start || range.start > into.shown.end) continue;
    if (type !== undefined) push(key, keyRange, { type, modifiers: ["declaration"] }, into);
    else if (into.waived.has(keyRange.start)) push(key, keyRange, { type: "property", modifiers: [] }, into);
    const inner = childAt(schema, name);
    if (value !== undefined && inner !== undefined) collect(value, inner, into);
  }
}

function collectItems(node: SyntaxNode, schema: SchemaNode, into: Collecting): void {
  for (const [index, item] of itemsOf(node).entries()) {
    const inner = childAt(schema, index);
    if (item === undefined || inner === undefined) continue;
    // A list of identifiers stands for a map of empty entries.
    const type = item.green.kind === "scalar" ? declaredType(schema) : undefined;
    if (type !== undefined && item.green.kind === "scalar") {
      push(item.green, item.range, { type, modifiers: ["declaration"] }, into);
    } else collect(item, inner, into);
  }
}

function collectValue(green: GreenScalar, range: Range, schema: SchemaNode, into: Collecting): void {
  const isUnresolved = into.unresolved.has(range.start);
  const meaning = isUnresolved ? UNRESOLVED : classifyValue(schema, green, into.names);
  if (meaning !== undefined) push(green, range, meaning, into);
}

const UNRESOLVED: Omit<SemanticToken, "range"> = { type: "unresolvedReference", modifiers: [] };

/** Adds a token for what stands between the quotes. What has several lines is no word. */
function push(green: GreenScalar, range: Range, { type, modifiers }: Omit<SemanticToken, "range">, into: Collecting) {
  if (green.style === "block" || /[\r\n]/.test(green.source)) return;
  const quote = green.style === "plain" ? 0 : 1;
  const inner = { start: range.start + quote, end: range.end - quote };
  if (inner.end <= inner.start || inner.end < into.shown.start || inner.start > into.shown.end) return;
  const all = into.waived.has(range.start) ? [...modifiers, "waived" as const] : modifiers;
  into.tokens.push({ range: inner, type, modifiers: all });
}
