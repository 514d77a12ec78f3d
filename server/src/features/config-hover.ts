import { areaOf } from "../checklist/severity.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import type { SyntaxPlace } from "../syntax/syntax-tree.ts";
import type { ConfigFile } from "../workspace/config-file.ts";
import { configSchema } from "./config-schema.ts";
import { describeNode, describeValue } from "./describe-node.ts";
import type { Hover } from "./hover.ts";
import { code, escapeMarkdown } from "./markdown.ts";
import { ownSchemaSite } from "./own-schema-site.ts";
import { SCHEMA_KEYWORDS } from "./schema-keywords.ts";

/** What a key or a value of a config file means. */
export function configHover(config: ConfigFile, offset: number): Hover | undefined {
  const place = config.tree.placeAt(offset);
  if (place === undefined) return undefined;
  const markdown = inSchema(place, config) ?? ofSettings(place, config);
  return markdown === undefined || markdown === "" ? undefined : { range: place.range, markdown };
}

function ofSettings(place: SyntaxPlace, config: ConfigFile): string | undefined {
  const { path, on } = place;
  const node = schemaAt(path, configSchema);
  if (node === undefined) return undefined;
  const name = path.findLast((step): step is string => typeof step === "string") ?? "";
  const about = on === "key" && path.length === 2 ? aboutCheck(name, config) : undefined;
  const value = scalarText(place);
  const meaning = value === undefined ? undefined : describeValue(node, value);
  const means = value === undefined || meaning === undefined ? [] : [`${code(value)}: ${meaning}`];
  return [...(about === undefined ? [] : [about]), ...means, describeNode(name, node)].join("\n\n---\n\n");
}

/** What a check, or an area of checks, asks. */
function aboutCheck(name: string, { checks }: ConfigFile): string | undefined {
  const check = checks.get(name);
  if (check !== undefined) return `**${escapeMarkdown(check.asks)}**\n\n${escapeMarkdown(check.why)}`.trim();
  const count = [...checks.keys()].filter((id) => areaOf(id) === name).length;
  return count === 0 ? undefined : `The area ${code(name)} has ${count} checks.`;
}

/** Inside a schema: a keyword, or a field of what the schema is about. */
function inSchema({ path, on, node, range }: SyntaxPlace, config: ConfigFile): string | undefined {
  const name = String(path.at(-1));
  const parent = ownSchemaSite(path.slice(0, -1), config);
  const here = ownSchemaSite(path, config);
  if (here === undefined || parent === undefined) return undefined;
  if (on === "key" && parent.role === "schema") {
    const demands = SCHEMA_KEYWORDS.get(name);
    return demands === undefined ? undefined : `**${name}**\n\n${demands}`;
  }
  if (on === "key" && parent.role === "fields") return here.node && describeNode(name, here.node);
  const value = scalarText({ path, on, node, range });
  if (value === undefined || here.node === undefined) return undefined;
  if (here.role === "names") {
    const field = schemaAt([value], here.node);
    return field && describeNode(value, field);
  }
  const meaning = here.role === "values" ? describeValue(here.node, value) : undefined;
  return meaning === undefined ? undefined : `${code(value)}: ${meaning}`;
}

function scalarText({ on, node }: SyntaxPlace): string | undefined {
  return on === "value" && node?.green.kind === "scalar" ? String(node.green.value) : undefined;
}
