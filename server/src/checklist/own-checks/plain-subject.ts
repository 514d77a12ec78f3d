import type { PlainMap, PlainValue } from "../../syntax/plain-value.ts";
import type { Subject } from "../subject.ts";

/**
 * A subject as the schemas of own checks see it: the lowered model as plain data, with what is stated and nothing else. A section
 * that is not there is an empty map, so that a check may demand something of it.
 */
export function plainSubject({ kind, value }: Subject): PlainValue {
  if (value === undefined) return kind === "engagements" ? [] : {};
  return plain(value);
}

/** What the model keeps for itself: where things stand, and indexes over what is there already. */
const INTERNAL: ReadonlySet<string> = new Set(["path", "section", "entities", "tooDeep", "unsettled"]);

function plain(value: unknown): PlainValue {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return plainMap([...value]);
  if (typeof value === "object" && value !== null) {
    return plainMap(Object.entries(value).filter(([name]) => !INTERNAL.has(name)));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function plainMap(entries: readonly (readonly [unknown, unknown])[]): PlainMap {
  const map: Record<string, PlainValue> = Object.create(null);
  for (const [name, value] of entries) if (value !== undefined) map[String(name)] = plain(value);
  return map;
}
