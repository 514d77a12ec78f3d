import type { SchemaNode, ShortForm } from "./schema-node.ts";

/**
 * `value` in the long form of its place, one level deep: a short form becomes the object that it stands for, one value a
 * list of one, a word such as `redundant` the list that it means, a list of keys a map of empty entries.
 * What is no short form comes back as it is: `null`, `unknown`, the `none` of a map, and what is wrong.
 */
export function expand(node: SchemaNode, value: unknown): unknown {
  if (value === null || value === undefined || value === "unknown") return value;
  switch (node.kind) {
    case "object":
      return node.short !== undefined && isScalar(value) ? expandShort(node.short, node.properties, value) : value;
    case "map":
      return node.listed ? expandKeys(value) : value;
    case "list":
      return Array.isArray(value) ? value : (expandWord(node.words, value) ?? [value]);
    default:
      return value;
  }
}

/** The fields that a short form stands for; none where it stands for itself. */
export function shortFields(
  short: ShortForm,
  properties: ReadonlyMap<string, SchemaNode>,
  value: unknown,
): readonly string[] {
  if (short.stands !== "first-that-knows") return short.fields;
  const knowing = short.fields.find((name) => {
    const field = properties.get(name);
    return field?.kind === "scalar" && field.type === "enum" && field.values.has(String(value));
  });
  return [knowing ?? short.fields.at(-1)].filter((name) => name !== undefined);
}

function expandShort(short: ShortForm, properties: ReadonlyMap<string, SchemaNode>, value: unknown): unknown {
  const fields = shortFields(short, properties, value);
  return fields.length === 0 ? value : Object.fromEntries(fields.map((name) => [name, value]));
}

function expandKeys(value: unknown): unknown {
  if (typeof value === "object" && !Array.isArray(value)) return value;
  const keys = (Array.isArray(value) ? value : [value]).filter((key) => isScalar(key) && key !== null);
  const map: Record<string, unknown> = Object.create(null);
  for (const key of keys) map[String(key)] = {};
  return map;
}

function expandWord(words: ReadonlyMap<string, { readonly items: readonly string[] }>, value: unknown) {
  return typeof value === "string" ? words.get(value)?.items : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
