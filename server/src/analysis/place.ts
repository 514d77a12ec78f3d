import type { Architecture, Entity } from "../model/architecture.ts";
import type { Hosted, HostingTerms } from "./hosting.ts";
import { memoized } from "./lazy.ts";

/** Where things stand. */
export interface PlaceTerms {
  /**
   * `regions`, else those of the host, else the first of `networking.regions`, else none. Clients, externals, and global
   * balancers and CDNs that state none, are in no region.
   */
  regionsOf(entity: Entity): readonly string[];
  /** The same without the default of the file: what the entity or its host states. */
  statedRegionsOf(entity: Entity): readonly string[];
  /** `zones` (`[]` is none), else those of the host, else those of its node pools. `undefined`: nothing states them. */
  zonesOf(hosted: Hosted): readonly string[] | undefined;
  /** All regions that the file names anywhere as a place of its own elements, each once, in the order of first use. */
  regionsOfFile(): readonly string[];
}

export function placeTerms(architecture: Architecture, hosting: HostingTerms): PlaceTerms {
  const { networking } = architecture;
  const first = networking.regions?.slice(0, 1).map((region) => region.id) ?? [];
  const statedRegionsOf = memoized((entity: Entity): readonly string[] => {
    if (entity.section === "egress") return entity.region === undefined ? [] : [entity.region];
    if (!isPlaced(entity)) return [];
    if (isGlobal(entity)) return entity.regions ?? [];
    for (const { regions = [] } of [entity, ...hosting.hostsOf(entity)]) if (regions.length > 0) return regions;
    return [];
  });
  return {
    statedRegionsOf,
    regionsOf: (entity) => {
      const stated = statedRegionsOf(entity);
      return stated.length > 0 || !isPlaced(entity) || isGlobal(entity) ? stated : first;
    },
    zonesOf: memoized((hosted: Hosted) => {
      const chain = [hosted, ...hosting.hostsOf(hosted)];
      return chain.find((each) => each.zones !== undefined)?.zones ?? zonesOfNodePools(chain);
    }),
    regionsOfFile: () => [
      ...new Set([
        ...(networking.regions ?? []).map((region) => region.id),
        ...[...architecture.entities.values()].flatMap((entity) =>
          isPlaced(entity) ? (entity.regions ?? []) : entity.section === "egress" ? (entity.region ?? []) : [],
        ),
        ...(networking.networks === "none" ? [] : (networking.networks ?? [])).flatMap(({ region }) => region ?? []),
      ]),
    ],
  };
}

/** Whether the entity is one that stands in regions and on hosts. */
export function isPlaced(entity: Entity): entity is Hosted {
  return entity.section === "components" || entity.section === "databases" || entity.section === "ingress";
}

/** Global balancers and CDNs are in no region unless they state one. */
function isGlobal(entity: Entity): boolean {
  return entity.section === "ingress" && (entity.kind === "global-load-balancer" || entity.kind === "cdn");
}

function zonesOfNodePools(chain: readonly Hosted[]): readonly string[] | undefined {
  for (const each of chain) {
    const pools = each.section === "components" ? (each.nodePools ?? []) : [];
    const stated = pools.flatMap((pool) => (pool.zones === undefined ? [] : [pool.zones]));
    if (stated.length > 0) return [...new Set(stated.flat())];
  }
  return undefined;
}
