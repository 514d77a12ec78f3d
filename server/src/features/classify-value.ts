import { shortFields } from "../schema/expand.ts";
import { readBandwidth, readDuration, readRate, readShare, readSize } from "../schema/read-quantity.ts";
import type { ScalarNode, SchemaNode, Unit } from "../schema/schema-node.ts";
import type { GreenScalar } from "../syntax/green-node.ts";
import { TYPE_OF } from "./declared-type.ts";
import type { KnownNames } from "./known-names.ts";
import type { SemanticToken } from "./semantic-token.ts";

type Meaning = Pick<SemanticToken, "type" | "modifiers">;

/** What a value means at a place of the language; nothing for plain text, and for what the colours of YAML say already. */
export function classifyValue(node: SchemaNode, scalar: GreenScalar, names: KnownNames): Meaning | undefined {
  const value = String(scalar.value);
  if (value === "unknown" && scalar.style === "plain") return UNKNOWN;
  switch (node.kind) {
    case "scalar":
      return classifyText(node, value, typeof scalar.value === "string", names);
    case "object":
      return classifyShort(node, scalar, names);
    case "list":
      return node.words.has(value) ? WORD : classifyValue(node.item, scalar, names);
    case "map":
      if (node.none !== undefined && value === "none") return WORD;
      return node.listed ? classifyText(node.key, value, true, names) : undefined;
    case "any":
      return undefined;
  }
}

const UNKNOWN: Meaning = { type: "unknown", modifiers: [] };
const WORD: Meaning = { type: "enumMember", modifiers: [] };
const FIGURE: Meaning = { type: "number", modifiers: [] };

/** A value alone, in the field that it stands for. */
function classifyShort(node: Extract<SchemaNode, { kind: "object" }>, scalar: GreenScalar, names: KnownNames) {
  if (node.short === undefined) return undefined;
  const [name] = shortFields(node.short, node.properties, String(scalar.value));
  const field = (name === undefined ? undefined : node.properties.get(name)) ?? node.short.scalar;
  return classifyValue(field, scalar, names);
}

function classifyText(node: ScalarNode, value: string, isText: boolean, names: KnownNames): Meaning | undefined {
  if (isText && (node.values.has(value) || (node.none !== undefined && value === "none"))) return WORD;
  if (node.unit !== undefined) return isText && READS[node.unit]?.(value) !== undefined ? FIGURE : undefined;
  if (node.region) return { type: "namespace", modifiers: names.isRegion(value) ? ["defaultLibrary"] : [] };
  const meant = node.refs.length === 0 ? undefined : names.find(value, node.refs);
  if (meant !== undefined) return { type: TYPE_OF[meant], modifiers: [] };
  if (node.service && names.isService(value)) return { type: "type", modifiers: ["defaultLibrary"] };
  return node.refs.length > 0 && node.usual.includes(value) ? WORD : undefined;
}

/** Dates and windows of time have the colours that YAML gives them. */
const READS: { readonly [unit in Unit]?: (value: string) => number | undefined } = {
  percentage: readShare,
  duration: readDuration,
  rate: readRate,
  size: readSize,
  bandwidth: readBandwidth,
};
