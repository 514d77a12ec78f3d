import type { RefKind, SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, schemaAt } from "../schema/schema-tree.ts";

/** In which a name is unique: the entities share one, everything else has its own; that of a subnet is its network. */
export type NameSpace =
  | "entities"
  | "networks"
  | "subnets"
  | "links"
  | "tiers"
  | "stamps"
  | "nodePools"
  | "slas"
  | "regions"
  | "checks";

/** The space in which the keys of a map declare names; nothing where they are fields, or names of no consequence. */
export function declaredSpace(map: SchemaNode): NameSpace | undefined {
  return DECLARED.get(map);
}

/** Whether names may stand at a place of the language, or somewhere in it. */
export function holdsNames(schema: SchemaNode): boolean {
  return HOLDING.has(schema);
}

/** The spaces in which a reference is looked up, in this order. */
export function spacesOf(refs: readonly RefKind[]): readonly NameSpace[] {
  return [...new Set(refs.map((kind) => SPACE_OF[kind]))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

const SPACE_OF: { readonly [kind in RefKind]: NameSpace } = {
  clients: "entities",
  externals: "entities",
  components: "entities",
  databases: "entities",
  ingress: "entities",
  egress: "entities",
  adminAccess: "entities",
  networks: "networks",
  subnets: "subnets",
  links: "links",
  tiers: "tiers",
};

/** Where a component and a network share a name, it is the component that is let in, served or reached. */
const ORDER: readonly NameSpace[] = ["tiers", "links", "entities", "networks", "subnets"];

/** `*` is any key. */
const PLACES: readonly (readonly [string, NameSpace])[] = [
  ["clients", "entities"],
  ["externals", "entities"],
  ["components", "entities"],
  ["components.*.nodePools", "nodePools"],
  ["databases", "entities"],
  ["networking.ingress", "entities"],
  ["networking.egress", "entities"],
  ["networking.adminAccess", "entities"],
  ["networking.links", "links"],
  ["networking.networks", "networks"],
  ["networking.networks.*.subnets", "subnets"],
  ["networking.regions", "regions"],
  ["slas", "slas"],
  ["tenancy.tiers", "tiers"],
  ["tenancy.stamps", "stamps"],
];

// Invariant: each place of the language has a node of its own.
const DECLARED: ReadonlyMap<SchemaNode, NameSpace> = new Map(
  PLACES.flatMap(([place, space]) => {
    const node = schemaAt(place.split("."));
    return node === undefined ? [] : [[node, space] as const];
  }),
);

const HOLDING: ReadonlySet<SchemaNode> = new Set(holding(architectureSchema));

/** The place itself and all in it that hold names; none where it holds none. */
function holding(schema: SchemaNode): readonly SchemaNode[] {
  const inside = partsOf(schema).flatMap(holding);
  const isName = schema.kind === "scalar" && (schema.refs.length > 0 || schema.region || schema.form !== undefined);
  return isName || inside.length > 0 || DECLARED.has(schema) ? [schema, ...inside] : [];
}

function partsOf(schema: SchemaNode): readonly SchemaNode[] {
  switch (schema.kind) {
    case "object":
      return [...schema.properties.values(), ...(schema.short === undefined ? [] : [schema.short.scalar])];
    case "map":
      return [schema.key, schema.entry];
    case "list":
      return [schema.item];
    default:
      return [];
  }
}
