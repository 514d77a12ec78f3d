import { shortFields } from "../schema/expand.ts";
import type { SchemaNode } from "../schema/schema-node.ts";

/** What the language says of a field, as Markdown: what it states, the values it takes, and how it looks. */
export function describeNode(name: string, node: SchemaNode): string {
  return [`**${node.title}**`, node.description, values(node), example(name, node)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What one value of a field means; of a short form, in the field that it stands for. */
export function describeValue(node: SchemaNode, value: string): string | undefined {
  if (node.kind === "list") return node.words.get(value)?.meaning ?? describeValue(node.item, value);
  if (node.kind === "scalar") return node.values.get(value);
  if (node.kind !== "object" || node.short === undefined) return undefined;
  const [field] = shortFields(node.short, node.properties, value);
  const meant = (field === undefined ? undefined : node.properties.get(field)) ?? node.short.scalar;
  return meant.kind === "scalar" ? meant.values.get(value) : undefined;
}

function values(node: SchemaNode): string {
  const scalar = node.kind === "list" ? node.item : node;
  if (scalar.kind !== "scalar" || scalar.values.size === 0) return "";
  return [...scalar.values].map(([value, meaning]) => `- \`${value}\`: ${meaning}`).join("\n");
}

function example(name: string, { examples }: SchemaNode): string {
  const [first] = examples;
  return first === undefined ? "" : `\`\`\`yaml\n${name}: ${flow(first)}\n\`\`\``;
}

/** A plain value as YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  return typeof value === "string" && /^$|[:#,[\]{}"']|^[\d.]+$|^\s|\s$/.test(value)
    ? JSON.stringify(value)
    : String(value);
}
