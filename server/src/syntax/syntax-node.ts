import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { GreenMap, GreenNode, GreenPair, GreenScalar, Placed } from "./green-node.ts";
import { keyText } from "./parse-yaml.ts";

/** A green node at its place in one version of a document. Made on the way down from the root, never kept. */
export interface SyntaxNode {
  readonly green: GreenNode;
  readonly path: Path;
  readonly range: Range;
}

/** A key and what stands behind it. */
export interface SyntaxEntry {
  readonly name: string;
  readonly key: GreenScalar;
  readonly path: Path;
  readonly keyRange: Range;
  /** From the key to the end of the value. */
  readonly range: Range;
  readonly value: SyntaxNode | undefined;
}

export function nodeAt(placed: Placed<GreenNode>, parentStart: number, path: Path): SyntaxNode {
  const start = parentStart + placed.offset;
  return { green: placed.node, path, range: { start, end: start + placed.node.length } };
}

/** The entries of a map in the order of the text; none for any other node. What an alias stands for is asked instead of the alias. */
export function entriesOf(node: SyntaxNode): readonly SyntaxEntry[] {
  const { green, range, path } = resolveAlias(node);
  return green.kind === "map" ? green.pairs.map((pair) => entryAt(pair, range.start, path)) : [];
}

/** The entry of that name; the first one where there are several. */
export function entryOf(node: SyntaxNode, name: string, pairOf: PairOf = firstPair): SyntaxEntry | undefined {
  const { green, range, path } = resolveAlias(node);
  if (green.kind !== "map") return undefined;
  const pair = pairOf(green, name);
  if (pair !== undefined) return entryAt(pair, range.start, path);
  return mergedEntry({ green, range, path }, name, pairOf);
}

/** Looks up the first pair of that name in a map. */
export type PairOf = (map: GreenMap, name: string) => Placed<GreenPair> | undefined;

function firstPair({ pairs }: GreenMap, name: string): Placed<GreenPair> | undefined {
  return pairs.find(({ node }) => keyText(node.key) === name);
}

/** Looks names up in large maps as quickly as in small ones; it is for as many of them as one document has. */
export function indexedPairs(): PairOf {
  const indexes = new Map<GreenMap, ReadonlyMap<string, Placed<GreenPair>>>();
  return (map, name) => {
    if (map.pairs.length <= FEW) return firstPair(map, name);
    let index = indexes.get(map);
    if (index === undefined) {
      // Of several pairs of one name the first one counts.
      index = new Map(map.pairs.toReversed().map((pair) => [keyText(pair.node.key), pair]));
      indexes.set(map, index);
    }
    return index.get(name);
  };
}

/** So few pairs are looked through as quickly as looked up. */
const FEW = 16;

/** The items of a list; a node that is no list is a list of itself, as the language reads it. */
export function itemsOf(node: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  const resolved = resolveAlias(node);
  const { green, range, path } = resolved;
  if (green.kind !== "list") return [{ ...resolved, path: [...path, 0] }];
  return green.items.map(({ offset, node: item }, index) =>
    item === undefined ? undefined : nodeAt({ offset, node: item }, range.start, [...path, index]),
  );
}

/** The node that an alias stands for, at the place where that is written; any other node is itself. */
export function resolveAlias(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.green.kind === "alias" && current.green.target !== undefined) {
    current = nodeAt(current.green.target, 0, node.path);
  }
  return current;
}

function entryAt(pair: Placed<GreenPair>, mapStart: number, mapPath: Path): SyntaxEntry {
  const start = mapStart + pair.offset;
  const { key, value, length } = pair.node;
  const name = keyText(key);
  const path = [...mapPath, name];
  return {
    name,
    key,
    path,
    keyRange: { start, end: start + key.length },
    range: { start, end: start + length },
    value: value === undefined ? undefined : nodeAt(value, start, path),
  };
}

/** The entry that a map takes over by `<<`, at the place where that is written. */
function mergedEntry(map: SyntaxNode, name: string, pairOf: PairOf): SyntaxEntry | undefined {
  if (map.green.kind !== "map") return undefined;
  const merge = pairOf(map.green, "<<");
  const source = merge === undefined ? undefined : entryAt(merge, map.range.start, map.path).value;
  if (source === undefined) return undefined;
  for (const item of itemsOf(source)) {
    const found = item === undefined ? undefined : entryOf({ ...item, path: map.path }, name, pairOf);
    if (found !== undefined) return found;
  }
  return undefined;
}
