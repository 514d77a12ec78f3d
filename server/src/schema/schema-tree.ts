import json from "../../../schemas/architecture.schema.json" with { type: "json" };
import type { Path } from "../text/path.ts";
import type { ListNode, MapNode, ObjectNode, RefKind, ScalarNode, SchemaNode, ShortForm, Unit } from "./schema-node.ts";
import { REF_KINDS, UNITS } from "./schema-node.ts";

/** The language as a tree: what hover tells, completion offers and lowering expands. */
export const architectureSchema: ObjectNode = readSchemaTree(json);

/** What the language says about the place that `path` names, in long and in short form; `undefined`: no such field. */
export function schemaAt(path: Path, from: SchemaNode = architectureSchema): SchemaNode | undefined {
  let node: SchemaNode | undefined = from;
  for (const step of path) node = node && childAt(node, step);
  return node;
}

/** The node one step down. Where one value stands for a list of one, a field's name leads into the item. */
export function childAt(node: SchemaNode, step: string | number): SchemaNode | undefined {
  switch (node.kind) {
    case "object":
      return node.properties.get(String(step));
    case "map":
      return node.listed && typeof step === "number" ? node.key : node.entry;
    case "list":
      return typeof step === "number" ? node.item : childAt(node.item, step);
    default:
      return undefined;
  }
}

/** The node of a scalar value at this place: the place itself, an item of its list, or what its short form is. */
export function scalarForm(node: SchemaNode): ScalarNode | undefined {
  switch (node.kind) {
    case "scalar":
      return node;
    case "object":
      return node.short?.scalar;
    case "list":
      return scalarForm(node.item);
    case "map":
      return node.listed ? node.key : undefined;
    case "any":
      return undefined;
  }
}

/** The keywords of JSON Schema that the language uses, and the annotations of its own. */
interface RawSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, RawSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly pattern?: string;
  readonly propertyNames?: RawSchema;
  readonly additionalProperties?: boolean | RawSchema;
  readonly items?: RawSchema;
  readonly else?: RawSchema;
  readonly "x-detail"?: string;
  readonly "x-entity"?: string;
  readonly "x-kind"?: string;
  readonly "x-none"?: string;
  readonly "x-ref"?: readonly string[];
  readonly "x-ref-open"?: boolean;
  readonly "x-region"?: boolean;
  readonly "x-service"?: boolean;
  readonly "x-short"?: string | readonly string[];
  readonly "x-short-all"?: boolean;
  readonly "x-unit"?: string;
  readonly "x-usual"?: readonly string[];
  readonly "x-values"?: Readonly<Record<string, string>>;
  readonly "x-words"?: Readonly<Record<string, readonly string[]>>;
}

/** A JSON Schema with the annotations of the language as a tree. */
export function readSchemaTree(raw: RawSchema): ObjectNode {
  return readObject(raw, definitionsOf(raw));
}

/** Finds the schema behind a `$ref`, with what stands beside the `$ref` laid over it. */
type Resolve = (raw: RawSchema) => RawSchema;

function definitionsOf(root: RawSchema): Resolve {
  const resolve: Resolve = (raw) => {
    if (raw.$ref === undefined) return raw;
    const { $ref, ...beside } = raw;
    const target = root.$defs?.[$ref.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`The schema refers to ${$ref}, which it does not define.`);
    return { ...resolve(target), ...beside };
  };
  return resolve;
}

// Invariant: no definition leads into itself, so the tree is finite and can be built at once.
function readNode(reference: RawSchema, resolve: Resolve): SchemaNode {
  const raw = resolve(reference);
  if (raw["x-detail"] !== undefined) return { kind: "any", ...described(raw) };
  if (raw.items !== undefined && typeof raw.additionalProperties !== "object") return readList(raw, raw.items, resolve);
  if (typeof raw.additionalProperties === "object") return readMap(raw, raw.additionalProperties, resolve);
  if (raw.properties !== undefined) return readObject(raw, resolve);
  return readScalar(raw);
}

function described(raw: RawSchema) {
  return {
    title: raw.title ?? "",
    description: raw.description ?? "",
    examples: raw.examples ?? [],
    ...(raw["x-entity"] === undefined ? {} : { entity: raw["x-entity"] }),
  };
}

function readObject(raw: RawSchema, resolve: Resolve): ObjectNode {
  const properties = Object.entries(raw.properties ?? {});
  const short = readShortForm(raw, resolve);
  return {
    kind: "object",
    ...described(raw),
    properties: new Map(properties.map(([name, property]) => [name, readNode(property, resolve)])),
    required: raw.required ?? [],
    ...(short === undefined ? {} : { short }),
  };
}

function readShortForm(raw: RawSchema, resolve: Resolve): ShortForm | undefined {
  const short = raw["x-short"];
  if (short === undefined || raw.else === undefined) {
    // An object or a reference, such as what a journey needs: the text stands for itself.
    return raw["x-ref"] === undefined ? undefined : { scalar: readScalar(raw), stands: "none", fields: [] };
  }
  const fields = typeof short === "string" ? [short] : short;
  const last = fields.at(-1);
  // The field itself knows more than the definition of its values: its examples, references, usual values.
  const field = last === undefined ? undefined : raw.properties?.[last];
  const examples = raw.examples?.filter((example) => typeof example !== "object") ?? [];
  const meant = resolve(field ?? raw.else);
  const scalar = readScalar(examples.length === 0 ? meant : { ...meant, examples });
  return { scalar, stands: raw["x-short-all"] === true ? "all" : "first-that-knows", fields };
}

function readMap(raw: RawSchema, entry: RawSchema, resolve: Resolve): MapNode {
  return {
    kind: "map",
    ...described(raw),
    key: readScalar({ ...raw, type: "string", examples: [] }),
    keyForm: raw.propertyNames === undefined ? "text" : "identifier",
    entry: readNode(entry, resolve),
    listed: raw.items !== undefined,
    ...(raw["x-none"] === undefined ? {} : { none: raw["x-none"] }),
  };
}

function readList(raw: RawSchema, items: RawSchema, resolve: Resolve): ListNode {
  const words = Object.entries(raw["x-words"] ?? {});
  return {
    kind: "list",
    ...described(raw),
    item: readItem(raw, items, resolve),
    words: new Map(words.map(([word, list]) => [word, { meaning: raw["x-values"]?.[word] ?? "", items: list }])),
  };
}

/** What is annotated on a list of texts is about its items. */
function readItem(raw: RawSchema, items: RawSchema, resolve: Resolve): SchemaNode {
  const item = readNode(items, resolve);
  if (item.kind !== "scalar") return item;
  const words = { title: item.title || (raw.title ?? ""), description: item.description || (raw.description ?? "") };
  const isPlainText = item.type === "text";
  return { ...item, ...words, ...(isPlainText ? textAnnotations(raw) : {}) };
}

function readScalar(raw: RawSchema): ScalarNode {
  const type = scalarType(raw);
  const unit = UNITS.find((known): known is Unit => known === raw["x-unit"]);
  return {
    kind: "scalar",
    ...described(raw),
    type,
    values: new Map(type === "enum" ? Object.entries(raw["x-values"] ?? {}) : []),
    ...(unit === undefined ? {} : { unit }),
    ...(raw.minimum === undefined ? {} : { minimum: raw.minimum }),
    ...(raw.maximum === undefined ? {} : { maximum: raw.maximum }),
    ...(raw["x-none"] === undefined ? {} : { none: raw["x-none"] }),
    ...textAnnotations(raw),
  };
}

function scalarType(raw: RawSchema): ScalarNode["type"] {
  if (raw.enum !== undefined) return "enum";
  if (raw["x-unit"] !== undefined) return "quantity";
  if (raw.type?.includes("boolean")) return "boolean";
  if (raw.type?.includes("integer")) return "integer";
  // Text comes as text first; a number that is no text may otherwise only be `unknown`.
  return raw.type?.[0] === "number" ? "number" : "text";
}

function textAnnotations(
  raw: RawSchema,
): Pick<ScalarNode, "usual" | "refs" | "refsOpen" | "service" | "region" | "form"> {
  const form = raw["x-kind"];
  return {
    usual: raw["x-usual"] ?? [],
    refs: REF_KINDS.filter((kind): kind is RefKind => raw["x-ref"]?.includes(kind) === true),
    refsOpen: raw["x-ref-open"] === true,
    service: raw["x-service"] === true,
    region: raw["x-region"] === true,
    ...(form === "check" || form === "place" ? { form } : {}),
  };
}
