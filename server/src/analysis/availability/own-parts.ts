import type { Architecture, Entity } from "../../model/architecture.ts";
import type { Replication } from "../../model/database.ts";
import type { Link } from "../../model/networking.ts";
import type { Failover } from "../../model/placed.ts";
import type { Fraction } from "../../model/quantities.ts";
import type { ConnectionTerms } from "../connections.ts";
import type { HostingTerms } from "../hosting.ts";
import { isPlaced, type PlaceTerms } from "../place.ts";
import { type ElementFigure, elementFigure } from "./element-figure.ts";
import type { OwnNode, StructureNode } from "./structure.ts";
import type { StructureBuilder } from "./structure-builder.ts";

/** What the structure of a journey is built from. */
export type OwnPartTerms = ConnectionTerms & HostingTerms & PlaceTerms & { readonly architecture: Architecture };

type RegionId = string | undefined;

/** One element, region by region. */
export interface Parts {
  /** Where it has a part of its own accord; `[undefined]`: in no region. */
  readonly regions: readonly RegionId[];
  /** Whether it serves from all its regions at once, so that a caller there uses the part there. */
  readonly isActiveActive: boolean;
  /** The node at which it works in a region by itself, apart from what it needs. */
  own(region: RegionId): number;
  /** How it works as a whole, of its parts with what they need. */
  whole(builder: StructureBuilder, partOf: (region: RegionId) => number): StructureNode;
  ownNodes(): readonly OwnNode[];
}

export function ownParts(element: Entity | Link, builder: StructureBuilder, terms: OwnPartTerms): Parts {
  const figure = elementFigure(element, terms, terms);
  const regions = regionsOf(element, terms);
  const failover = "section" in element && isPlaced(element) ? element.failover : undefined;
  const mode = figure.scope === "service" ? "active-active" : (failover?.mode ?? "active-active");
  const copies = figure.scope === "service" ? [] : automaticCopies(element, regions);
  const [first] = regions;
  const pair = mode === "active-passive" && figure.scope === "instance" && regions.length + copies.length === 1;
  const nodes = new Map<RegionId, number>();
  const own = (region: RegionId) => {
    let node = nodes.get(region);
    if (node === undefined) {
      node = ownPart(element, figure, region, pair ? failover : undefined, builder, terms);
      nodes.set(region, node);
    }
    return node;
  };
  return {
    regions,
    isActiveActive: mode === "active-active" && copies.length === 0,
    own,
    whole: (_, partOf) => {
      const primary = partOf(first);
      const others = regions.slice(1).map(partOf);
      const active = mode === "active-active" ? others : [];
      const standby =
        mode === "active-passive" && others.length > 0
          ? [
              builder.all([
                switchEvent(element.id, 0, failover, failover?.time ?? copyTime(element, regions.slice(1)), builder),
                builder.any(others),
              ]),
            ]
          : [];
      const copied = copies.map(({ to, time }, index) =>
        builder.all([switchEvent(element.id, index + 1, failover, time, builder), builder.any(to.map(partOf))]),
      );
      return { op: "atLeast", count: 1, of: [primary, ...active, ...standby, ...copied] };
    },
    ownNodes: () => [...nodes].map(([region, node]) => (region === undefined ? { node } : { node, region })),
  };
}

/** Rule "place"; links stand, like all else that states nothing, in the first region of the file. */
export function regionsOf(element: Entity | Link, terms: OwnPartTerms): readonly RegionId[] {
  const first = terms.architecture.networking.regions?.[0]?.id;
  if (!("section" in element)) return [first];
  const regions = terms.regionsOf(element);
  if (regions.length > 0) return [...new Set(regions)];
  return element.section === "egress" ? [first] : [undefined];
}

function ownPart(
  element: Entity | Link,
  figure: ElementFigure,
  region: RegionId,
  pair: Failover | undefined,
  builder: StructureBuilder,
  terms: OwnPartTerms,
): number {
  const { scope, value } = figure;
  const known = { of: element.id, ...(value === undefined ? {} : { probability: value }) };
  if (figure.origin === "always-up") return builder.all([]);
  // A node of its own around the event: the event of a service is shared by its regions, the node is this region's.
  if (scope === "service") return ownNode(builder, [builder.event({ ...known, kind: "service" })]);
  const place = region === undefined ? {} : { region };
  const up = regionEvent(region, builder, terms);
  if (scope === "group") return ownNode(builder, [...up, builder.event({ ...known, ...place, kind: "group" })]);
  const zones = zonesOf(element, terms);
  const scaling = "section" in element && isPlaced(element) ? element.scaling : undefined;
  const count = instanceCount(scaling?.instances?.min);
  if (count > MOST_INSTANCES)
    return ownNode(builder, [...up, builder.event({ of: element.id, ...place, kind: "group" })]);
  const instances = Array.from({ length: count }, (_, number) => {
    const zone = zones[number % Math.max(1, zones.length)];
    const instance = builder.event({ ...known, ...place, kind: "instance", number });
    return builder.all([...zoneEvent(region, zone, builder, terms), instance]);
  });
  const [first, ...others] = instances;
  if (pair === undefined || first === undefined) {
    return ownNode(builder, [...up, builder.atLeast(scaling?.required ?? 1, instances)]);
  }
  const standby = builder.all([switchEvent(element.id, 0, pair, pair.time, builder), builder.any(others)]);
  return ownNode(builder, [...up, builder.any([first, standby])]);
}

/** Beyond that many instances in one region they are not told apart any more, and their figure counts as unknown. */
export const MOST_INSTANCES = 1000;

/** How many instances a region holds: what scales to none starts one when it is called. */
export function instanceCount(stated: number | undefined): number {
  return Math.max(1, Math.floor(stated ?? 1));
}

export function zonesOf(element: Entity | Link, terms: PlaceTerms): readonly string[] {
  if (!("section" in element)) return [];
  if (isPlaced(element)) return terms.zonesOf(element) ?? [];
  return "zones" in element ? (element.zones ?? []) : [];
}

function ownNode(builder: StructureBuilder, of: readonly number[]): number {
  const node = builder.reserve();
  builder.fill(node, { op: "all", of });
  return node;
}

function regionEvent(region: RegionId, builder: StructureBuilder, terms: OwnPartTerms): readonly number[] {
  const facts = terms.architecture.networking.regions?.find(({ id }) => id === region);
  if (region === undefined || facts?.availability === undefined) return [];
  return [builder.event({ of: region, kind: "region", region, probability: facts.availability })];
}

function zoneEvent(
  region: RegionId,
  zone: string | undefined,
  builder: StructureBuilder,
  terms: OwnPartTerms,
): readonly number[] {
  const facts = terms.architecture.networking.regions?.find(({ id }) => id === region);
  if (region === undefined || zone === undefined || facts?.zoneAvailability === undefined) return [];
  return [builder.event({ of: region, kind: "zone", region, zone, probability: facts.zoneAvailability })];
}

interface AutomaticCopy {
  readonly to: readonly string[];
  readonly time: number | undefined;
}

/** The copies that take over by themselves, in regions in which the element does not stand anyway. */
function automaticCopies(element: Entity | Link, regions: readonly RegionId[]): readonly AutomaticCopy[] {
  const seen = new Set(regions);
  return replicationOf(element).flatMap(({ mode, failover, to = [], failoverTime }) => {
    if (failover !== "automatic" || mode === "none") return [];
    const others = to.filter((region) => !seen.has(region));
    for (const region of others) seen.add(region);
    return others.length === 0 ? [] : [{ to: [...new Set(others)], time: failoverTime }];
  });
}

/** How long the switch takes to one of these regions that a copy is kept in, where `failover` itself does not say. */
function copyTime(element: Entity | Link, regions: readonly RegionId[]): number | undefined {
  const copies = replicationOf(element).filter(({ failover }) => failover === "automatic");
  return copies.find(({ to = [] }) => to.some((region) => regions.includes(region)))?.failoverTime;
}

function replicationOf(element: Entity | Link): readonly Replication[] {
  return "section" in element && element.section === "databases" ? (element.replication ?? []) : [];
}

function switchEvent(
  id: string,
  number: number,
  failover: Failover | undefined,
  time: number | undefined,
  builder: StructureBuilder,
): number {
  return builder.event({ of: id, kind: "switch", number, probability: switchProbability(failover, time) });
}

/** How often the standby serves when it is needed: the switch works, and is over before the repair would have been. */
function switchProbability(failover: Failover | undefined, time: number | undefined): Fraction {
  const success = failover?.success ?? 1;
  const repairTime = failover?.repairTime;
  if (time === undefined || repairTime === undefined) return success;
  if (repairTime <= 0) return time <= 0 ? success : 0;
  return success * Math.max(0, 1 - time / repairTime);
}
