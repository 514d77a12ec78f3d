import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSchema } from "../../server/src/settings/json-schema/read-schema.ts";
import { OutOfSteps, StepBudget } from "../../server/src/settings/json-schema/step-budget.ts";
import type { PlainValue } from "../../server/src/syntax/plain-value.ts";
import { arbitrarySchema, arbitraryValue } from "../support/arbitrary-schema.ts";

function isMet(schema: PlainValue, value: PlainValue): boolean {
  const { test: of, faults } = readSchema(schema);
  expect(faults).toEqual([]);
  return of(value, new StepBudget(100_000)) === undefined;
}

function failing(schema: PlainValue, value: PlainValue) {
  return readSchema(schema).test(value, new StepBudget(100_000));
}

function faultsOf(schema: PlainValue): readonly string[] {
  return readSchema(schema).faults.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("schemas mean what they mean to Ajv", () => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  fc.assert(
    fc.property(arbitrarySchema, fc.array(arbitraryValue, { minLength: 1, maxLength: 6 }), (written, values) => {
      const wanted = ajv.compile(JSON.parse(JSON.stringify(written)));
      for (const each of values) expect(isMet(written, each)).toBe(wanted(JSON.parse(JSON.stringify(each))));
    }),
    { numRuns: 400 },
  );
});

test("schemas say where they fail", () => {
  const nested = { properties: { hosting: { properties: { model: { const: "paas" } }, required: ["tier"] } } };
  expect(failing(nested, { hosting: { model: "vm", tier: "P1" } })).toEqual(["hosting", "model"]);
  expect(failing(nested, { hosting: { model: "paas" } })).toEqual(["hosting"]);
  expect(failing({ required: ["tls"] }, {})).toEqual([]);
  expect(failing({ items: { const: 1 } }, [1, 2])).toEqual([1]);
  expect(failing({ prefixItems: [true], items: false }, [1, 2])).toEqual([1]);
});

test("schemas refer to each other, in circles that end", () => {
  const tree = {
    $defs: { leaf: { properties: { a: { $ref: "#/$defs/leaf" }, b: { const: 1 } } } },
    $ref: "#/$defs/leaf",
  };
  expect(isMet(tree, { a: { a: { b: 1 } } })).toBe(true);
  expect(failing(tree, { a: { a: { b: 2 } } })).toEqual(["a", "a", "b"]);
  expect(isMet({ $defs: { "a/b": { const: 1 } }, $ref: "#/$defs/a~1b" }, 1)).toBe(true);
});

test("schemas do not understand a key as anything but a key", () => {
  expect(isMet({ required: ["constructor"] }, {})).toBe(false);
  expect(isMet({ required: ["__proto__"] }, JSON.parse('{"__proto__": 1}'))).toBe(true);
  expect(isMet({ properties: { toString: false } }, {})).toBe(true);
});

test("schemas are refused, each part at its place, where they are none", () => {
  expect(faultsOf({ requird: ["a"] })).toEqual([
    'requird: "requird" is no keyword of the schemas of own checks; did you mean "required"?',
  ]);
  expect(faultsOf({ properties: { a: 1 } })).toEqual([
    "properties.a: A schema is wanted: a map of keywords, or true or false.",
  ]);
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  expect(faultsOf({ then: true })).toEqual(['then: It says nothing without "if".']);
  expect(faultsOf({ minimum: "1h" })[0]).toMatch(/^minimum: A number is wanted: .* durations milliseconds/);
  expect(faultsOf({ $ref: "https://example.org/x" })[0]).toMatch(/^\$ref: .* leads to no schema of this check/);
  expect(faultsOf({ $ref: "#/$defs/x" })).toHaveLength(1);
  expect(faultsOf({ type: "text", anyOf: [], required: "a", unevaluatedProperties: false })).toHaveLength(4);
  expect(faultsOf({ $defs: { unused: { minItems: -1 } } })).toEqual([
    "$defs.unused.minItems: A whole number from 0 is wanted.",
  ]);
});

test.each(["(?=a)b", "(a)\\1", "(?<!a)b", "a{1,100000}", "((a{1,30}){1,30}){1,1000}", "["])(
  "refuse the pattern %s, which is none in linear time",
  (pattern) => {
    expect(faultsOf({ pattern })).toHaveLength(1);
    expect(faultsOf({ patternProperties: { [pattern]: true } })).toHaveLength(1);
  },
);

test("schemas are read in linear time, however they are nested", () => {
  expect(faultsOf(shared(60))).toEqual([]);
  let deep: PlainValue = true;
  for (let depth = 0; depth < 3000; depth++) deep = { not: deep };
  expect(faultsOf(deep)).toEqual([expect.stringMatching(/The schema is nested too deep to be read\.$/)]);
});

/** A schema whose levels have patterns and, beside them, what all else meets. */
function shared(levels: number): PlainValue {
  if (levels === 0) return true;
  return { patternProperties: { a: shared(levels - 1) }, additionalProperties: { const: 1 } };
}

test("schemas match hostile patterns in linear time", () => {
  // Backtracking would take longer than the universe is old; the budget is for steps that are linear in the text.
  const hostile = readSchema({ pattern: "(a+)+$" });
  const text = `${"a".repeat(2000)}b`;
  expect(hostile.test(text, new StepBudget(100_000))).toEqual([]);
  expect(hostile.test("a".repeat(2000), new StepBudget(100_000))).toBeUndefined();
});

test("schemas stop where they take too many steps or lead into themselves", () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const next = { $ref: `#/$defs/d${index + 1}` };
      return [`d${index}`, { allOf: [next, next] }];
    }),
  );
  const bomb = readSchema({ $defs: { ...doubling, d40: true }, $ref: "#/$defs/d0" });
  expect(bomb.faults).toEqual([]);
  expect(() => bomb.test({}, new StepBudget(100_000))).toThrow(OutOfSteps);
  expect(() => readSchema({ $ref: "#" }).test({}, new StepBudget(100_000))).toThrow(/without end/);
});
