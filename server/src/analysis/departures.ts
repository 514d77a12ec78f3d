import type { Component } from "../model/component.ts";
import type { External } from "../model/external.ts";
import type { Egress } from "../model/networking.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { EgressTerms } from "./egress.ts";
import type { PlaceTerms } from "./place.ts";

/** How the calls of one component leave one region. */
export interface Departure {
  readonly caller: Component;
  /** `undefined`: no region is stated anywhere. */
  readonly region: string | undefined;
  /** The entries that serve it there; none: it leaves by the default path, with an address that may change. */
  readonly egress: readonly Egress[];
}

export interface DepartureTerms {
  /** From where an external is called: what it sees of each caller, region by region. */
  departuresTo(external: External): readonly Departure[];
}

export function departureTerms(
  connections: ConnectionTerms,
  place: PlaceTerms,
  { egressFor }: EgressTerms,
): DepartureTerms {
  return {
    departuresTo: ({ id }) =>
      connections.callersOf(id).flatMap((caller): readonly Departure[] => {
        if (caller.section !== "components") return [];
        const regions = place.regionsOf(caller);
        const places = regions.length > 0 ? regions : [undefined];
        return places.map((region) => ({ caller, region, egress: egressFor(caller, region) }));
      }),
  };
}
