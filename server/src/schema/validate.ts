import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import { identifierFault } from "./identifier.ts";
import { placeName, placeWords, quoted, valueIn } from "./place-name.ts";
import type { ScalarNode, SchemaNode } from "./schema-node.ts";
import { scalarForm, schemaAt } from "./schema-tree.ts";
import { type CompiledError, validate as validateCompiled } from "./validate-architecture.generated.js";
import { UNIT_WORDS, valuesWords, wantedWords } from "./wanted-words.ts";

/** Something that the language forbids. */
export interface SchemaFault {
  /** Where it is; of a key that is wrong, the path ends with it. */
  readonly path: Path;
  readonly on: "key" | "value";
  readonly check:
    | "schema/unknown-key"
    | "schema/wrong-type"
    | "schema/not-in-enum"
    | "schema/wrong-pattern"
    | "schema/required"
    | "schema/identifier";
  readonly message: string;
  /** What was probably meant: YAML that may take the place of the key or the value. */
  readonly suggestion?: string;
}

/**
 * What is wrong with a whole document as plain data, one fault a place. An empty document is an empty map.
 * A `part` is a file that another one includes: it needs neither `architecture` nor `name`.
 */
export function validate(value: unknown, role: "root" | "part" = "root"): readonly SchemaFault[] {
  const document = value ?? {};
  if (validateCompiled(document)) return [];
  const faults = new Map<string, SchemaFault>();
  for (const error of validateCompiled.errors ?? []) {
    const fault = faultOf(error, document);
    if (fault === undefined || (role === "part" && fault.check === "schema/required")) continue;
    // Of what is missing, each has its own message at the same place.
    const what = fault.check === "schema/required" ? fault.message : (fault.path.at(-1) ?? "");
    const place = `${fault.on}:${error.instancePath}:${what}`;
    if (!faults.has(place)) faults.set(place, fault);
  }
  return [...faults.values()];
}

function faultOf(error: CompiledError, document: unknown): SchemaFault | undefined {
  const { path, value } = locate(error.instancePath, document);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(path, String(error.params.additionalProperty), document);
    case "propertyNames":
      return noIdentifier(path, String(error.params.propertyName), document);
    case "required":
      return missing(String(error.params.missingProperty), path);
    case "if":
      // The error in the branch tells more.
      return undefined;
    case "pattern":
      // A pattern of text that is no value is that of a key, and `propertyNames` tells of it.
      return typeof value === "string" ? wrongValue(path, value, document) : undefined;
    default:
      return value === undefined ? undefined : wrongValue(path, value, document);
  }
}

/** The path that a JSON Pointer names, and what stands there. */
function locate(pointer: string, document: unknown): { readonly path: Path; readonly value: unknown } {
  const path: (string | number)[] = [];
  let value = document;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(value) ? Number(name) : name;
    path.push(step);
    value = valueIn(value, step);
  }
  return { path, value };
}

function unknownKey(path: Path, key: string, document: unknown): SchemaFault {
  const fields = fieldsAt(schemaAt(path));
  const suggestion = nearest(key, fields);
  const place = path.length === 0 ? "at the top of the file" : `of ${placeWords(placeName(path, document))}`;
  return {
    path: [...path, key],
    on: "key",
    check: "schema/unknown-key",
    message: `${quoted(key)} is no field ${place}${suggestion === undefined ? fieldsWords(fields) : didYouMean(suggestion)}`,
    ...suggested(suggestion),
  };
}

function fieldsAt(node: SchemaNode | undefined): readonly string[] {
  if (node?.kind === "list") return fieldsAt(node.item);
  return node?.kind === "object" ? [...node.properties.keys()] : [];
}

/** Where there are few fields, naming them helps more than saying that this is none. */
function fieldsWords(fields: readonly string[]): string {
  if (fields.length === 0 || fields.length > 12) return ".";
  return `; its fields are ${fields.map((field) => quoted(field)).join(", ")}.`;
}

function didYouMean(suggestion: string): string {
  return `; did you mean ${quoted(suggestion)}?`;
}

function noIdentifier(path: Path, key: string, document: unknown): SchemaFault | undefined {
  const fault = identifierFault(key);
  if (fault === undefined) return undefined;
  const place = placeWords(placeName(path, document));
  return {
    path: [...path, key],
    on: "key",
    check: "schema/identifier",
    message: `${quoted(key)} in ${place} is no identifier: ${fault.reason}.`,
    ...suggested(fault.suggestion),
  };
}

function missing(field: string, path: Path): SchemaFault {
  const example = field === "architecture" ? "architecture: 1" : "name: Web shop";
  const message = `The file does not state ${quoted(field)}, which every root file needs; write it like ${example}.`;
  return { path, on: "value", check: "schema/required", message };
}

function wrongValue(path: Path, value: unknown, document: unknown): SchemaFault | undefined {
  const node = schemaAt(path);
  const field = path[0];
  if (node === undefined) return undefined;
  if (value === null && path.length === 1 && typeof field === "string") return { ...missing(field, path), on: "key" };
  const subject = capitalized(placeWords(placeName(path, document)));
  const scalar = typeof value === "string" || typeof value === "number" ? scalarForm(node) : undefined;
  const start = `${subject} is ${actualWords(value)}`;
  if (scalar?.type === "enum") return notInEnum(scalar, path, value, start);
  if (scalar?.type === "quantity") {
    const { noun, written } = UNIT_WORDS[scalar.unit ?? "duration"];
    const meant = scalar.unit === "percentage" ? asPercentage(value) : undefined;
    const message = `${start}, which is no ${noun}; write it like ${meant ?? written}.`;
    return { path, on: "value", check: "schema/wrong-pattern", message, ...suggested(meant) };
  }
  const meant = scalar?.type === "boolean" ? BOOLEAN_WORDS.get(String(value).toLowerCase()) : undefined;
  const message = `${start}; ${wantedWords(node)} is wanted${meant === undefined ? "." : didYouMean(meant)}`;
  return { path, on: "value", check: "schema/wrong-type", message, ...suggested(meant) };
}

function suggested(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** `99.9` and `99,9` as `99.9%`; as a fraction, neither can be meant. */
function asPercentage(value: unknown): string | undefined {
  const figure = String(value).replace(",", ".").replace(/ ?%$/, "");
  return /^\d{1,3}(?:\.\d{1,12})?$/.test(figure) && Number(figure) <= 100 ? `${figure}%` : undefined;
}

/** What other notations, YAML 1.1 among them, write for a truth value. */
const BOOLEAN_WORDS: ReadonlyMap<string, string> = new Map([
  ["yes", "true"],
  ["on", "true"],
  ["true", "true"],
  ["1", "true"],
  ["no", "false"],
  ["off", "false"],
  ["false", "false"],
  ["0", "false"],
  ["none", "false"],
]);

function notInEnum(node: ScalarNode, path: Path, value: unknown, start: string): SchemaFault {
  const suggestion = nearest(String(value), node.values.keys());
  return {
    path,
    on: "value",
    check: "schema/not-in-enum",
    message: `${start}; ${valuesWords(node)} is wanted${suggestion === undefined ? "." : didYouMean(suggestion)}`,
    ...suggested(suggestion),
  };
}

function actualWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return quoted(value);
  if (value === null) return "empty";
  return typeof value === "object" ? "a map" : String(value);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
