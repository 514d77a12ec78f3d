import type { RegionFacts, Service } from "./service.ts";
import { CATALOGUE_AS_OF, REGIONS, SERVICES } from "./services.generated.ts";

/** The services and regions that are known, looked up by the words of an `architecture.yaml`. */
export interface Catalogue {
  /** The day of the newest look at it, `2026-11-22`. */
  readonly asOf: string;
  /** The service of a key or of one of its aliases. */
  service(key: string | undefined): Service | undefined;
  /** All keys, without aliases, in the order of the source. */
  readonly keys: readonly string[];
  /** All words that `service` knows: keys and aliases. */
  readonly words: readonly string[];
  region(id: string | undefined): RegionFacts | undefined;
  readonly regionIds: readonly string[];
}

/** A catalogue of these services and regions. */
function createCatalogue(services: readonly Service[], regions: readonly RegionFacts[], asOf: string): Catalogue {
  const byWord = new Map<string, Service>();
  for (const service of services) for (const alias of service.aliases) byWord.set(alias, service);
  for (const service of services) byWord.set(service.key, service);
  const byId = new Map(regions.map((region) => [region.id, region]));
  return {
    asOf,
    service: (key) => (key === undefined ? undefined : byWord.get(key)),
    keys: services.map((service) => service.key),
    words: [...byWord.keys()],
    region: (id) => (id === undefined ? undefined : byId.get(id)),
    regionIds: regions.map((region) => region.id),
  };
}

/** The catalogue that Archbook brings along. */
export const CATALOGUE: Catalogue = createCatalogue(SERVICES, REGIONS, CATALOGUE_AS_OF);
