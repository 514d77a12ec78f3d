import { isPlainMap, type PlainMap, type PlainValue } from "../syntax/plain-value.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { TooDeepMemo } from "./too-deep.ts";

/** What lowering shares while it reads one document. */
export interface Reading {
  /** What states nothing although something is written there, by `pathKey`. */
  readonly unsettled: Map<string, "unknown" | "malformed">;
  /** The entries that were lowered before. */
  readonly memo: LoweringMemo;
  /** The text of a scalar as it is written, for numbers where text belongs. */
  readonly sourceAt: (path: Path) => string | undefined;
}

/** What was made of what is still the same object; it holds as long as the defaults do. */
export interface LoweringMemo {
  /** What an entry of a map was lowered to, by the map's path and the entry's own value. */
  readonly entries: Map<string, WeakMap<PlainMap, LoweredEntry>>;
  readonly tooDeep: TooDeepMemo;
}

export function loweringMemo(): LoweringMemo {
  return { entries: new Map(), tooDeep: new WeakMap() };
}

interface LoweredEntry {
  readonly id: string;
  readonly result: unknown;
  readonly unsettled: Reading["unsettled"];
}

/** Makes of a value what the model wants, or `undefined` of what cannot be read. */
export type Read<T> = (value: PlainValue, path: Path) => T | undefined;

/**
 * One mapping while it is read, and the mapping of defaults behind it. Every reader is total: what is absent, `null` or `unknown`
 * is `undefined`, and so is what cannot be read; both of the latter are remembered.
 */
export class Fields {
  readonly path: Path;
  readonly own: PlainMap;
  readonly #defaults: Fields | undefined;
  readonly #reading: Reading;

  constructor(own: PlainMap, path: Path, reading: Reading, defaults?: Fields) {
    this.path = path;
    this.own = own;
    this.#defaults = defaults;
    this.#reading = reading;
  }

  /** A field by a reader of one value. */
  read<T>(name: string, read: Read<T>): T | undefined {
    const value = this.#settled(name);
    if (value === undefined) return this.#defaults?.read(name, read);
    if (value === "unknown") return undefined;
    const path = [...this.path, name];
    const result = read(value, path);
    if (result === undefined) this.#reading.unsettled.set(pathKey(path), "malformed");
    return result;
  }

  text(name: string): string | undefined {
    return this.read(name, (value, path) => this.#text(value, path));
  }

  /** One of the words that the language knows. */
  word<const Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    return this.read(name, (value) => words.find((word) => word === value));
  }

  number(name: string): number | undefined {
    return this.read(name, readNumber);
  }

  flag(name: string): boolean | undefined {
    return this.read(name, (value) => (typeof value === "boolean" ? value : undefined));
  }

  /** A list; one value may stand for a list of one. What cannot be read of it is left out and remembered. */
  list<T>(name: string, read: Read<T>): readonly T[] | undefined {
    return this.read(name, (value, path) => {
      const items: readonly PlainValue[] = Array.isArray(value) ? value : [value];
      return items.flatMap((item, index) => {
        const itemPath = [...path, index];
        if (item === null || item === "unknown" || item === undefined) return [];
        const result = read(item, itemPath);
        if (result === undefined) this.#reading.unsettled.set(pathKey(itemPath), "malformed");
        return result === undefined ? [] : [result];
      });
    });
  }

  texts(name: string): readonly string[] | undefined {
    return this.list(name, (value, path) => this.#text(value, path));
  }

  words<const Word extends string>(name: string, words: readonly Word[]): readonly Word[] | undefined {
    return this.list(name, (value) => words.find((word) => word === value));
  }

  /**
   * A mapping, field by field over its defaults. `short` turns a value that stands alone into the mapping that it stands for.
   * A mapping that states nothing is as good as absent.
   */
  map<T extends object>(name: string, short: Short | undefined, read: (fields: Fields) => T): T | undefined {
    const fields = this.fields(name, short);
    if (fields === undefined) return undefined;
    const result = read(fields);
    return Object.keys(result).length === 0 ? undefined : result;
  }

  /** The fields of a mapping, its defaults behind them. */
  fields(name: string, short?: Short): Fields | undefined {
    const value = this.#settled(name);
    if (value === "unknown") return undefined;
    const defaults = this.#defaults?.fields(name, short);
    if (value === undefined) return defaults;
    const path = [...this.path, name];
    const own = this.expand(value, short);
    if (own === undefined) this.#reading.unsettled.set(pathKey(path), "malformed");
    return own === undefined ? undefined : new Fields(own, path, this.#reading, defaults);
  }

  /** A mapping of its own right inside this one's reading, such as a list entry. */
  inside(value: PlainValue, path: Path, short?: Short, defaults?: Fields): Fields | undefined {
    const own = this.expand(value, short);
    return own === undefined ? undefined : new Fields(own, path, this.#reading, defaults);
  }

  /** The entries of a mapping whose keys are names. An entry with nothing behind it is an entry. */
  entries<T>(name: string, read: (fields: Fields, id: string) => T, defaults?: Fields, short?: Short): readonly T[] {
    const value = this.#settled(name);
    if (value === undefined || value === "unknown") return [];
    if (!isPlainMap(value)) {
      this.#reading.unsettled.set(pathKey([...this.path, name]), "malformed");
      return [];
    }
    const known = this.#memoOf(name);
    return Object.entries(value).flatMap(([id, entry]) => {
      const path = [...this.path, name, id];
      if (entry === "unknown") this.#reading.unsettled.set(pathKey(path), "unknown");
      const own = this.expand(entry === "unknown" ? null : entry, short);
      if (own === undefined) this.#reading.unsettled.set(pathKey(path), "malformed");
      return own === undefined ? [] : [this.#recall(known, own, id, () => this.#entry(own, path, defaults, read, id))];
    });
  }

  #memoOf(name: string): WeakMap<PlainMap, LoweredEntry> {
    const key = pathKey([...this.path, name]);
    const known = this.#reading.memo.entries.get(key) ?? new WeakMap<PlainMap, LoweredEntry>();
    this.#reading.memo.entries.set(key, known);
    return known;
  }

  #entry<T>(
    own: PlainMap,
    path: Path,
    defaults: Fields | undefined,
    read: (fields: Fields, id: string) => T,
    id: string,
  ) {
    // What an entry leaves unsettled is noted apart, so that it can be recalled with the entry.
    const unsettled: Reading["unsettled"] = new Map();
    const result = read(new Fields(own, path, { ...this.#reading, unsettled }, defaults), id);
    return { id, result, unsettled };
  }

  #recall<T>(
    known: WeakMap<PlainMap, LoweredEntry>,
    own: PlainMap,
    id: string,
    lower: () => LoweredEntry & { readonly result: T },
  ): T {
    const before = known.get(own);
    // Invariant: the memo of one map holds only what this map's own reader made of its entries.
    const entry = before?.id === id ? (before as LoweredEntry & { readonly result: T }) : lower();
    known.set(own, entry);
    for (const [path, how] of entry.unsettled) this.#reading.unsettled.set(path, how);
    return entry.result;
  }

  /** The value as written, for what is read in a way of its own. `undefined` for what states nothing. */
  raw(name: string): PlainValue {
    const value = this.#settled(name);
    return value === undefined ? this.#defaults?.raw(name) : value === "unknown" ? undefined : value;
  }

  private expand(value: PlainValue, short: Short | undefined): PlainMap | undefined {
    if (isPlainMap(value)) return value;
    if (value === null || value === undefined) return {};
    return short?.(value);
  }

  /** The value of a field: `undefined` where it is not there, `"unknown"` remembered. */
  #settled(name: string): PlainValue {
    const value = Object.hasOwn(this.own, name) ? this.own[name] : undefined;
    if (value === "unknown") this.#reading.unsettled.set(pathKey([...this.path, name]), "unknown");
    return value === null ? undefined : value;
  }

  #text(value: PlainValue, path: Path): string | undefined {
    if (typeof value === "string") return value;
    return typeof value === "number" ? (this.#reading.sourceAt(path) ?? String(value)) : undefined;
  }
}

/** Makes the mapping that a value alone stands for; `undefined` for a value that stands for none. */
export type Short = (value: PlainValue) => PlainMap | undefined;

/** A value alone stands for the mapping with that one field. */
export function shortFor(field: string): Short {
  return (value) => (Array.isArray(value) ? undefined : { [field]: value });
}

export function readNumber(value: PlainValue): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** An object without the fields that state nothing. */
export function stated<T extends object>(fields: T): Stated<T> {
  // Invariant: only `undefined` is left out, which is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}

type Stated<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
