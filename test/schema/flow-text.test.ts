import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { flowText } from "../../server/src/schema/flow-text.ts";

test.each([
  [{ min: 2, max: 8 }, "{ min: 2, max: 8 }"],
  [["a", { to: "b" }], "[a, { to: b }]"],
  [{}, "{}"],
  ["99.9%", "99.9%"],
  ["8.0", '"8.0"'],
  ["a: b", '"a: b"'],
  ["true", '"true"'],
  [null, "null"],
])("%j is %s", (value, text) => {
  expect(flowText(value)).toBe(text);
});

test("what is too long is left out", () => {
  expect(flowText({ text: "x".repeat(80) })).toBeUndefined();
});

test("YAML reads it as the same value", () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.stringMatching(/^[0-9a-z.%: /-]+$/),
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]+$/), scalar),
  );
  fc.assert(
    fc.property(value, (original) => {
      const text = flowText(original, 10_000);
      expect(parse(text ?? "")).toEqual(original);
    }),
  );
});
