import type { RefKind } from "../schema/schema-node.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What names can mean in an architecture. */
export interface KnownNames {
  /** What a reference that may lead to these kinds of things leads to. One to the wrong kind of entity leads there all the same. */
  readonly find: (name: string, refs: readonly RefKind[]) => RefKind | undefined;
  readonly isService: (name: string) => boolean;
  readonly isRegion: (name: string) => boolean;
}

export function knownNames({ architecture, surroundings: { catalogue } }: Snapshot): KnownNames {
  const { entities, networking, tenancy } = architecture;
  const networks = networking.networks === "none" ? [] : (networking.networks ?? []);
  const places = new Map<string, RefKind>([
    ...networking.links.map(({ id }) => [id, "links"] as const),
    ...networks.flatMap(({ id, subnets = [] }) => [
      ...subnets.map((subnet) => [`${id}/${subnet.id}`, "subnets"] as const),
      [id, "networks"] as const,
    ]),
  ]);
  const tiers = new Set((tenancy?.tiers ?? []).map(({ id }) => id));
  return {
    find(name, refs) {
      if (refs.includes("tiers")) return tiers.has(name) ? "tiers" : undefined;
      const place = places.get(name);
      if (place !== undefined && refs.includes(place)) return place;
      return refs.some((kind) => ENTITIES.has(kind)) ? entities.get(name)?.section : undefined;
    },
    isService: (name) => catalogue.service(name) !== undefined,
    isRegion: (name) => catalogue.region(name) !== undefined,
  };
}

const ENTITIES: ReadonlySet<RefKind> = new Set<RefKind>([
  "clients",
  "externals",
  "components",
  "databases",
  "ingress",
  "egress",
  "adminAccess",
]);
