import { quoted, valueIn } from "../../schema/place-name.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import { nearest } from "../../text/nearest.ts";
import { type Path, pathKey } from "../../text/path.ts";
import { type LinearPattern, linearPattern } from "./linear-pattern.ts";
import { LIST_KEYWORDS } from "./list-keywords.ts";
import { besideIf, LOGIC_KEYWORDS } from "./logic-keywords.ts";
import { MAP_KEYWORDS } from "./map-keywords.ts";
import { type Keyword, type KeywordSite, met, type SchemaFault, type SchemaTest } from "./schema-test.ts";
import { VALUE_KEYWORDS } from "./value-keywords.ts";

/** A JSON Schema, ready to be asked. Without faults it means what it says. */
export interface ReadSchema {
  readonly test: SchemaTest;
  readonly faults: readonly SchemaFault[];
}

/**
 * Reads a JSON Schema (draft 2020-12): all that it knows of applicators and assertions but `unevaluated…` and references to
 * elsewhere. It is interpreted: nothing that a config file holds becomes code. A keyword that it does not know is a fault, for a
 * misspelt one would demand nothing in silence.
 */
export function readSchema(schema: PlainValue): ReadSchema {
  const reading = new Reading(schema);
  const test = reading.schema(schema, []);
  return { test, faults: reading.faults };
}

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ...Object.entries({ ...VALUE_KEYWORDS, ...LIST_KEYWORDS, ...MAP_KEYWORDS, ...LOGIC_KEYWORDS }),
  ["then", besideIf],
  ["else", besideIf],
]);

/** In steps of a path. Nobody writes such a schema by hand, and reading it would exhaust the stack. */
const DEEPEST = 200;

/** Words for the reader of the config file; nothing follows from them. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  ..."$schema $id $comment title description default examples deprecated readOnly writeOnly".split(" "),
]);

/** Where schemas stand that are used by reference. */
const DEFINITIONS: ReadonlySet<string> = new Set(["$defs", "definitions"]);

/** One schema while it is read. */
class Reading {
  readonly #root: PlainValue;
  readonly #faults = new Map<string, SchemaFault>();
  /** The schemas that are referred to, by their places; one that is being read holds nothing yet. */
  readonly #referred = new Map<string, SchemaTest | undefined>();

  constructor(root: PlainValue) {
    this.#root = root;
  }

  get faults(): readonly SchemaFault[] {
    return [...this.#faults.values()];
  }

  schema(value: PlainValue, path: Path): SchemaTest {
    if (typeof value === "boolean") return () => met(value);
    if (!isPlainMap(value)) {
      this.#fault({ path, on: "value", message: "A schema is wanted: a map of keywords, or true or false." });
      return () => undefined;
    }
    if (path.length > DEEPEST) {
      this.#fault({ path, on: "value", message: "The schema is nested too deep to be read." });
      return () => undefined;
    }
    const tests = Object.entries(value).flatMap(([name, argument]) => {
      return this.#keyword(name, argument, value, [...path, name]) ?? [];
    });
    return (instance, budget) => {
      budget.spend(1 + tests.length);
      return budget.within(() => {
        for (const test of tests) {
          const failed = test(instance, budget);
          if (failed !== undefined) return failed;
        }
        return undefined;
      });
    };
  }

  #keyword(name: string, argument: PlainValue, beside: PlainMap, path: Path): SchemaTest | undefined {
    if (ANNOTATIONS.has(name)) return undefined;
    if (name === "$ref") return this.#reference(argument, path);
    if (DEFINITIONS.has(name)) return this.#definitions(argument, path);
    const keyword = KEYWORDS.get(name);
    if (keyword === undefined) return this.#unknownKeyword(name, path);
    return keyword(argument, this.#site(path, beside));
  }

  #site(path: Path, beside: PlainMap): KeywordSite {
    return {
      path,
      beside,
      fault: (message, at = path) => this.#fault({ path: at, on: "value", message }),
      schema: (value, at) => this.schema(value, at),
      pattern: (value, at, on) => this.#pattern(value, at, on),
    };
  }

  #pattern(value: PlainValue, path: Path, on: "key" | "value"): LinearPattern | undefined {
    if (typeof value !== "string") return this.#fault({ path, on, message: "A regular expression is wanted." });
    const pattern = linearPattern(value);
    if (!("fault" in pattern)) return pattern;
    return this.#fault({ path, on, message: `The pattern ${quoted(value)} cannot be used: ${pattern.fault}.` });
  }

  /** Read even where nothing refers to them, so that their faults are found. */
  #definitions(argument: PlainValue, path: Path): undefined {
    if (!isPlainMap(argument)) return this.#fault({ path, on: "value", message: "A map of schemas is wanted." });
    for (const [name, schema] of Object.entries(argument)) this.schema(schema, [...path, name]);
    return undefined;
  }

  #reference(argument: PlainValue, path: Path): SchemaTest | undefined {
    const target = typeof argument === "string" && /^#(?:\/|$)/.test(argument) ? stepsOf(argument) : undefined;
    const schema = target?.reduce<unknown>(valueIn, this.#root);
    if (target === undefined || !isSchema(schema)) {
      const message = `${quoted(String(argument))} leads to no schema of this check; write it like "#/$defs/name".`;
      return this.#fault({ path, on: "value", message });
    }
    const key = pathKey(target);
    if (!this.#referred.has(key)) {
      this.#referred.set(key, undefined);
      this.#referred.set(key, this.schema(schema, target));
    }
    return (value, budget) => this.#referred.get(key)?.(value, budget);
  }

  #unknownKeyword(name: string, path: Path): undefined {
    const suggestion = nearest(name, KEYWORDS.keys());
    const hint = suggestion === undefined ? "." : `; did you mean ${quoted(suggestion)}?`;
    const message = `${quoted(name)} is no keyword of the schemas of own checks${hint}`;
    return this.#fault({ path, on: "key", message, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  #fault(fault: SchemaFault): undefined {
    // What is referred to is read once for each way that leads to it.
    const key = pathKey(fault.path);
    if (!this.#faults.has(key)) this.#faults.set(key, fault);
    return undefined;
  }
}

function stepsOf(reference: string): Path {
  return reference
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function isSchema(value: unknown): value is PlainMap | boolean {
  return typeof value === "boolean" || isPlainMap(value);
}
