import fc from "fast-check";
import type { PlainValue } from "../../server/src/syntax/plain-value.ts";

const NAMES = fc.constantFrom("a", "b", "c");
const COUNT = fc.integer({ min: 0, max: 3 });
const TYPE = fc.constantFrom("string", "number", "integer", "boolean", "object", "array", "null");
const SCALAR = fc.oneof(
  fc.constantFrom("x", "xy", "xyz", "1"),
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(0.5, 1.5),
  fc.boolean(),
  fc.constant(null),
);

/** Small values with few names, so that schemas of the same names are often about something. */
export const arbitraryValue = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    SCALAR,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(NAMES, tie("value"), { maxKeys: 3 }),
  ),
})).value;

/** JSON Schemas of all the keywords that own checks may use, but for references. */
export const arbitrarySchema = fc.letrec<{ schema: PlainValue }>((tie) => {
  const one = tie("schema");
  const keywords: Readonly<Record<string, fc.Arbitrary<unknown>>> = { ...ofValues(), ...ofParts(one) };
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  const condition = fc.record({ if: one, then: one, else: one }, { requiredKeys: ["if"] });
  const picked = fc
    .subarray(Object.keys(keywords), { minLength: 1, maxLength: 4 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(Object.entries(keywords).filter(([name]) => chosen.includes(name)))),
    )
    // Ajv takes an empty list to contain what is wanted, if the same schema has `prefixItems`; by the standard it does not.
    .filter((schema) => !("contains" in schema && "prefixItems" in schema))
    .map((schema): PlainValue => JSON.parse(JSON.stringify(schema)));
  return { schema: fc.oneof({ maxDepth: 3 }, fc.boolean(), picked, condition) };
}).schema;

function ofValues() {
  return {
    type: fc.oneof(TYPE, fc.uniqueArray(TYPE, { minLength: 1, maxLength: 2 })),
    enum: fc.uniqueArray(SCALAR, { minLength: 1, maxLength: 3 }),
    const: arbitraryValue,
    minimum: COUNT,
    maximum: COUNT,
    exclusiveMinimum: COUNT,
    exclusiveMaximum: COUNT,
    multipleOf: fc.constantFrom(1, 2, 0.5),
    minLength: COUNT,
    maxLength: COUNT,
    pattern: fc.constantFrom("^x", "y$", "[a-x]{2}"),
    minItems: COUNT,
    maxItems: COUNT,
    uniqueItems: fc.boolean(),
    minContains: COUNT,
    maxContains: COUNT,
    minProperties: COUNT,
    maxProperties: COUNT,
  };
}

function ofParts(one: fc.Arbitrary<PlainValue>) {
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  const named = fc.dictionary(NAMES, one, { maxKeys: 3 });
  const names = fc.uniqueArray(NAMES, { maxLength: 2 });
  return {
    items: one,
    prefixItems: some,
    contains: one,
    required: names,
    properties: named,
    patternProperties: fc.dictionary(fc.constantFrom("^a$", "[bc]"), one, { maxKeys: 2 }),
    additionalProperties: one,
    propertyNames: one,
    dependentRequired: fc.dictionary(NAMES, names, { maxKeys: 2 }),
    dependentSchemas: named,
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: one,
  };
}
