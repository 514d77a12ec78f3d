import { isPlainList, type PlainValue } from "../../syntax/plain-value.ts";
import { equal } from "./equal.ts";
import { HERE, type Keyword, type KeywordSite, met, type SchemaTest } from "./schema-test.ts";
import type { StepBudget } from "./step-budget.ts";
import { countOf } from "./value-keywords.ts";

/** What may be demanded of lists; anything else meets it. */
export const LIST_KEYWORDS: Readonly<Record<string, Keyword>> = {
  minItems: (argument, site) => ofLength(argument, site, (length, limit) => length >= limit),
  maxItems: (argument, site) => ofLength(argument, site, (length, limit) => length <= limit),
  uniqueItems(argument, site) {
    if (typeof argument !== "boolean") return site.fault("true or false is wanted.");
    return argument ? ofList((list, budget) => met(isUnique(list, budget))) : undefined;
  },
  prefixItems(argument, site) {
    if (!isPlainList(argument)) return site.fault("A list of schemas is wanted.");
    const tests = argument.map((schema, index) => site.schema(schema, [...site.path, index]));
    return ofList((list, budget) => firstFailing(list.slice(0, tests.length), 0, (index) => tests[index], budget));
  },
  items(argument, site) {
    const { prefixItems } = site.beside;
    const start = isPlainList(prefixItems) ? prefixItems.length : 0;
    const test = site.schema(argument, site.path);
    return ofList((list, budget) => firstFailing(list.slice(start), start, () => test, budget));
  },
  contains(argument, site) {
    const test = site.schema(argument, site.path);
    const { minContains, maxContains } = site.beside;
    const least = typeof minContains === "number" ? minContains : 1;
    const most = typeof maxContains === "number" ? maxContains : Number.POSITIVE_INFINITY;
    return ofList((list, budget) => {
      const count = list.filter((item) => test(item, budget) === undefined).length;
      return met(least <= count && count <= most);
    });
  },
  // What these two say is part of `contains`.
  minContains: (argument, site) => void countOf(argument, site),
  maxContains: (argument, site) => void countOf(argument, site),
};

function ofList(test: (list: readonly PlainValue[], budget: StepBudget) => ReturnType<SchemaTest>): SchemaTest {
  return (value, budget) => (isPlainList(value) ? test(value, budget) : undefined);
}

function ofLength(
  argument: PlainValue,
  site: KeywordSite,
  isMet: (length: number, limit: number) => boolean,
): SchemaTest | undefined {
  const limit = countOf(argument, site);
  return limit === undefined ? undefined : ofList((list) => met(isMet(list.length, limit)));
}

function isUnique(list: readonly PlainValue[], budget: StepBudget): boolean {
  return list.every((item, index) => !list.slice(0, index).some((other) => equal(item, other, budget)));
}

function firstFailing(
  list: readonly PlainValue[],
  start: number,
  testOf: (index: number) => SchemaTest | undefined,
  budget: StepBudget,
): ReturnType<SchemaTest> {
  for (const [index, item] of list.entries()) {
    const failed = testOf(index)?.(item, budget);
    if (failed !== undefined) return failed === HERE ? [start + index] : [start + index, ...failed];
  }
  return undefined;
}
