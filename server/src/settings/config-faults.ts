import json from "../../../schemas/archbook.config.schema.json" with { type: "json" };
import { flowText } from "../schema/flow-text.ts";
import { quoted, valueIn } from "../schema/place-name.ts";
import { isPlainMap } from "../syntax/plain-value.ts";
import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import { type CompiledError, validate } from "./validate-config.generated.js";

/** A place of a config file that is not as it should be. */
export interface Misfit {
  readonly check:
    | "schema/unknown-key"
    | "schema/wrong-type"
    | "schema/not-in-enum"
    | "schema/required"
    | "schema/identifier"
    | "names/unknown-check"
    | "names/duplicate";
  /** Of a key that is wrong, the path ends with it. */
  readonly path: Path;
  readonly on: "key" | "value";
  readonly message: string;
  readonly suggestion?: string;
}

/** What the schema of config files forbids in one, as plain data. */
export function configFaults(config: unknown): readonly Misfit[] {
  if (validate(config)) return [];
  const faults = new Map<string, Misfit>();
  for (const error of validate.errors ?? []) {
    const fault = faultOf(error, config);
    if (fault === undefined) continue;
    const key = `${fault.on} ${fault.check} ${error.instancePath} ${fault.message}`;
    if (!faults.has(key)) faults.set(key, fault);
  }
  return [...faults.values()];
}

function faultOf({ instancePath, keyword, params }: CompiledError, config: unknown): Misfit | undefined {
  const path = stepsOf(instancePath, config);
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(path, String(params.additionalProperty));
    case "required":
      return missing(path, String(params.missingProperty));
    case "propertyNames":
      return noCheckId(path, String(params.propertyName));
    case "pattern":
      // Only the ids of own checks have one, and `propertyNames` tells of it.
      return undefined;
    default:
      return wrongValue(path, path.reduce<unknown>(valueIn, config));
  }
}

/** The path that a JSON Pointer names. */
function stepsOf(pointer: string, config: unknown): Path {
  let value = config;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(name) : name;
      value = valueIn(value, step);
      return step;
    });
}

function unknownKey(path: Path, key: string): Misfit {
  const fields = Object.keys(schemaAt(path)?.properties ?? {});
  const suggestion = nearest(key, fields);
  const hint =
    suggestion === undefined ? `; there are ${list(fields, "and")}.` : `; did you mean ${quoted(suggestion)}?`;
  const what = path.length === 0 ? "no setting" : `no field of ${placeWords(path)}`;
  return {
    check: "schema/unknown-key",
    path: [...path, key],
    on: "key",
    message: `${quoted(key)} is ${what}${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missing(path: Path, field: string): Misfit {
  const message = `${capitalized(placeWords(path))} does not state ${quoted(field)}: ${wantedWords(schemaAt([...path, field]))} is wanted.`;
  return { check: "schema/required", path, on: "key", message };
}

function noCheckId(path: Path, key: string): Misfit {
  const message = `${quoted(key)} is no id of a check: an area and a name are wanted, such as "acme/tls-stated".`;
  return { check: "schema/identifier", path: [...path, key], on: "key", message };
}

function wrongValue(path: Path, value: unknown): Misfit {
  const node = schemaAt(path);
  const values = node?.enum?.filter((one) => one !== null).map(String);
  const suggestion = values && typeof value === "string" ? nearest(value, values) : undefined;
  const hint = suggestion === undefined ? "." : `; did you mean ${quoted(suggestion)}?`;
  return {
    check: values === undefined ? "schema/wrong-type" : "schema/not-in-enum",
    path,
    on: "value",
    message: `${capitalized(placeWords(path))} is ${actualWords(value)}; ${wantedWords(node)} is wanted${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The keywords of JSON Schema that the schema of config files uses. */
interface RawSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, RawSchema>>;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly additionalProperties?: boolean | RawSchema;
  readonly items?: RawSchema;
}

const root: RawSchema = json;

/** The schema of a place; `undefined`: there is no such place. */
function schemaAt(path: Path): RawSchema | undefined {
  let node: RawSchema | undefined = root;
  for (const step of path) {
    const { items, properties, additionalProperties }: RawSchema = node;
    const others = typeof additionalProperties === "object" ? additionalProperties : undefined;
    node = resolved(typeof step === "number" ? items : (properties?.[step] ?? others));
    if (node === undefined) return undefined;
  }
  return node;
}

function resolved(node: RawSchema | undefined): RawSchema | undefined {
  const name = node?.$ref?.replace("#/$defs/", "");
  return name === undefined ? node : { ...root.$defs?.[name], ...node };
}

function wantedWords(node: RawSchema | undefined): string {
  if (node?.enum !== undefined)
    return `one of ${list(
      node.enum.filter((value) => value !== null),
      "or",
    )}`;
  const types = [node?.type ?? []].flat();
  const noun = types.includes("object") ? "a map" : types.includes("array") ? "a list" : "text";
  const isText = noun === "text";
  const examples = (node?.examples ?? []).map((value) => (isText ? quoted(String(value)) : flowText(value)));
  const example = examples.find((text) => text !== undefined);
  return example === undefined ? noun : `${noun} such as ${example}`;
}

/** The place as a noun: `"stage"`, `the severity of "hosting"`, `"expect" of the check "acme/tls-stated"`. */
function placeWords(path: Path): string {
  const [section, key, ...field] = path;
  if (section === undefined) return "the config file";
  if (key === undefined) return quoted(String(section));
  if (typeof key === "number") return `entry ${key + 1} of ${quoted(String(section))}`;
  const owner = section === "severity" ? `the severity of ${quoted(key)}` : `the check ${quoted(key)}`;
  return field.length === 0 ? owner : `${quoted(field.join("."))} of ${owner}`;
}

function actualWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isPlainMap(value)) return "a map";
  return value === null || value === undefined ? "empty" : typeof value === "string" ? quoted(value) : String(value);
}

/** Twelve words at most: who is shown more reads none of them. */
function list(words: readonly string[], conjunction: "and" | "or"): string {
  const shown = words.slice(0, words.length > MOST_WORDS ? MOST_WORDS : -1).map((word) => quoted(word));
  const last = words.length > MOST_WORDS ? `${words.length - MOST_WORDS} others` : quoted(words.at(-1) ?? "");
  return shown.length === 0 ? last : `${shown.join(", ")} ${conjunction} ${last}`;
}

const MOST_WORDS = 12;

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
