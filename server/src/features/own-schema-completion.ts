import type { SchemaNode } from "../schema/schema-node.ts";
import { scalarForm } from "../schema/schema-tree.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { Completion, Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeNode } from "./describe-node.ts";
import type { OwnSchemaSite } from "./own-schema-site.ts";
import { SCHEMA_KEYWORDS, TYPE_NAMES } from "./schema-keywords.ts";
import { placed, plainOffers } from "./value-offers.ts";

/** What may be written at a place inside a schema: its keywords, the fields of what it is about, and their values. */
export function ownSchemaOffers(site: CompletionSite, at: OwnSchemaSite): readonly Completion[] {
  if (site.on === "key") return keys(site, at);
  const offers = values(site, at);
  return site.onKeyLine || site.inFlow ? offers : [...keys(site, at), ...offers];
}

function keys(site: CompletionSite, at: OwnSchemaSite): readonly Completion[] {
  if (at.role !== "schema" && at.role !== "fields") return [];
  const offers =
    at.role === "fields"
      ? fieldsOf(at)
      : [...SCHEMA_KEYWORDS].map(
          ([name, demands]): Offer => ({ label: name, kind: "key", documentation: () => demands }),
        );
  return offers
    .filter(({ label }) => !site.present.includes(label))
    .map((offer, index) => ({
      ...offer,
      range: site.range,
      newText: site.hasColon || site.inQuotes ? [offer.label] : keyText(offer.label, at),
      order: String(index).padStart(4, "0"),
    }));
}

/** A key with the brackets that belong behind it. */
function keyText(name: string, { role }: OwnSchemaSite): SnippetText {
  const [open, close] = role === "fields" ? ["{ ", " }"] : (BRACKETS.get(name) ?? ["", ""]);
  return [`${name}: ${open}`, { stop: 0, value: "" }, close];
}

const BRACKETS = new Map<string, readonly [string, string]>([
  ...["required", "enum", "allOf", "anyOf", "oneOf", "prefixItems"].map((name) => [name, ["[", "]"]] as const),
  ...["properties", "not", "contains", "items", "if", "then", "else", "$defs"].map(
    (name) => [name, ["{ ", " }"]] as const,
  ),
]);

function values(site: CompletionSite, at: OwnSchemaSite): readonly Completion[] {
  switch (at.role) {
    case "names":
      return placed(fieldsOf(at), site);
    case "types":
      return placed(
        TYPE_NAMES.map((label) => ({ label, kind: "value", documentation: () => "" })),
        site,
      );
    case "values": {
      const scalar = at.node && scalarForm(at.node);
      return scalar === undefined ? [] : plainOffers(scalar, site);
    }
    default:
      return [];
  }
}

function fieldsOf({ node, added }: OwnSchemaSite): readonly Offer[] {
  const fields: readonly (readonly [string, SchemaNode])[] = node?.kind === "object" ? [...node.properties] : [];
  return [
    ...fields.map(([label, field]): Offer => ({ label, kind: "key", documentation: () => describeNode(label, field) })),
    ...added.map((label): Offer => ({ label, kind: "key", documentation: () => `The model's own: ${label}.` })),
  ];
}
