import type { SnippetText, TabStop } from "../text/snippet-text.ts";
import type { GreenNode } from "./green-node.ts";
import { keyText, parseYaml } from "./parse-yaml.ts";
import { nodeAt, type SyntaxEntry, type SyntaxNode } from "./syntax-node.ts";

/** A snippet as YAML. Each tab stop is one character of Unicode's private use in it, so that it parses like any text. */
export interface SnippetSource {
  readonly text: string;
  readonly root: SyntaxNode | undefined;
  readonly stops: readonly TabStop[];
}

export function readSnippetSource(snippet: SnippetText): SnippetSource {
  const stops: TabStop[] = [];
  const text = snippet.map((piece) => (typeof piece === "string" ? piece : encode(stops.push(piece) - 1))).join("");
  const { root } = parseYaml(text);
  return { text, root: root === undefined ? undefined : nodeAt(root, 0, []), stops };
}

/** Text of a snippet source with its tab stops. */
export function decode(source: SnippetSource, encoded: string): SnippetText {
  return encoded
    .split(/([\uE000-\uE0FF])/)
    .filter((part) => part !== "")
    .map((part) => source.stops[part.charCodeAt(0) - FIRST] ?? part);
}

/** The tab stop that a scalar consists of. */
export function stopOf(source: SnippetSource, node: GreenNode): TabStop | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.length !== 1) return undefined;
  return source.stops[node.value.charCodeAt(0) - FIRST];
}

const FIRST = 0xe000;

function encode(index: number): string {
  return String.fromCharCode(FIRST + index);
}

/** Which tab stops stand for nothing; what holds one is left out. */
export type IsOmitted = (stop: TabStop) => boolean;

/** Whether something in a node is left out. */
export function losesSomething(source: SnippetSource, node: GreenNode, isOmitted: IsOmitted): boolean {
  if (node.kind === "map") return node.pairs.some(({ node: pair }) => pairLoses(source, pair.value?.node, isOmitted));
  if (node.kind === "list") return node.items.some((item) => pairLoses(source, item.node, isOmitted));
  const stop = stopOf(source, node);
  return stop !== undefined && isOmitted(stop);
}

function pairLoses(source: SnippetSource, value: GreenNode | undefined, isOmitted: IsOmitted): boolean {
  return value !== undefined && losesSomething(source, value, isOmitted);
}

/** A node in flow style, on one line, without what is left out; `undefined` where nothing remains. */
export function flowText(source: SnippetSource, node: GreenNode, isOmitted: IsOmitted): string | undefined {
  if (node.kind === "map") {
    const pairs = node.pairs.flatMap(({ node: { key, value } }) => {
      const text = value === undefined ? "" : flowText(source, value.node, isOmitted);
      return text === undefined ? [] : [`${keyText(key)}: ${text}`.trimEnd()];
    });
    return pairs.length > 0 || node.pairs.length === 0
      ? pairs.length > 0
        ? `{ ${pairs.join(", ")} }`
        : "{}"
      : undefined;
  }
  if (node.kind === "list") {
    const items = node.items.flatMap(({ node: item }) => (item && flowText(source, item, isOmitted)) ?? []);
    return items.length > 0 || node.items.length === 0 ? `[${items.join(", ")}]` : undefined;
  }
  if (node.kind === "alias") return undefined;
  const stop = stopOf(source, node);
  return stop !== undefined && isOmitted(stop) ? undefined : node.source;
}

/**
 * An entry as lines without indentation of their own: as the snippet has it, which indents by two, with `unit` for each of its
 * steps, or on one line if something is left out of it.
 */
export function entryLines(
  source: SnippetSource,
  entry: SyntaxEntry,
  isOmitted: IsOmitted,
  unit: string,
): readonly string[] {
  const value = entry.value?.green;
  if (value !== undefined && losesSomething(source, value, isOmitted)) {
    const text = flowText(source, value, isOmitted);
    return text === undefined ? [] : [`${entry.name}: ${text}`];
  }
  const before = source.text.slice(0, entry.range.start);
  const column = before.length - (before.lastIndexOf("\n") + 1);
  const lines = source.text.slice(entry.range.start, entry.range.end).split("\n");
  return lines.map((line, index) => (index === 0 ? line : widened(line.slice(column), unit)));
}

function widened(line: string, unit: string): string {
  return line.replace(/^(?: {2})+/, (spaces) => unit.repeat(spaces.length / 2));
}
