import type { ObjectNode, SchemaNode } from "../schema/schema-node.ts";
import { indentationOf } from "../syntax/layout-of.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { Completion } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeNode } from "./describe-node.ts";

/** The fields of a map that are not there yet, those that are wanted first. */
export function fieldOffers(
  node: ObjectNode,
  site: CompletionSite,
  tree: SyntaxTree,
  wanted: ReadonlySet<string>,
): readonly Completion[] {
  const offered = [...node.properties].filter(([name]) => !site.present.includes(name));
  return offered.map(([name, field], index): Completion => {
    const isWanted = node.required.includes(name) || wanted.has(name);
    return {
      label: name,
      kind: "key",
      ...(isWanted ? { detail: "asked for" } : {}),
      documentation: describeNode(name, field),
      range: site.range,
      newText: site.hasColon ? [name] : keyText(name, field, site, tree),
      order: `${isWanted ? 0 : 1}${String(index).padStart(3, "0")}`,
    };
  });
}

/** A key with what usually stands behind it, so that typing goes on at the value. */
function keyText(name: string, field: SchemaNode, site: CompletionSite, tree: SyntaxTree): SnippetText {
  const isBlock = !site.inFlow && (field.kind === "map" || (field.kind === "object" && field.short === undefined));
  if (isBlock) return [`${name}:\n${indentationOf(tree)}`, { stop: 0, value: "" }];
  if (field.kind === "scalar" && field.type === "enum" && field.values.size > 0) {
    const choices = [...field.values.keys()];
    return [`${name}: `, { stop: 1, value: choices[0] ?? "", choices }];
  }
  if (field.kind === "scalar" && field.type === "boolean") {
    return [`${name}: `, { stop: 1, value: "true", choices: ["true", "false"] }];
  }
  if (field.kind === "list") return [`${name}: [`, { stop: 1, value: "" }, "]"];
  return [`${name}: `, { stop: 0, value: "" }];
}
