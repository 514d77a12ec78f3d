import type { Analysis } from "./analysis.ts";
import { isPlaced } from "./place.ts";

/** Something that can be supposed to be down, in the words of a command line. */
export interface PlaceToLose {
  readonly kind: "zone" | "region" | "element";
  readonly word: string;
}

/**
 * All that a document gives to lose: the zones of all regions at once, those of each region where there are several, the
 * regions, and all that works.
 */
export function placesToLose(analysis: Analysis): readonly PlaceToLose[] {
  const { architecture } = analysis;
  const zones = new Set<string>();
  const zonesInRegions = new Set<string>();
  const regions = new Set(analysis.regionsOfFile());
  for (const entity of architecture.entities.values()) {
    if (!isPlaced(entity)) continue;
    for (const zone of analysis.zonesOf(entity) ?? []) {
      zones.add(`zone:${zone}`);
      for (const region of analysis.regionsOf(entity)) zonesInRegions.add(`${region}/zone:${zone}`);
    }
  }
  const elements = [...architecture.entities.values()].filter(
    ({ section }) => section !== "clients" && section !== "adminAccess",
  );
  const named = (kind: PlaceToLose["kind"], words: Iterable<string>) => [...words].map((word) => ({ kind, word }));
  return [
    ...named("zone", sorted(zones)),
    ...named("zone", sorted(zonesInRegions)),
    ...named("region", regions),
    ...named(
      "element",
      [...elements, ...architecture.networking.links].map(({ id }) => id),
    ),
  ];
}

function sorted(words: ReadonlySet<string>): readonly string[] {
  return [...words].sort((a, b) => (a < b ? -1 : 1));
}
