import { areaOf } from "../checklist/severity.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { scalarForm, schemaAt } from "../schema/schema-tree.ts";
import { indentationOf } from "../syntax/layout-of.ts";
import type { ConfigFile } from "../workspace/config-file.ts";
import type { Completion } from "./completion-offer.ts";
import { type CompletionSite, completionSite } from "./completion-site.ts";
import { configSchema } from "./config-schema.ts";
import { fieldOffers } from "./field-offers.ts";
import { ownSchemaOffers } from "./own-schema-completion.ts";
import { ownSchemaSite } from "./own-schema-site.ts";
import { plainOffers } from "./value-offers.ts";

/** What may be written at an offset of a config file. */
export function configCompletions(config: ConfigFile, offset: number): readonly Completion[] {
  const site = completionSite(config.tree, offset);
  if (site === undefined) return [];
  const inSchema = ownSchemaSite(site.path, config);
  if (inSchema !== undefined) return ownSchemaOffers(site, inSchema);
  const node = schemaAt(site.path, configSchema);
  if (node === undefined) return [];
  if (site.on === "key") return keys(node, site, config);
  const scalar = scalarForm(node);
  const values = scalar === undefined ? [] : plainOffers(scalar, site);
  return site.onKeyLine || site.inFlow ? values : [...keys(node, site, config), ...values];
}

function keys(node: SchemaNode, site: CompletionSite, config: ConfigFile): readonly Completion[] {
  if (node.kind === "object") return fieldOffers(node, site, config.tree, NOTHING_WANTED);
  if (site.path.length !== 1) return [];
  if (site.path[0] === "severity") return severityKeys(site, config);
  return site.path[0] === "checks" && !site.inFlow ? [newCheck(site, config)] : [];
}

const NOTHING_WANTED = { required: new Set<string>(), askedFor: new Set<string>() };

/** The areas, then the checks, those of the organisation included. */
function severityKeys(site: CompletionSite, { checks }: ConfigFile): readonly Completion[] {
  const areas = [...new Set([...checks.keys()].map(areaOf))];
  const offers = [
    ...areas.map((area) => [area, `All checks of the area ${area}.`] as const),
    ...[...checks].map(([id, { asks }]) => [id, asks] as const),
  ];
  return offers
    .filter(([label]) => !site.present.includes(label))
    .map(([label, documentation], index) => ({
      label,
      kind: "key",
      documentation: () => documentation,
      range: site.range,
      newText: site.hasColon || site.inQuotes ? [label] : [`${label}: `, SEVERITY],
      order: String(index).padStart(4, "0"),
    }));
}

const SEVERITY = { stop: 1, value: "off", choices: ["off", "hint", "information", "warning", "error"] };

/** The least that makes a check. */
function newCheck({ range }: CompletionSite, { tree }: ConfigFile): Completion {
  const unit = indentationOf(tree);
  return {
    label: "new check",
    kind: "snippet",
    documentation: () => "A check of the organisation: what is expected of everything of one sort.",
    range,
    newText: [
      { stop: 1, value: "acme" },
      "/",
      { stop: 2, value: "tls-stated" },
      `:\n${unit}for: `,
      { stop: 3, value: "connection" },
      `\n${unit}expect: { required: [`,
      { stop: 4, value: "tls" },
      `] }\n${unit}message: "`,
      { stop: 5, value: "{from} to {to}: TLS is not stated." },
      '"',
    ],
    order: "0",
  };
}
