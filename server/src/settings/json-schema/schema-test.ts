import type { PlainMap, PlainValue } from "../../syntax/plain-value.ts";
import type { Path } from "../../text/path.ts";
import type { LinearPattern } from "./linear-pattern.ts";
import type { StepBudget } from "./step-budget.ts";

/** Where in a value a schema is not met, as a path from the value; `undefined`: it is met. */
export type SchemaTest = (value: PlainValue, budget: StepBudget) => Path | undefined;

/** Something that makes a schema, or a part of it, no schema. `path` leads from the top of the schema. */
export interface SchemaFault {
  readonly path: Path;
  readonly on: "key" | "value";
  readonly message: string;
  readonly suggestion?: string;
}

/** A keyword where it stands. */
export interface KeywordSite {
  /** Of the keyword; it ends with its name. */
  readonly path: Path;
  /** All keywords of the same schema. */
  readonly beside: PlainMap;
  /** Remembers a fault of the argument; it gives nothing, so that a keyword may return it. */
  fault(message: string, path?: Path): undefined;
  schema(value: PlainValue, path: Path): SchemaTest;
  /** `undefined`: it is none, and a fault says so. */
  pattern(value: PlainValue, path: Path, on: "key" | "value"): LinearPattern | undefined;
}

/** Makes a test of a keyword's argument; `undefined`: nothing to test, or a fault was remembered. */
export type Keyword = (argument: PlainValue, site: KeywordSite) => SchemaTest | undefined;

/** The value itself does not meet the schema. */
export const HERE: Path = [];

/** Met, or not met by the value itself. */
export function met(isMet: boolean): Path | undefined {
  return isMet ? undefined : HERE;
}
