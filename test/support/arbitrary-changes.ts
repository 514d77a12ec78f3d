import fc from "fast-check";

/** A change of a document in the terms of its content: what people do to it between two looks at the review. */
export interface RandomChange {
  /** Which of the places of the document is changed, and which other one lends its value or name, as parts of a million. */
  readonly at: number;
  readonly donor: number;
  readonly kind:
    | "remove"
    | "unknown"
    | "nothing"
    | "malformed"
    | "borrow"
    | "rename"
    | "duplicate"
    | "prose"
    | "turn"
    | "reorder";
}

export const arbitraryChange: fc.Arbitrary<RandomChange> = fc.record({
  at: fc.nat({ max: 999_999 }),
  donor: fc.nat({ max: 999_999 }),
  kind: fc.constantFrom(
    "remove",
    "unknown",
    "nothing",
    "malformed",
    "borrow",
    "borrow",
    "borrow",
    "rename",
    "duplicate",
    "prose",
    "turn",
    "reorder",
  ),
});

type Tree = null | string | number | boolean | Tree[] | { [key: string]: Tree };

interface Place {
  readonly parent: Tree[] | { [key: string]: Tree };
  readonly key: string;
}

/** The same content with one change; a change that makes no sense at its place changes nothing. */
export function withChange(content: Tree, { at, donor, kind }: RandomChange): Tree {
  const changed = structuredClone(content);
  const places = placesIn(changed);
  const place = picked(places, at);
  if (place === undefined) return changed;
  const { parent, key } = place;
  // Another value of the same key means something there as a rule: the hosting of another component, the target of another call.
  const other = picked(
    places.filter((each) => each.key === key && each.parent !== parent),
    donor,
  );
  const value = valueAt(place);
  switch (kind) {
    case "remove":
      remove(place);
      break;
    case "unknown":
      put(place, "unknown");
      break;
    case "nothing":
      put(place, null);
      break;
    case "malformed":
      put(place, "?!");
      break;
    case "borrow":
      if (other !== undefined) put(place, structuredClone(valueAt(other)));
      break;
    case "prose":
      if (typeof value === "object" && value !== null && !Array.isArray(value)) value.summary = `Says ${donor}.`;
      break;
    case "turn":
      put(place, typeof value === "boolean" ? !value : typeof value === "number" ? value + 1 : value);
      break;
    case "duplicate":
      if (!Array.isArray(parent)) parent[`${key}-2`] = structuredClone(value);
      break;
    case "rename":
      if (!Array.isArray(parent))
        withEntries(parent, (entries) => entries.map(([k, v]) => [k === key ? `${k}-x` : k, v]));
      break;
    case "reorder":
      if (!Array.isArray(parent)) withEntries(parent, (entries) => entries.toReversed());
      break;
  }
  return changed;
}

function placesIn(value: Tree): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...placesIn(inner)]);
}

function picked<Item>(items: readonly Item[], part: number): Item | undefined {
  return items[Math.floor((part / 1_000_000) * items.length)];
}

function valueAt({ parent, key }: Place): Tree {
  return (Array.isArray(parent) ? parent[Number(key)] : parent[key]) ?? null;
}

function put({ parent, key }: Place, value: Tree): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[key] = value;
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function withEntries(map: { [key: string]: Tree }, change: (entries: [string, Tree][]) => [string, Tree][]): void {
  const entries = change(Object.entries(map));
  for (const key of Object.keys(map)) delete map[key];
  for (const [key, value] of entries) map[key] = value;
}
