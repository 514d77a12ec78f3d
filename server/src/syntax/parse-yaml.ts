import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Range } from "../text/range.ts";
import type { GreenMap, GreenNode, GreenPair, GreenScalar, Placed } from "./green-node.ts";
import type { SyntaxFault } from "./syntax-fault.ts";
import { yamlFaultMessage } from "./yaml-fault-message.ts";

/** What a text says as YAML. Offsets count from its start. */
export interface ParsedYaml {
  readonly root: Placed<GreenNode> | undefined;
  readonly faults: readonly SyntaxFault[];
}

/** The one door to the YAML library. Any text gives a tree and faults; nothing throws. */
export function parseYaml(text: string): ParsedYaml {
  try {
    return convertDocuments(text);
  } catch (error) {
    // The library recurses into nested collections; hostile nesting ends its stack. Everything else is a defect of ours.
    if (!(error instanceof RangeError)) throw error;
    const message = "This is nested too deeply to be read.";
    return { root: undefined, faults: [{ check: "syntax/yaml", range: { start: 0, end: text.length }, message }] };
  }
}

function convertDocuments(text: string): ParsedYaml {
  // Invariant: `uniqueKeys` stays off, for the library compares each key with each other; our own set finds duplicates.
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    version: "1.2",
    logLevel: "silent",
    prettyErrors: false,
  });
  const [first, second] = documents.length === 0 ? [] : (documents as readonly Document.Parsed[]);
  if (first === undefined) return { root: undefined, faults: [] };
  const converter = new Converter(text);
  const root = converter.place(first.contents, 0);
  const faults = [...first.errors.map((error) => yamlFault(error, text)), ...converter.faults];
  if (second !== undefined) faults.push(severalDocuments(text, second.range[0]));
  return { root, faults };
}

function yamlFault(error: YAMLError, text: string): SyntaxFault {
  const [from, to] = error.pos;
  // What is missing at the end is marked at the last thing that is there.
  const start = Math.max(0, Math.min(from, text.trimEnd().length - 1));
  const range: Range = { start, end: Math.min(text.length, Math.max(to, start + 1)) };
  const check = error.code === "TAB_AS_INDENT" ? "syntax/tab" : "syntax/yaml";
  return { check, range, message: yamlFaultMessage(error, text.slice(range.start, range.end)) };
}

function severalDocuments(text: string, contentStart: number): SyntaxFault {
  const marker = text.lastIndexOf("---", contentStart);
  const start = marker < 0 ? contentStart : marker;
  const message = "A second document begins here and is not read: one file holds one architecture.";
  return { check: "syntax/several-documents", range: { start, end: Math.min(start + 3, text.length) }, message };
}

/** Turns the library's nodes, which know absolute places, into green ones, and finds what the library is not asked for. */
class Converter {
  readonly faults: SyntaxFault[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, Placed<GreenNode>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** A node of the library as a green one, placed behind `parentStart`; nothing for what is not there. */
  place(node: unknown, parentStart: number): Placed<GreenNode> | undefined {
    const start = startOf(node);
    const green = this.#convert(node);
    if (start === undefined || green === undefined) return undefined;
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, { offset: start, node: green });
    return { offset: start - parentStart, node: green };
  }

  #convert(node: unknown): GreenNode | undefined {
    if (isAlias(node)) return this.#alias(node);
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#list(node);
    return isScalar(node) ? this.#scalar(node) : undefined;
  }

  #alias(node: Alias): GreenNode | undefined {
    const [start, end] = node.range ?? [0, 0];
    // Invariant: an anchor is known only when its node is complete, so no alias can lead into itself.
    const target = this.#anchors.get(node.source);
    const message = `"*${node.source}" names no anchor that is complete before it.`;
    if (target === undefined) this.faults.push({ check: "syntax/alias", range: { start, end }, message });
    return { kind: "alias", length: end - start, name: node.source, target };
  }

  #scalar(node: Scalar): GreenScalar | undefined {
    const [start, end] = node.range ?? [0, 0];
    if (start === end) return undefined;
    const source = this.#text.slice(start, end).trimEnd();
    const value = isPlainValue(node.value) ? node.value : String(node.value);
    return { kind: "scalar", length: source.length, value, source, style: styleOf(node) };
  }

  #list(node: YAMLSeq): GreenNode {
    const [start, end] = node.range ?? [0, 0];
    const items = node.items.map((item) => this.#item(item, start, end));
    return { kind: "list", flow: node.flow === true, length: lengthOf(node.flow === true, end - start, items), items };
  }

  #item(item: unknown, listStart: number, listEnd: number): Placed<GreenNode | undefined> {
    // In a flow list, `[a: 1]` is a list of one map; the library gives the pair alone.
    const placed = isPair(item) ? this.#pairAsMap(item, listStart) : this.place(item, listStart);
    return placed ?? { offset: (startOf(item) ?? listEnd) - listStart, node: undefined };
  }

  #pairAsMap(item: { key: unknown; value: unknown }, listStart: number): Placed<GreenNode> | undefined {
    const pair = this.#pair(item, 0);
    if (pair === undefined) return undefined;
    const node: GreenMap = {
      kind: "map",
      flow: true,
      length: pair.node.length,
      pairs: [{ offset: 0, node: pair.node }],
    };
    return { offset: pair.offset - listStart, node };
  }

  #map(node: YAMLMap): GreenMap {
    const [start, end] = node.range ?? [0, 0];
    const pairs = node.items.flatMap((item) => this.#pair(item, start) ?? []);
    this.faults.push(...duplicateKeys(pairs, start));
    return { kind: "map", flow: node.flow === true, length: lengthOf(node.flow === true, end - start, pairs), pairs };
  }

  #pair(item: { key: unknown; value: unknown }, mapStart: number): Placed<GreenPair> | undefined {
    const start = startOf(item.key);
    const key = this.#convert(item.key);
    if (start === undefined || key === undefined) return undefined;
    if (key.kind !== "scalar") {
      const range = { start, end: start + key.length };
      this.faults.push({
        check: "syntax/yaml",
        range,
        message: "A key is plain text here, not a list, a map or an alias.",
      });
      return undefined;
    }
    const value = this.place(item.value, start);
    const length = value === undefined ? key.length : value.offset + value.node.length;
    return { offset: start - mapStart, node: { key, value, length } };
  }
}

/** A block collection ends where its last member does, not, as for the library, behind the line breaks that follow. */
function lengthOf(
  flow: boolean,
  length: number,
  members: readonly Placed<GreenNode | GreenPair | undefined>[],
): number {
  const last = members.at(-1);
  return flow || last === undefined ? length : last.offset + (last.node?.length ?? 0);
}

/** Keys that stand twice in one map, each reported at the later place. Places count from the map's start. */
export function duplicateKeys(pairs: readonly Placed<GreenPair>[], mapStart: number): readonly SyntaxFault[] {
  const first = new Map<string, Placed<GreenPair>>();
  const faults: SyntaxFault[] = [];
  for (const pair of pairs) {
    const name = keyText(pair.node.key);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, pair);
      continue;
    }
    faults.push({
      check: "syntax/duplicate-key",
      range: keyRange(pair, mapStart),
      message: `"${name}" stands here a second time; the first one counts.`,
      related: [{ range: keyRange(earlier, mapStart), message: `"${name}" stands here first.` }],
    });
  }
  return faults;
}

/** A key as text: a number or a word that YAML reads as something else is read as it is written. */
export function keyText(key: GreenScalar): string {
  return typeof key.value === "string" ? key.value : key.source;
}

function keyRange(pair: Placed<GreenPair>, mapStart: number): Range {
  const start = mapStart + pair.offset;
  return { start, end: start + pair.node.key.length };
}

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key);
  if (isAlias(node) || isMap(node) || isSeq(node) || isScalar(node)) return node.range?.[0];
  return undefined;
}

function isPlainValue(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function styleOf(node: Scalar): GreenScalar["style"] {
  if (node.type === "QUOTE_DOUBLE") return "double-quoted";
  if (node.type === "QUOTE_SINGLE") return "single-quoted";
  return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL" ? "block" : "plain";
}
