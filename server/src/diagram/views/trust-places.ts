import type { Analysis } from "../../analysis/analysis.ts";
import { isOnInternet } from "../../analysis/chains.ts";
import type { Client } from "../../model/client.ts";
import type { Copies } from "../copies.ts";
import { type Places, placesOf, SYSTEM } from "../places.ts";
import type { Container, ContainerKind } from "../scene.ts";

/** Where others are, by how far they are trusted. */
export const INTERNET_ZONE = "area:internet";
export const PARTNER_ZONE = "area:partner";
export const CORPORATE_ZONE = "area:corporate";
export const OTHERS_ZONE = "area:others";

/** The places that traffic tells apart: networks and subnets. Regions and hosts are none of them. */
export function trustPlaces(analysis: Analysis, copies: Copies): Places {
  const places = placesOf(analysis, copies);
  const kept = nearestArea(places, KEPT);
  const containers = places.containers
    .filter(({ kind }) => KEPT.has(kind))
    .map((container) => ({
      ...container,
      parent: container.kind === "site" ? CORPORATE_ZONE : kept(container.parent),
      detail: [container.detail, container.kind === "network" ? regionIn(container.id) : undefined]
        .filter((words) => words !== undefined)
        .join(" · "),
    }));
  const parents = new Map(containers.map(({ id, parent }) => [id, parent]));
  return {
    containers,
    parentOf: (copy) => kept(places.parentOf(copy)) ?? SYSTEM,
    networkAt: places.networkAt,
    regionAt: () => SYSTEM,
    isHost: () => false,
    holds: (outer, inner) => {
      for (let id = parents.get(inner); id !== undefined; id = parents.get(id)) if (id === outer) return true;
      return places.holds(outer, inner);
    },
  };
}

/** Finds the nearest area of some kinds that an area lies in, or is. */
export function nearestArea(
  { containers }: Places,
  kinds: ReadonlySet<ContainerKind>,
): (id: string | undefined) => string | undefined {
  const all = new Map(containers.map((container) => [container.id, container]));
  const nearest = (id: string | undefined): string | undefined => {
    const container = id === undefined ? undefined : all.get(id);
    return container === undefined || kinds.has(container.kind) ? container?.id : nearest(container.parent);
  };
  return nearest;
}

/** The zone that a client is in. */
export function zoneOf(client: Client): string {
  if (isOnInternet(client)) return INTERNET_ZONE;
  return client.network === "partner" ? PARTNER_ZONE : CORPORATE_ZONE;
}

/** The zones that hold something, the least trusted first. */
export function zonesHolding(parents: Iterable<string | undefined>): readonly Container[] {
  const used = new Set(parents);
  return ZONES.filter(([id]) => used.has(id)).map(([id, kind, label, detail, icon]) => ({
    id,
    kind,
    label,
    detail,
    icon,
    parent: undefined,
    path: undefined,
    entity: undefined,
    badges: [],
  }));
}

type Zone = readonly [id: string, kind: ContainerKind, label: string, detail: string | undefined, icon: string];

const ZONES: readonly Zone[] = [
  [INTERNET_ZONE, "internet", "Internet", "anybody", "globe"],
  [PARTNER_ZONE, "partner", "Partner networks", undefined, "building"],
  [CORPORATE_ZONE, "corporate", "Corporate network", undefined, "building"],
  [OTHERS_ZONE, "others", "Systems of others", "outside the organisation", "cloud"],
];

const KEPT: ReadonlySet<ContainerKind> = new Set(["system", "network", "subnet", "site"]);

/** The region in the identifier of a network's container. */
function regionIn(id: string): string | undefined {
  const at = id.indexOf("@");
  return at < 0 ? undefined : id.slice(at + 1);
}
