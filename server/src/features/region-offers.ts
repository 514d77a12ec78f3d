import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeRegion } from "./describe-name.ts";

/** The regions that the file names already, then those of the catalogue. */
export function regionOffers(snapshot: Snapshot): readonly Offer[] {
  const own = new Set(snapshot.analysis.regionsOfFile());
  return [...new Set([...own, ...snapshot.surroundings.catalogue.regionIds])].map((label) => ({
    label,
    kind: "value",
    ...(own.has(label) ? { detail: "of this architecture" } : {}),
    documentation: () => describeRegion(label, snapshot),
  }));
}

/** The zones of a region, one by one, in a list of them. */
export function zoneOffers({ path }: CompletionSite): readonly Offer[] {
  if (path.at(-2) !== "zones" || typeof path.at(-1) !== "number") return [];
  return ZONES.map((label) => ({
    label,
    kind: "value",
    documentation: () => "A zone of the region: a building, or several, with power and cooling of their own.",
  }));
}

const ZONES = ["1", "2", "3"];
