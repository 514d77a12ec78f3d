import { quoted } from "../../schema/place-name.ts";
import type { SchemaNode } from "../../schema/schema-node.ts";
import type { SchemaFault } from "../../settings/json-schema/schema-test.ts";
import { isPlainList, isPlainMap, type PlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import { nearest } from "../../text/nearest.ts";
import type { Path } from "../../text/path.ts";
import { languageOf, type OwnSubject } from "./own-subjects.ts";

/** The fields that a schema speaks of and that its subject cannot have: what is misspelt would never be stated. */
export function fieldFaults(schema: PlainValue, about: OwnSubject): readonly SchemaFault[] {
  return inSchema(schema, [], { node: languageOf(about), added: about.added, noun: about.noun });
}

/** What a schema is about. */
interface Subject {
  readonly node: SchemaNode | undefined;
  readonly added: readonly string[];
  readonly noun: string;
}

function inSchema(schema: PlainValue, path: Path, subject: Subject): readonly SchemaFault[] {
  // What the author names or the language leaves open may have any field.
  if (!isPlainMap(schema) || subject.node?.kind !== "object" || path.length > DEEPEST) return [];
  return [
    ...inRequired(schema, path, subject),
    ...inProperties(schema, path, subject),
    ...SAME.flatMap((keyword) => inSchema(schema[keyword], [...path, keyword], subject)),
    ...LISTS.flatMap((keyword) => {
      const list = schema[keyword];
      return isPlainList(list) ? list.flatMap((one, index) => inSchema(one, [...path, keyword, index], subject)) : [];
    }),
  ];
}

/** In steps; that a schema is nested deeper is a fault of its own. */
const DEEPEST = 200;

/** Keywords whose schemas are about the same value. */
const SAME = ["not", "if", "then", "else"];
const LISTS = ["allOf", "anyOf", "oneOf"];

function inRequired({ required }: PlainMap, path: Path, subject: Subject): readonly SchemaFault[] {
  if (!isPlainList(required)) return [];
  return required.flatMap((name, index) => {
    const fault = typeof name === "string" ? unknownField(name, subject) : undefined;
    return fault === undefined ? [] : [{ ...fault, path: [...path, "required", index], on: "value" }];
  });
}

function inProperties({ properties }: PlainMap, path: Path, subject: Subject): readonly SchemaFault[] {
  if (!isPlainMap(properties)) return [];
  return Object.entries(properties).flatMap(([name, inner]): readonly SchemaFault[] => {
    const at = [...path, "properties", name];
    const fault = unknownField(name, subject);
    if (fault !== undefined) return [{ ...fault, path: at, on: "key" }];
    const node = subject.node?.kind === "object" ? subject.node.properties.get(name) : undefined;
    return inSchema(inner, at, { node, added: [], noun: `${quoted(name)} of ${subject.noun}` });
  });
}

function unknownField(
  name: string,
  { node, added, noun }: Subject,
): Pick<SchemaFault, "message" | "suggestion"> | undefined {
  const fields = node?.kind === "object" ? [...node.properties.keys(), ...added] : [];
  if (fields.includes(name)) return undefined;
  const suggestion = nearest(name, fields);
  const hint = suggestion === undefined ? "." : `; did you mean ${quoted(suggestion)}?`;
  return {
    message: `${quoted(name)} is no field of ${noun}${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
