import { isPlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import { equal } from "./equal.ts";
import { type Keyword, type KeywordSite, met, type SchemaTest } from "./schema-test.ts";

/** What may be demanded of a value of any sort, of numbers, and of texts. */
export const VALUE_KEYWORDS: Readonly<Record<string, Keyword>> = {
  type(argument, site) {
    const names = Array.isArray(argument) ? argument : [argument];
    const unknown = names.find((name) => typeof name !== "string" || !Object.hasOwn(TYPES, name));
    if (unknown !== undefined || names.length === 0) return site.fault(`One of ${TYPE_NAMES} is wanted.`);
    const tests = names.map((name) => TYPES[String(name)]);
    return (value) => met(tests.some((test) => test?.(value)));
  },
  enum(argument, site) {
    if (!Array.isArray(argument)) return site.fault("A list of values is wanted.");
    return (value, budget) => met(argument.some((one) => equal(one, value, budget)));
  },
  const: (argument) => (value, budget) => met(equal(argument, value, budget)),
  minimum: (argument, site) => ofNumber(argument, site, (value, limit) => value >= limit),
  maximum: (argument, site) => ofNumber(argument, site, (value, limit) => value <= limit),
  exclusiveMinimum: (argument, site) => ofNumber(argument, site, (value, limit) => value > limit),
  exclusiveMaximum: (argument, site) => ofNumber(argument, site, (value, limit) => value < limit),
  multipleOf(argument, site) {
    if (typeof argument !== "number" || argument <= 0) return site.fault("A number above 0 is wanted.");
    return ofNumber(argument, site, (value, factor) => Number.isInteger(value / factor));
  },
  minLength: (argument, site) => ofText(argument, site, (length, limit) => length >= limit),
  maxLength: (argument, site) => ofText(argument, site, (length, limit) => length <= limit),
  pattern(argument, site) {
    const pattern = site.pattern(argument, site.path, "value");
    return pattern && ((value, budget) => met(typeof value !== "string" || pattern.isIn(value, budget)));
  },
};

const TYPES: Readonly<Record<string, (value: PlainValue) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  object: isPlainMap,
  array: Array.isArray,
  null: (value) => value === null,
};

const TYPE_NAMES = Object.keys(TYPES)
  .map((name) => `"${name}"`)
  .join(", ");

/** A whole number from 0, as the argument of a keyword that counts. */
export function countOf(argument: PlainValue, site: KeywordSite): number | undefined {
  const isCount = typeof argument === "number" && Number.isInteger(argument) && argument >= 0;
  return isCount ? argument : site.fault("A whole number from 0 is wanted.");
}

function ofNumber(
  argument: PlainValue,
  site: KeywordSite,
  isMet: (value: number, argument: number) => boolean,
): SchemaTest | undefined {
  if (typeof argument !== "number") {
    return site.fault(
      "A number is wanted: shares are fractions, durations milliseconds, sizes bytes, rates per second.",
    );
  }
  return (value) => met(typeof value !== "number" || isMet(value, argument));
}

function ofText(
  argument: PlainValue,
  site: KeywordSite,
  isMet: (length: number, limit: number) => boolean,
): SchemaTest | undefined {
  const limit = countOf(argument, site);
  if (limit === undefined) return undefined;
  // Characters count, not the units of UTF-16 that some of them take two of.
  return (value, budget) => {
    if (typeof value !== "string") return undefined;
    budget.spend(value.length);
    return met(isMet([...value].length, limit));
  };
}
