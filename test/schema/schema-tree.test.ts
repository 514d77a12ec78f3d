import { expect, test } from "vitest";
import json from "../../schemas/architecture.schema.json" with { type: "json" };
import { createAjv } from "../../scripts/compile-schemas.mjs";
import type { SchemaNode } from "../../server/src/schema/schema-node.ts";
import { architectureSchema, schemaAt } from "../../server/src/schema/schema-tree.ts";
import { readFixture } from "./fixture.ts";

/** Every node of the tree with the path that leads to it. */
function* nodes(node: SchemaNode, path: readonly string[] = []): Generator<[string, SchemaNode]> {
  yield [path.join("."), node];
  if (node.kind === "object") for (const [name, child] of node.properties) yield* nodes(child, [...path, name]);
  if (node.kind === "map") yield* nodes(node.entry, [...path, "*"]);
  if (node.kind === "list") yield* nodes(node.item, [...path, "0"]);
}

const all = [...nodes(architectureSchema)];

test("every place has a title and a description", () => {
  const mute = all.filter(([, node]) => node.title === "" || node.description.length < 8).map(([path]) => path);
  // What stands behind the author's own keys is told by the map itself.
  expect(mute).toEqual(["portability.alternatives.*", "migration.mapping.*"]);
});

test("every field has an example", () => {
  const without = all.filter(([path, node]) => node.examples.length === 0 && !/\.(?:0|\*)$/.test(path));
  expect(without.map(([path]) => path)).toEqual([]);
});

test("descriptions are sentences", () => {
  const open = all.filter(([, node]) => node.description !== "" && !/[.?]$/.test(node.description));
  expect(open.map(([path]) => path)).toEqual([]);
});

/** Every part of the JSON that is a schema. */
function* rawSchemas(schema: unknown, pointer: string): Generator<[string, Record<string, unknown>]> {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  const fields = Object.entries(schema);
  yield [pointer, Object.fromEntries(fields)];
  for (const [key, value] of fields) {
    if (key === "properties" || key === "$defs") {
      for (const [name, child] of Object.entries(Object(value))) yield* rawSchemas(child, `${pointer}/${key}/${name}`);
    } else if (["items", "else", "additionalProperties", "propertyNames"].includes(key)) {
      yield* rawSchemas(value, `${pointer}/${key}`);
    }
  }
}

const raws = [...rawSchemas(json, "#")];

test("every value of an enum is explained, and nothing else is", () => {
  const enums = raws.filter(([, raw]) => Array.isArray(raw.enum));
  expect(enums.length).toBeGreaterThan(50);
  for (const [pointer, raw] of enums) {
    const values = Array.isArray(raw.enum) ? raw.enum.filter((value) => value !== null && value !== "unknown") : [];
    expect(Object.keys(Object(raw["x-values"])), pointer).toEqual(values.map(String));
  }
});

test("no schema offers alternatives that only trial and error could tell apart", () => {
  expect(raws.filter(([, raw]) => "oneOf" in raw || "anyOf" in raw || "allOf" in raw)).toEqual([]);
});

test("every example is legal where it stands", () => {
  const ajv = createAjv();
  ajv.addSchema(json);
  let examples = 0;
  for (const [pointer, raw] of raws) {
    if (!Array.isArray(raw.examples)) continue;
    const legal = ajv.compile({ $ref: `${json.$id}${pointer}` });
    for (const example of raw.examples) {
      examples++;
      expect(legal(example), `${pointer}: ${JSON.stringify(example)} ${JSON.stringify(legal.errors)}`).toBe(true);
    }
  }
  expect(examples).toBeGreaterThan(250);
});

test("the tree knows every place of a complete document", () => {
  const lost: string[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    const node = schemaAt(path);
    if (node === undefined) lost.push(path.join("."));
    if (node === undefined || node.kind === "any" || typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(readFixture("complete"), []);
  expect(lost).toEqual([]);
});

test("one value that stands for a list leads into its item", () => {
  expect(schemaAt(["components", "web", "connects", "to"])).toBe(schemaAt(["components", "web", "connects", 0, "to"]));
  expect(schemaAt(["databases", "orders", "replication", "mode"])).toMatchObject({ type: "enum" });
});

test("a place that the language does not have is no node", () => {
  expect(schemaAt(["components", "web", "hostng"])).toBeUndefined();
  expect(schemaAt(["components", "web", "constructor"])).toBeUndefined();
  expect(schemaAt(["name", "first"])).toBeUndefined();
});

test("annotations reach the nodes that they are about", () => {
  expect(schemaAt(["components", "web", "connects", 0, "to"])).toMatchObject({
    refs: ["clients", "externals", "components", "databases", "ingress", "egress", "adminAccess"],
    refsOpen: false,
  });
  expect(schemaAt(["networking", "links", "office", "between", 0])).toMatchObject({
    refs: ["networks"],
    usual: ["on-premises", "internet"],
  });
  expect(schemaAt(["identity", "signIn", "userStore"])).toMatchObject({ refsOpen: true });
  expect(schemaAt(["components", "web", "regions", 0])).toMatchObject({ type: "text", region: true });
  expect(schemaAt(["networking", "regions", 0])).toMatchObject({ type: "text", region: true });
  expect(schemaAt(["components", "web", "hosting", "service"])).toMatchObject({ service: true });
  expect(schemaAt(["components", "web", "availability"])).toMatchObject({ short: { scalar: { unit: "percentage" } } });
  expect(schemaAt(["components", "web"])).toMatchObject({ kind: "object", entity: "component" });
  expect(schemaAt(["notApplicable", 0, "check"])).toMatchObject({ form: "check" });
  expect(schemaAt(["networking", "networks"])).toMatchObject({
    kind: "map",
    keyForm: "identifier",
    none: expect.stringContaining("yours"),
  });
  expect(schemaAt(["portability", "alternatives"])).toMatchObject({ kind: "map", keyForm: "text", listed: false });
});
