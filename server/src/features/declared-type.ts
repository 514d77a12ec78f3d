import type { RefKind, SchemaNode } from "../schema/schema-node.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import type { TokenType } from "./semantic-token.ts";

/** What the keys of a map declare; nothing where they are fields, or names of no consequence. */
export function declaredType(map: SchemaNode): TokenType | undefined {
  return DECLARED.get(map);
}

/** What a reference of a kind leads to. */
export const TYPE_OF: Readonly<Record<RefKind, TokenType>> = {
  clients: "parameter",
  externals: "interface",
  components: "class",
  databases: "struct",
  ingress: "function",
  egress: "function",
  adminAccess: "function",
  links: "function",
  networks: "namespace",
  subnets: "namespace",
  tiers: "type",
};

/** `*` is any key. */
const PLACES: readonly (readonly [string, TokenType])[] = [
  ["clients", TYPE_OF.clients],
  ["externals", TYPE_OF.externals],
  ["components", TYPE_OF.components],
  ["components.*.nodePools", "type"],
  ["databases", TYPE_OF.databases],
  ["networking.ingress", TYPE_OF.ingress],
  ["networking.egress", TYPE_OF.egress],
  ["networking.adminAccess", TYPE_OF.adminAccess],
  ["networking.links", TYPE_OF.links],
  ["networking.networks", TYPE_OF.networks],
  ["networking.networks.*.subnets", TYPE_OF.subnets],
  ["networking.regions", "namespace"],
  ["slas", "event"],
  ["tenancy.tiers", TYPE_OF.tiers],
  ["tenancy.stamps", "type"],
];

// Invariant: each place of the language has a node of its own.
const DECLARED: ReadonlyMap<SchemaNode, TokenType> = new Map(
  PLACES.flatMap(([place, type]) => {
    const node = schemaAt(place.split("."));
    return node === undefined ? [] : [[node, type] as const];
  }),
);
