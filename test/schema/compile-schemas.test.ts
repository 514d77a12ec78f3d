import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledSchemas, createAjv, generateValidators } from "../../scripts/compile-schemas.mjs";

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
    expect(text.length).toBeLessThan(250_000);
  }
});
