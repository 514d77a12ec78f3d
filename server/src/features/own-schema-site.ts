import { languageOf, ownSubject } from "../checklist/own-checks/own-subjects.ts";
import { valueIn } from "../schema/place-name.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { childAt } from "../schema/schema-tree.ts";
import { plainValue } from "../syntax/plain-value.ts";
import type { Path } from "../text/path.ts";
import type { ConfigFile } from "../workspace/config-file.ts";

/** A place inside the schemas of an own check. */
export interface OwnSchemaSite {
  /** What stands there: a schema, a map or list of some, names of fields or of types, values, or anything else. */
  readonly role: "schema" | "fields" | "named" | "schemas" | "names" | "types" | "values" | "other";
  /** What the language says of the value that the schema is about. */
  readonly node: SchemaNode | undefined;
  /** The fields that the value has beside those of the language. */
  readonly added: readonly string[];
}

/** The place that a path of a config file leads to; `undefined`: it lies in no schema. */
export function ownSchemaSite([section, id, part, ...rest]: Path, { tree }: ConfigFile): OwnSchemaSite | undefined {
  if (section !== "checks" || id === undefined || (part !== "when" && part !== "expect")) return undefined;
  const about = ownSubject(valueIn(plainValue(tree.find([section, id])?.green).value, "for"));
  const start = { node: about && languageOf(about), added: about?.added ?? [] };
  return rest.reduce<OwnSchemaSite>(step, { role: "schema", ...start });
}

function step(site: OwnSchemaSite, to: string | number): OwnSchemaSite {
  const { role, node } = site;
  switch (role) {
    case "schema":
      return keyword(site, String(to));
    case "fields":
      return { role: "schema", node: node && childAt(node, to), added: [] };
    case "schemas":
      return { ...site, role: "schema" };
    case "named":
      return { role: "schema", node: undefined, added: [] };
    default:
      return site;
  }
}

function keyword(site: OwnSchemaSite, name: string): OwnSchemaSite {
  if (SAME.has(name)) return site;
  const role = ROLES.get(name);
  if (role !== undefined) return { ...site, role };
  if (name === "items" || name === "contains") {
    return { role: "schema", node: site.node && childAt(site.node, 0), added: [] };
  }
  if (name === "additionalProperties" || name === "propertyNames")
    return { role: "schema", node: undefined, added: [] };
  return { ...site, role: "other" };
}

const SAME: ReadonlySet<string> = new Set(["not", "if", "then", "else"]);

const ROLES: ReadonlyMap<string, OwnSchemaSite["role"]> = new Map([
  ["properties", "fields"],
  ["patternProperties", "named"],
  ["$defs", "named"],
  ["allOf", "schemas"],
  ["anyOf", "schemas"],
  ["oneOf", "schemas"],
  ["required", "names"],
  ["type", "types"],
  ["const", "values"],
  ["enum", "values"],
]);
