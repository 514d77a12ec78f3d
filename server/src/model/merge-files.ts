import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../syntax/plain-value.ts";
import { type Path, pathKey } from "../text/path.ts";

/** What the files of an architecture say together. Files are numbered: 0 is the root, the others are what it includes. */
export interface MergedFiles {
  readonly value: PlainValue;
  /** What more than one file states: an identifier, or any other value. The first statement counts. */
  readonly conflicts: readonly Conflict[];
  /** By `pathKey`, the first file that states a path, as far down as files were merged; empty for a single file. */
  readonly statedIn: ReadonlyMap<string, number>;
  /** The lists that add up, and which of their items come from where. */
  readonly lists: ReadonlyMap<string, readonly ListPart[]>;
}

export interface Conflict {
  readonly path: Path;
  /** Whether two things bear one name, or one thing is stated twice. */
  readonly of: "identifier" | "value";
  readonly files: readonly number[];
}

/** The items that one file adds to a list. */
export interface ListPart {
  readonly file: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Merges the maps of included files into that of the root: sections and their fields key by key, down to the first value that is no
 * map of the language, or to the entry of an identifier, which one file alone states.
 */
export function mergeFiles(values: readonly PlainValue[]): MergedFiles {
  const merging: Merging = { conflicts: [], statedIn: new Map(), lists: new Map() };
  if (values.length === 1) return { value: values[0], ...merging };
  const maps = values.flatMap((value, file) =>
    isPlainMap(value) ? [{ file, value: file === 0 ? value : withoutOwn(value) }] : [],
  );
  return { value: mergeMaps(maps, { path: [], schema: architectureSchema }, merging), ...merging };
}

interface Merging {
  readonly conflicts: Conflict[];
  readonly statedIn: Map<string, number>;
  readonly lists: Map<string, readonly ListPart[]>;
}

interface Statement<T extends PlainValue = PlainValue> {
  readonly file: number;
  readonly value: T;
}

interface Place {
  readonly path: Path;
  readonly schema: SchemaNode | undefined;
}

/** What counts for an included file alone. */
const OWN: ReadonlySet<string> = new Set(["architecture", "name", "summary", "stage"]);

/** The lists to which every file adds. */
const ADDED_UP: ReadonlySet<string> = new Set(["engagements", "notApplicable", "include"]);

function withoutOwn(map: PlainMap): PlainMap {
  const result: Record<string, PlainValue> = Object.create(null);
  for (const [key, value] of Object.entries(map)) if (!OWN.has(key)) result[key] = value;
  return result;
}

function mergeMaps(maps: readonly Statement<PlainMap>[], { path, schema }: Place, merging: Merging): PlainMap {
  const statements = new Map<string, Statement[]>();
  for (const { file, value } of maps) {
    for (const [key, inner] of Object.entries(value)) {
      const known = statements.get(key);
      if (known === undefined) statements.set(key, [{ file, value: inner }]);
      else known.push({ file, value: inner });
    }
  }
  const result: Record<string, PlainValue> = Object.create(null);
  for (const [key, stated] of statements) {
    const place = { path: [...path, key], schema: schema === undefined ? undefined : childAt(schema, key) };
    result[key] = mergeValues(stated, place, schema?.kind === "map", merging);
  }
  return result;
}

function mergeValues(stated: readonly Statement[], place: Place, isEntry: boolean, merging: Merging): PlainValue {
  const { path, schema } = place;
  const [first] = stated;
  if (first === undefined) return undefined;
  if (path.length === 1 && ADDED_UP.has(String(path[0]))) return addUp(stated, path, merging);
  // A field with nothing behind it is as good as absent; an identifier with nothing behind it is an entity.
  const said = isEntry ? stated : stated.filter(({ value }) => value !== null && value !== undefined);
  const [winner = first, ...others] = said;
  merging.statedIn.set(pathKey(path), winner.file);
  if (others.length === 0) return winner.value;
  const maps = said.filter((one): one is Statement<PlainMap> => isPlainMap(one.value));
  const isMerged = !isEntry && maps.length === said.length && (schema?.kind === "object" || schema?.kind === "map");
  if (isMerged) return mergeMaps(maps, place, merging);
  merging.conflicts.push({ path, of: isEntry ? "identifier" : "value", files: said.map(({ file }) => file) });
  return winner.value;
}

function addUp(stated: readonly Statement[], path: Path, { statedIn, lists }: Merging): PlainValue {
  const [first] = stated;
  if (first !== undefined) statedIn.set(pathKey(path), first.file);
  const items: PlainValue[] = [];
  const parts = stated.map(({ file, value }): ListPart => {
    // One value may stand for a list of one; nothing, and what is unknown, adds nothing.
    const own = Array.isArray(value) ? value : value === null || value === "unknown" ? [] : [value];
    const part = { file, start: items.length, length: own.length };
    items.push(...own);
    return part;
  });
  lists.set(String(path[0]), parts);
  return stated.length === 1 ? first?.value : items;
}
