import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture } from "../model/architecture.ts";
import { type AvailabilityTerms, availabilityTerms } from "./availability/availability.ts";
import { HASTY_NODES } from "./availability/figure.ts";
import type { FigureMemo } from "./availability/figure-memo.ts";
import { type BottleneckTerms, bottleneckTerms } from "./bottlenecks.ts";
import { type BoundaryTerms, boundaryTerms } from "./boundary.ts";
import { type CallChainTerms, callChainTerms } from "./call-chains.ts";
import { type ChainTerms, chainTerms } from "./chains.ts";
import { type ConnectionTerms, connectionTerms } from "./connections.ts";
import { type DatabaseTerms, databaseTerms } from "./database-terms.ts";
import { type DepartureTerms, departureTerms } from "./departures.ts";
import { type EgressTerms, egressTerms } from "./egress.ts";
import { type EntryPathTerms, entryPathTerms } from "./entry-path.ts";
import { type FrontComponentTerms, frontComponentTerms } from "./front-components.ts";
import { type HostingTerms, hostingTerms } from "./hosting.ts";
import { type JourneyTerms, journeyTerms } from "./journeys.ts";
import { type OwnCodeTerms, ownCodeTerms } from "./own-code.ts";
import { type PlaceTerms, placeTerms } from "./place.ts";
import { type ReachabilityTerms, reachabilityTerms } from "./reachability.ts";
import { type RecoveryTerms, recoveryTerms } from "./recovery.ts";
import { type ZonedRegionTerms, zonedRegionTerms } from "./zoned-regions.ts";

/**
 * What follows from an architecture and the catalogue: the terms in which checks, pictures and reports speak of it. It is
 * immutable; each answer is computed when first asked for, and forgotten with it.
 */
export interface Analysis
  extends ConnectionTerms,
    HostingTerms,
    PlaceTerms,
    DatabaseTerms,
    OwnCodeTerms,
    ChainTerms,
    CallChainTerms,
    JourneyTerms,
    BoundaryTerms,
    EgressTerms,
    DepartureTerms,
    EntryPathTerms,
    FrontComponentTerms,
    AvailabilityTerms,
    ZonedRegionTerms,
    BottleneckTerms,
    ReachabilityTerms,
    RecoveryTerms {
  readonly architecture: Architecture;
  readonly catalogue: Catalogue;
}

/**
 * @param nodes what may be spent on an exact figure: `HASTY_NODES` while somebody waits, or `PATIENT_NODES`
 * @param before what was computed of an earlier version
 */
export function analyse(
  architecture: Architecture,
  catalogue: Catalogue,
  nodes: number = HASTY_NODES,
  before?: FigureMemo,
): Analysis {
  const connections = connectionTerms(architecture);
  const hosting = hostingTerms(architecture, catalogue);
  const place = placeTerms(architecture, hosting);
  const ownCode = ownCodeTerms(architecture, connections, hosting);
  const journeys = journeyTerms(architecture, connections, hosting);
  const terms = { architecture, catalogue, ...connections, ...hosting, ...place, ...journeys };
  const availability = availabilityTerms(terms, nodes, before);
  const databases = databaseTerms(hosting, place);
  const boundaries = boundaryTerms(connections, place);
  const egress = egressTerms(architecture, catalogue, hosting);
  return {
    architecture,
    catalogue,
    ...connections,
    ...hosting,
    ...place,
    ...journeys,
    ...databases,
    ...ownCode,
    ...chainTerms(architecture, connections, hosting),
    ...callChainTerms(architecture, connections),
    ...boundaries,
    ...egress,
    ...departureTerms(connections, place, egress),
    ...entryPathTerms(architecture, connections, ownCode),
    ...frontComponentTerms(architecture),
    ...availability,
    ...zonedRegionTerms(architecture, place),
    ...bottleneckTerms({ architecture, ...connections, ...journeys, ...availability }),
    ...reachabilityTerms(architecture, connections, boundaries, egress),
    ...recoveryTerms(architecture, place, databases, journeys),
  };
}
