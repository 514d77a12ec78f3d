import type { Architecture } from "../model/architecture.ts";
import { lazy } from "./lazy.ts";
import type { PlaceTerms } from "./place.ts";

/** Where the file makes use of availability zones. */
export interface ZonedRegionTerms {
  /** The regions in which a component or database states two or more zones of its own. */
  zonedRegions(): ReadonlySet<string>;
}

export function zonedRegionTerms(architecture: Architecture, place: PlaceTerms): ZonedRegionTerms {
  return {
    zonedRegions: lazy(() => {
      const spread = [...architecture.components, ...architecture.databases].filter(
        ({ zones }) => new Set(zones).size >= 2,
      );
      return new Set(spread.flatMap((entity) => place.regionsOf(entity)));
    }),
  };
}
