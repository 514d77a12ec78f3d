import type { Entity } from "../model/architecture.ts";
import type { Connection } from "../model/placed.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { PlaceTerms } from "./place.ts";

/** What a connection crosses on its way: the first of these that holds. */
export type Boundary = "client" | "external" | "public" | "network" | "region";

export interface BoundaryTerms {
  /**
   * The trust boundary that a connection crosses: it leads from a client, from or to an external, one end is public, or the
   * ends state networks without one in common, or the caller stands in a region in which the target does not.
   */
  boundaryOf(connection: Connection): Boundary | undefined;
}

export function boundaryTerms(connections: ConnectionTerms, place: PlaceTerms): BoundaryTerms {
  return {
    boundaryOf: ({ from, to }) => {
      const ends = [connections.entity(from), connections.entity(to)];
      if (ends[0]?.section === "clients") return "client";
      if (ends.some((end) => end?.section === "externals")) return "external";
      if (ends.some((end) => end !== undefined && "exposure" in end && end.exposure === "public")) return "public";
      const [fromNetworks = [], toNetworks = []] = ends.map(networkNamesOf);
      if (fromNetworks.length > 0 && toNetworks.length > 0 && !fromNetworks.some((name) => toNetworks.includes(name))) {
        return "network";
      }
      const [fromRegions = [], toRegions = []] = ends.map((end) =>
        end === undefined ? [] : place.statedRegionsOf(end),
      );
      const leaves = toRegions.length > 0 && fromRegions.some((region) => !toRegions.includes(region));
      return leaves ? "region" : undefined;
    },
  };
}

/** The networks of an entity, without the subnets. */
export function networkNamesOf(entity: Entity | undefined): readonly string[] {
  return networksOf(entity).map((network) => network.split("/")[0] ?? network);
}

/** The networks and subnets that an entity states, as `network` or `network/subnet`. */
export function networksOf(entity: Entity | undefined): readonly string[] {
  if (entity?.section === "components" || entity?.section === "databases" || entity?.section === "ingress") {
    return entity.network ?? [];
  }
  return [];
}
