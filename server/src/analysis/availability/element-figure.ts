import { commitmentsFor, type ServiceFacts } from "../../catalogue/commitment.ts";
import type { Commitment } from "../../catalogue/service.ts";
import type { Entity } from "../../model/architecture.ts";
import type { Database } from "../../model/database.ts";
import type { Link } from "../../model/networking.ts";
import type { Fraction } from "../../model/quantities.ts";
import type { Hosted, HostingTerms } from "../hosting.ts";
import { isPlaced, type PlaceTerms } from "../place.ts";

export type Scope = "instance" | "group" | "service";

/** How available one thing is said to be, and by whom. */
export interface ElementFigure {
  /** `undefined`: unknown, so anything from 0 to 1. */
  readonly value?: Fraction;
  /** What fails as one: a single instance, the group of them in a region (its zones included), or all of it. */
  readonly scope: Scope;
  readonly origin: "stated" | "commitment" | "always-up" | "unknown";
  /** The row of the catalogue, where it is the origin; also where it commits to nothing, and the figure is unknown. */
  readonly commitment?: Commitment;
  /** Not all that the commitment depends on is stated. */
  readonly assumed: boolean;
}

/**
 * The figure of one thing: its `availability`, else the commitment that fits, else unknown. Clients are always up, and so is
 * a cluster without a stated figure, because what the catalogue says of one is said of its control plane only.
 */
export function elementFigure(element: Entity | Link, hosting: HostingTerms, place: PlaceTerms): ElementFigure {
  const stated = "availability" in element ? element.availability : undefined;
  const scope = stated?.scope ?? "service";
  if (typeof stated?.value === "number") return { value: stated.value, scope, origin: "stated", assumed: false };
  if (isAlwaysUp(element)) return { value: 1, scope: "service", origin: "always-up", assumed: false };
  const unknown = { scope, origin: "unknown", assumed: false } as const;
  const service = hosting.serviceOf(element);
  if (service === undefined || stated?.value === "none") return unknown;
  const { fitting, assumed } = commitmentsFor(service, serviceFacts(element, place));
  if (fitting === undefined || fitting.covers !== undefined) return unknown;
  if (fitting.availability === "none") return { ...unknown, commitment: fitting, assumed };
  return { value: fitting.availability, scope: fitting.scope, origin: "commitment", commitment: fitting, assumed };
}

/** What the document states of the conditions under which a provider commits to something. */
export function serviceFacts(element: Entity | Link, place: PlaceTerms): ServiceFacts {
  if (!("section" in element)) return { tier: element.tier };
  if (!isPlaced(element)) {
    if (element.section === "clients" || element.section === "externals") return {};
    return { tier: element.tier, zones: zonesFact(element.zones) };
  }
  const tier = element.section === "ingress" ? element.tier : element.hosting?.tier;
  const regions = regionsFact(element, place);
  const copies = element.section === "databases" ? element.replication : undefined;
  const writes = copies?.find((copy) => copy.writes !== undefined)?.writes;
  return {
    tier,
    zones: zonesFact(place.zonesOf(element)),
    regions,
    instances: element.scaling?.instances?.min ?? (element.scaling?.instances?.max === 1 ? 1 : undefined),
    writeRegions: writes === "single" ? 1 : writes === "multiple" ? regions : undefined,
    redundancy: element.section === "databases" ? element.redundancy : undefined,
  };
}

function isAlwaysUp(element: Entity | Link): boolean {
  if (!("section" in element)) return false;
  return element.section === "clients" || (element.section === "components" && element.kind === "cluster");
}

function zonesFact(zones: readonly string[] | undefined): ServiceFacts["zones"] {
  if (zones === undefined) return undefined;
  return new Set(zones).size >= 2 ? "redundant" : "none";
}

/** The regions it stands in and those that it is copied to. */
function regionsFact(element: Hosted, place: PlaceTerms): number | undefined {
  const copies = element.section === "databases" ? copyRegions(element) : [];
  const regions = new Set([...place.regionsOf(element), ...copies]);
  return regions.size === 0 ? undefined : regions.size;
}

function copyRegions({ replication = [] }: Database): readonly string[] {
  return replication.flatMap(({ mode, to }) => (mode === "none" ? [] : (to ?? [])));
}
