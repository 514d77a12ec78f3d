import type { ObjectNode, SchemaNode } from "../schema/schema-node.ts";
import { indentationOf } from "../syntax/layout-of.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { Completion } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeNode } from "./describe-node.ts";

/** The fields of a map that matter more than the others. */
export interface WantedFields {
  readonly required: ReadonlySet<string>;
  /** Their absence is an open question. */
  readonly askedFor: ReadonlySet<string>;
}

/** The fields of a map that are not there yet, those that are wanted first. */
export function fieldOffers(
  node: ObjectNode,
  site: CompletionSite,
  tree: SyntaxTree,
  { required, askedFor }: WantedFields,
): readonly Completion[] {
  const offered = [...node.properties].filter(([name]) => !site.present.includes(name));
  return offered.map(([name, field], index): Completion => {
    const wanted = required.has(name) ? "required" : askedFor.has(name) ? "asked for" : undefined;
    const rank = wanted === "required" ? 0 : wanted === "asked for" ? 1 : 2;
    return {
      label: name,
      kind: "key",
      ...(wanted === undefined ? {} : { detail: wanted }),
      documentation: () => describeNode(name, field),
      range: site.range,
      // Behind the quotes of a key nothing can be written from within them.
      newText: site.hasColon || site.inQuotes ? [name] : keyText(name, field, site, tree),
      order: `${rank}${String(index).padStart(3, "0")}`,
    };
  });
}

/** A key with what usually stands behind it, so that typing goes on at the value. */
function keyText(name: string, field: SchemaNode, site: CompletionSite, tree: SyntaxTree): SnippetText {
  const isMap = field.kind === "map" || (field.kind === "object" && field.short === undefined);
  if (isMap && site.inFlow) return [`${name}: { `, { stop: 0, value: "" }, " }"];
  if (isMap) return [`${name}:\n${indentationOf(tree)}`, { stop: 0, value: "" }];
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
