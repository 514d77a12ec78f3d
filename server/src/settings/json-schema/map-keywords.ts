import { isPlainList, isPlainMap, type PlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import { type LinearPattern, linearPattern } from "./linear-pattern.ts";
import { type Keyword, type KeywordSite, met, type SchemaTest } from "./schema-test.ts";
import type { StepBudget } from "./step-budget.ts";
import { countOf } from "./value-keywords.ts";

/** What may be demanded of maps; anything else meets it. */
export const MAP_KEYWORDS: Readonly<Record<string, Keyword>> = {
  required(argument, site) {
    const names = textsOf(argument, site, site.path);
    return (
      names &&
      ofMap((map, budget) => {
        budget.spend(names.length);
        return met(names.every((name) => Object.hasOwn(map, name)));
      })
    );
  },
  properties(argument, site) {
    const tests = schemasOf(argument, site);
    return tests && ofMap((map, budget) => firstFailing(map, (name) => tests.get(name) ?? [], budget));
  },
  patternProperties(argument, site) {
    const tests = patternTests(argument, site);
    return tests && ofMap((map, budget) => firstFailing(map, (name) => fitting(tests, name, budget), budget));
  },
  additionalProperties(argument, site) {
    const { properties, patternProperties } = site.beside;
    const named = new Set(isPlainMap(properties) ? Object.keys(properties) : []);
    // Their faults and their schemas are read with `patternProperties`; to read all twice would be twice as much at each level.
    const patterns = Object.keys(isPlainMap(patternProperties) ? patternProperties : {}).flatMap((source) => {
      const pattern = linearPattern(source);
      return "fault" in pattern ? [] : [pattern];
    });
    const test = [site.schema(argument, site.path)];
    const others = (name: string, budget: StepBudget) =>
      named.has(name) || patterns.some((pattern) => pattern.isIn(name, budget)) ? [] : test;
    return ofMap((map, budget) => firstFailing(map, (name) => others(name, budget), budget));
  },
  propertyNames(argument, site) {
    const test = site.schema(argument, site.path);
    return ofMap((map, budget) => {
      const failed = Object.keys(map).find((name) => test(name, budget) !== undefined);
      return failed === undefined ? undefined : [failed];
    });
  },
  minProperties: (argument, site) => ofSize(argument, site, (size, limit) => size >= limit),
  maxProperties: (argument, site) => ofSize(argument, site, (size, limit) => size <= limit),
  dependentRequired(argument, site) {
    if (!isPlainMap(argument)) return site.fault("A map from a field to a list of fields is wanted.");
    const needs = Object.entries(argument).map(([name, list]) => {
      return { name, wanted: textsOf(list, site, [...site.path, name]) ?? [] };
    });
    const steps = needs.reduce((sum, { wanted }) => sum + 1 + wanted.length, 0);
    return ofMap((map, budget) => {
      budget.spend(steps);
      return met(
        needs.every(({ name, wanted }) => !Object.hasOwn(map, name) || wanted.every((one) => Object.hasOwn(map, one))),
      );
    });
  },
  dependentSchemas(argument, site) {
    const tests = schemasOf(argument, site);
    return (
      tests &&
      ofMap((map, budget) => {
        for (const [name, [test]] of tests) {
          const failed = Object.hasOwn(map, name) ? test?.(map, budget) : undefined;
          if (failed !== undefined) return failed;
        }
        return undefined;
      })
    );
  },
};

function ofMap(test: (map: PlainMap, budget: StepBudget) => ReturnType<SchemaTest>): SchemaTest {
  return (value, budget) => (isPlainMap(value) ? test(value, budget) : undefined);
}

function ofSize(
  argument: PlainValue,
  site: KeywordSite,
  isMet: (size: number, limit: number) => boolean,
): SchemaTest | undefined {
  const limit = countOf(argument, site);
  if (limit === undefined) return undefined;
  return ofMap((map, budget) => {
    const size = Object.keys(map).length;
    budget.spend(size);
    return met(isMet(size, limit));
  });
}

function textsOf(argument: PlainValue, site: KeywordSite, path: KeywordSite["path"]): readonly string[] | undefined {
  const texts = isPlainList(argument) ? argument.filter((one) => typeof one === "string") : [];
  const isSound = isPlainList(argument) && texts.length === argument.length;
  return isSound ? texts : site.fault("A list of the names of fields is wanted.", path);
}

function schemasOf(argument: PlainValue, site: KeywordSite): ReadonlyMap<string, readonly SchemaTest[]> | undefined {
  if (!isPlainMap(argument)) return site.fault("A map from the names of fields to schemas is wanted.");
  return new Map(Object.entries(argument).map(([name, schema]) => [name, [site.schema(schema, [...site.path, name])]]));
}

interface PatternTest {
  readonly pattern: LinearPattern;
  readonly test: SchemaTest;
}

function patternTests(argument: PlainValue, site: KeywordSite): readonly PatternTest[] | undefined {
  if (!isPlainMap(argument)) return site.fault("A map from patterns to schemas is wanted.");
  return Object.entries(argument).flatMap(([source, schema]) => {
    const path = [...site.path, source];
    const pattern = site.pattern(source, path, "key");
    return pattern === undefined ? [] : [{ pattern, test: site.schema(schema, path) }];
  });
}

function fitting(tests: readonly PatternTest[], name: string, budget: StepBudget): readonly SchemaTest[] {
  return tests.filter(({ pattern }) => pattern.isIn(name, budget)).map(({ test }) => test);
}

function firstFailing(
  map: PlainMap,
  testsOf: (name: string) => readonly SchemaTest[],
  budget: StepBudget,
): ReturnType<SchemaTest> {
  for (const [name, value] of Object.entries(map)) {
    budget.spend(1);
    for (const test of testsOf(name)) {
      const failed = test(value, budget);
      if (failed !== undefined) return [name, ...failed];
    }
  }
  return undefined;
}
