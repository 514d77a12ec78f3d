import type { Path } from "../text/path.ts";
import type { GreenMap, GreenNode, GreenPair } from "./green-node.ts";
import { keyText } from "./parse-yaml.ts";

/** A YAML value as plain data. Maps are objects without a prototype, so that any key is a key. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMap | undefined;
export interface PlainMap {
  readonly [key: string]: PlainValue;
}

export interface ReadValue {
  readonly value: PlainValue;
  /** Where aliases brought in more than is sensible, and were followed no further. */
  readonly unread: readonly { readonly path: Path; readonly message: string }[];
}

/**
 * The plain value of a node. A number or a truth value that is written as text of another kind stays what YAML makes of it;
 * of a key that stands twice the first one counts; a key with nothing behind it is `null`.
 */
export function plainValue(node: GreenNode | undefined, memo: PlainMemo = new WeakMap()): ReadValue {
  const unread: { path: Path; message: string }[] = [];
  const budget = { aliased: 0, aliases: 0 };
  const value = read(node, { path: [], aliased: false, unread, budget, memo });
  return { value, unread };
}

/** The values of pairs that were read before: a pair that is still the same has the same value, as the same object. */
export type PlainMemo = WeakMap<GreenPair, PlainValue>;

/** How many nodes aliases may bring in altogether: enough for shared settings, too few to fill the memory. */
const ALIASED_NODES = 10_000;

interface Reading {
  readonly path: Path;
  /** Whether an alias led here. */
  readonly aliased: boolean;
  readonly unread: { path: Path; message: string }[];
  readonly budget: { aliased: number; aliases: number };
  readonly memo: PlainMemo;
}

function read(node: GreenNode | undefined, reading: Reading): PlainValue {
  if (node === undefined) return null;
  if (reading.aliased && ++reading.budget.aliased > ALIASED_NODES) {
    return refuse(reading, "Aliases bring in more than can be read.");
  }
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map((item, index) => read(item.node, { ...reading, path: [...reading.path, index] }));
    case "map":
      return readMap(node, reading);
    case "alias": {
      reading.budget.aliases++;
      const target = node.target?.node;
      return target === undefined ? null : read(target, { ...reading, aliased: true });
    }
  }
}

function refuse({ unread, path }: Reading, message: string): undefined {
  // One message tells it; each further alias would tell the same.
  if (unread.length === 0) unread.push({ path, message });
  return undefined;
}

function readMap(map: GreenMap, reading: Reading): PlainMap {
  const result: Record<string, PlainValue> = Object.create(null);
  for (const { node: pair } of map.pairs) {
    const name = keyText(pair.key);
    if (name === "<<" && pair.value !== undefined) continue;
    if (!(name in result)) result[name] = readPair(pair, reading);
  }
  for (const { node: pair } of map.pairs) {
    if (keyText(pair.key) === "<<") mergeInto(result, readPair(pair, reading));
  }
  return result;
}

function readPair(pair: GreenPair, reading: Reading): PlainValue {
  const known = reading.memo.get(pair);
  if (known !== undefined) return known;
  const { aliases } = reading.budget;
  const value = read(pair.value?.node, { ...reading, path: [...reading.path, keyText(pair.key)] });
  // What an alias stands for is said elsewhere, and may change while the pair stays as it is.
  if (reading.budget.aliases === aliases) reading.memo.set(pair, value);
  return value;
}

/** Adds what `<<` brings in and the map does not state itself. */
function mergeInto(result: Record<string, PlainValue>, merged: PlainValue): void {
  for (const source of Array.isArray(merged) ? merged : [merged]) {
    if (!isPlainMap(source)) continue;
    for (const [name, value] of Object.entries(source)) if (!(name in result)) result[name] = value;
  }
}

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isPlainList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
