import { isPlainList } from "../../syntax/plain-value.ts";
import { type Keyword, type KeywordSite, met, type SchemaTest } from "./schema-test.ts";

/** What joins schemas. */
export const LOGIC_KEYWORDS: Readonly<Record<string, Keyword>> = {
  allOf(argument, site) {
    const tests = schemasOf(argument, site);
    return (
      tests &&
      ((value, budget) => {
        for (const test of tests) {
          const failed = test(value, budget);
          if (failed !== undefined) return failed;
        }
        return undefined;
      })
    );
  },
  anyOf(argument, site) {
    const tests = schemasOf(argument, site);
    return tests && ((value, budget) => met(tests.some((test) => test(value, budget) === undefined)));
  },
  oneOf(argument, site) {
    const tests = schemasOf(argument, site);
    return tests && ((value, budget) => met(tests.filter((test) => test(value, budget) === undefined).length === 1));
  },
  not(argument, site) {
    const test = site.schema(argument, site.path);
    return (value, budget) => met(test(value, budget) !== undefined);
  },
  if(argument, site) {
    const condition = site.schema(argument, site.path);
    const fits = branch("then", site);
    const fitsNot = branch("else", site);
    return (value, budget) => (condition(value, budget) === undefined ? fits : fitsNot)?.(value, budget);
  },
};

function schemasOf(argument: Parameters<Keyword>[0], site: KeywordSite): readonly SchemaTest[] | undefined {
  if (!isPlainList(argument) || argument.length === 0) return site.fault("A list of schemas is wanted.");
  return argument.map((schema, index) => site.schema(schema, [...site.path, index]));
}

function branch(name: "then" | "else", { beside, path, schema }: KeywordSite): SchemaTest | undefined {
  return Object.hasOwn(beside, name) ? schema(beside[name], [...path.slice(0, -1), name]) : undefined;
}

/** `then` and `else` are read with `if`; without one they say nothing, which is surely not what is meant. */
export function besideIf(_: Parameters<Keyword>[0], { beside, fault }: KeywordSite): undefined {
  return Object.hasOwn(beside, "if") ? undefined : fault(`It says nothing without "if".`);
}
