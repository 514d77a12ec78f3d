import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import json from "../../schemas/architecture.schema.json" with { type: "json" };
import { compiledSchemas, createAjv, generateValidators } from "../../scripts/compile-schemas.mjs";
import { validate } from "../../server/src/schema/validate-architecture.generated.js";
import { readFixture } from "./fixture.ts";

const root = new URL("../../", import.meta.url);

test("every schema is valid by its metaschema", () => {
  for (const { schema } of compiledSchemas) {
    const ajv = createAjv();
    const parsed: unknown = JSON.parse(readFileSync(new URL(schema, root), "utf8"));
    expect(parsed).toMatchObject({ $schema: expect.any(String) });
    ajv.validateSchema(Object(parsed), false);
    expect(ajv.errors ?? []).toEqual([]);
  }
});

test("the committed validators are those that the schemas compile to", async () => {
  for (const [path, text] of await generateValidators()) {
    expect(
      readFileSync(new URL(path, root), "utf8") === text,
      `${path} is stale; run scripts/compile-schemas.mjs`,
    ).toBe(true);
  }
});

test("a compiled validator needs no package and makes no code at run time", async () => {
  for (const [path, text] of await generateValidators()) {
    if (!path.endsWith(".js")) continue;
    const code = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(code.match(/\b(?:eval|Function|require|import)\b/)?.[0], path).toBeUndefined();
    expect(text.length).toBeLessThan(150_000);
  }
});

/** `value` with `other` in place of the part that `choice` picks. */
function withPartReplaced(value: unknown, choice: number, other: unknown): unknown {
  if (typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const picked = entries[choice % Math.max(1, entries.length)];
  if (picked === undefined || choice % 7 === 0) return other;
  const next = withPartReplaced(picked[1], Math.floor(choice / 3), other);
  if (Array.isArray(value)) return value.map((entry) => (entry === picked[1] ? next : entry));
  return { ...value, [picked[0]]: next, ...(choice % 5 === 0 ? { [`${picked[0]}x`]: next } : {}) };
}

test("the slimmed validator finds as much as Ajv itself", () => {
  const legal = createAjv().compile(json);
  const complete = readFixture("complete");
  let faulty = 0;
  fc.assert(
    fc.property(fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom("unknown", "none", 0, [], {})), (choice, other) => {
      const document = withPartReplaced(complete, choice, other);
      const places = (
        errors: readonly { readonly instancePath: string; readonly keyword: string }[] | null | undefined,
      ) => (errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort();
      if (!legal(document)) faulty++;
      expect(validate(document)).toBe(legal.errors === null);
      expect(places(validate.errors)).toEqual(places(legal.errors));
    }),
    { numRuns: 300 },
  );
  expect(faulty).toBeGreaterThan(50);
});
