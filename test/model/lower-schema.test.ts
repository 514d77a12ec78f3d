import { describe, expect, test } from "vitest";
import { lower } from "../../server/src/model/lower.ts";
import type { ScalarNode, SchemaNode } from "../../server/src/schema/schema-node.ts";
import { architectureSchema } from "../../server/src/schema/schema-tree.ts";
import { validate } from "../../server/src/schema/validate.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../../server/src/syntax/plain-value.ts";
import type { Path } from "../../server/src/text/path.ts";

/** A legal way to write something at a place, and where the model has it then. */
interface Form {
  readonly path: Path;
  readonly value: PlainValue;
  readonly found: Path;
  /** What stands there, where that is what was written. */
  readonly expected: unknown;
}

/** What the model leaves out on purpose. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // The version of the language: there is one.
  "architecture",
]);

const forms = [...formsOf(architectureSchema, [], [])].filter(
  ({ path }) => !EXCEPTIONS.has(path.join(".")) && path[0] !== "defaults",
);

test("the schema has as many forms as a language of this size must have", () => {
  expect(forms.length).toBeGreaterThan(600);
});

describe.each([...new Set(forms.map(({ path }) => String(path[0])))])("%s", (section) => {
  const inSection = forms.filter(({ path }) => path[0] === section);
  test.each(inSection.map((form) => [`${form.path.join(".")}: ${JSON.stringify(form.value)}`, form] as const))(
    "%s",
    (_, { path, value, found, expected }) => {
      const document = { ...nested(path, value), architecture: 1, name: path[0] === "name" ? value : "Shop" };
      expect(validate(document), "the schema accepts it").toEqual([]);
      const architecture = lower(document);
      expect([...architecture.unsettled]).toEqual([]);
      const result = modelAt(architecture, found);
      expect(result, "the model has it").toBeDefined();
      if (expected !== undefined) expect(result).toEqual(expected);
    },
  );
});

/** Every way to write something below a node; maps of names have one entry, lists one item. */
function* formsOf(node: SchemaNode, path: Path, found: Path): Iterable<Form> {
  switch (node.kind) {
    case "scalar":
      return yield* scalarForms(node, path, found);
    case "object":
      for (const [name, property] of node.properties) yield* formsOf(property, [...path, name], [...found, name]);
      if (node.short !== undefined) yield* shortForms(node, path, found);
      return;
    case "map":
      yield* formsOf(node.entry, [...path, "a"], [...found, "a"]);
      if (node.listed) yield { path, value: ["a"], found: [...found, "a"], expected: undefined };
      if (node.none !== undefined) yield { path, value: "none", found, expected: "none" };
      return;
    case "list":
      yield* formsOf(node.item, [...path, 0], [...found, 0]);
      // One value may stand for a list of one.
      if (node.item.kind === "scalar") yield* scalarForms(node.item, path, [...found, 0]);
      if (node.item.kind === "object") yield* formsOf(node.item, path, [...found, 0]);
      for (const [word, { items }] of node.words) yield { path, value: word, found, expected: items };
      return;
    case "any":
      yield { path, value: { detail: 1 }, found: ["tooDeep", 0], expected: path };
  }
}

function* scalarForms(node: ScalarNode, path: Path, found: Path): Iterable<Form> {
  if (node.type === "enum") {
    for (const value of node.values.keys()) yield { path, value, found, expected: value };
    return;
  }
  const value = sampleOf(node);
  const isKept = node.type !== "quantity" || node.unit === "date" || node.unit === "window";
  yield { path, value, found, expected: isKept ? value : undefined };
  if (node.none !== undefined) yield { path, value: "none", found, expected: "none" };
}

function* shortForms(node: Extract<SchemaNode, { kind: "object" }>, path: Path, found: Path): Iterable<Form> {
  const { short } = node;
  if (short === undefined) return;
  if (short.stands === "none") return yield* scalarForms(short.scalar, path, found);
  for (const name of short.stands === "all" ? short.fields : short.fields.slice(-1)) {
    yield* scalarForms(short.scalar, path, [...found, name]);
  }
  for (const name of short.stands === "first-that-knows" ? short.fields.slice(0, -1) : []) {
    const field = node.properties.get(name);
    if (field?.kind === "scalar") yield* scalarForms(field, path, [...found, name]);
  }
}

function sampleOf({ type, unit, minimum }: ScalarNode): string | number | boolean {
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return Math.max(minimum ?? 0, 2);
  if (unit === undefined) return "sample";
  const samples = {
    percentage: "50%",
    duration: "5m",
    rate: "3/s",
    size: "5GB",
    bandwidth: "1Gbps",
    date: "2027-03-01",
    window: "Sun 02:00-04:00 UTC",
  } as const;
  return samples[unit];
}

function nested(path: Path, value: PlainValue): PlainMap {
  const wrapped = path.reduceRight<PlainValue>((inner, step) => {
    return typeof step === "number" ? [inner] : { [step]: inner };
  }, value);
  return isPlainMap(wrapped) ? wrapped : {};
}

/** What stands in the model at a path of the language; entities by their identifier. */
function modelAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value[step] : value.find(({ id }) => id === step);
    if (value instanceof Map) return value.get(step);
    return typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  }, root);
}
