import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Sla } from "../../model/sections.ts";
import { isPlaced } from "../place.ts";
import type { Budget } from "./decision-diagram.ts";
import { elementFigure } from "./element-figure.ts";
import { type Figure, figureOf, solve } from "./figure.ts";
import { instanceCount, MOST_INSTANCES, type OwnPartTerms, zonesOf } from "./own-parts.ts";
import { survival } from "./propagate.ts";
import type { Structure } from "./structure.ts";

/** What is supposed to be down: an entity or link, a region, or a zone (of all regions, unless it names one). */
export type Down =
  | { readonly kind: "element"; readonly id: string }
  | { readonly kind: "region"; readonly region: string }
  | { readonly kind: "zone"; readonly region?: string; readonly zone: string };

/** What is left of one journey. */
export interface Outage {
  readonly sla: Sla;
  /** Whether it goes on working, if nothing else fails. */
  readonly survives: boolean;
  /** Its core figure as long as this lasts. */
  readonly core: Figure;
  /** What is left of the elements that lose something, in the order of first use. */
  readonly capacity: readonly Capacity[];
  /** Elements in what is down of which nothing says over which zones they are spread; they are taken to go on. */
  readonly unjudged: readonly string[];
}

export interface Capacity {
  readonly id: string;
  readonly region?: string;
  /** Instances that are left, of those that were there, and those that must be up to carry the load. */
  readonly left: number;
  readonly of: number;
  readonly required: number;
}

/** A place as it is written on a command line: an identifier, a region, `zone:1` or `westeurope/zone:1`. */
export function parseDown(text: string, terms: OwnPartTerms): Down | undefined {
  const match = /^(?:([^/]+)\/)?zone:(.+)$/.exec(text);
  if (match !== null) {
    const [, region, zone = ""] = match;
    return region === undefined ? { kind: "zone", zone } : { kind: "zone", region, zone };
  }
  if (terms.entity(text) !== undefined || terms.link(text) !== undefined) return { kind: "element", id: text };
  return terms.regionsOfFile().includes(text) || regionsOfCopies(terms).has(text)
    ? { kind: "region", region: text }
    : undefined;
}

/** @throws {Cancelled} when it is cancelled */
export function outage(
  sla: Sla,
  structure: Structure,
  down: readonly Down[],
  terms: OwnPartTerms,
  budget: Budget,
): Outage {
  const { nodes, capacity, unjudged } = lostIn(structure, down, terms);
  const changed = structure.nodes.map((node, index) =>
    nodes.has(index) ? ({ op: "atLeast", count: 1, of: [] } as const) : node,
  );
  const solved = solve({ ...structure, nodes: changed }, budget);
  const survives = survival(structure)(nodes);
  return { sla, survives, core: figureOf(solved), capacity, unjudged: [...unjudged] };
}

/** Whether what the structure is of goes on working, if nothing else fails. */
export function worksWhenDown(structure: Structure, down: readonly Down[], terms: OwnPartTerms): boolean {
  return survival(structure)(lostIn(structure, down, terms).nodes);
}

interface Lost {
  /** The nodes of the structure that are gone. */
  readonly nodes: ReadonlySet<number>;
  readonly capacity: readonly Capacity[];
  readonly unjudged: ReadonlySet<string>;
}

function lostIn(structure: Structure, down: readonly Down[], terms: OwnPartTerms): Lost {
  const nodes = new Set<number>();
  const capacity: Capacity[] = [];
  const unjudged = new Set<string>();
  const instances = instanceNodes(structure);
  for (const [id, parts] of structure.ownNodes) {
    const element = terms.entity(id) ?? terms.link(id);
    if (element === undefined) continue;
    for (const { node, region } of parts) {
      const loss = lossOf(element, region, down, terms);
      if (loss === "unjudged") unjudged.add(id);
      if (loss === "unjudged" || loss === undefined) continue;
      for (const number of loss.lost)
        for (const at of instances.get(instanceKey(id, region, number)) ?? []) nodes.add(at);
      const left = loss.of - loss.lost.length;
      if (left === 0 || left < loss.required) nodes.add(node);
      capacity.push({ id, ...(region === undefined ? {} : { region }), left, of: loss.of, required: loss.required });
    }
  }
  return { nodes, capacity, unjudged };
}

export interface Loss {
  /** The numbers of the instances that are lost. */
  readonly lost: readonly number[];
  readonly of: number;
  readonly required: number;
}

/** What an element loses in one of its regions; `undefined`: nothing. */
export function lossOf(
  element: Entity | Link,
  region: string | undefined,
  down: readonly Down[],
  terms: OwnPartTerms,
): Loss | "unjudged" | undefined {
  const scaling = "section" in element && isPlaced(element) ? element.scaling : undefined;
  const of = Math.min(instanceCount(scaling?.instances?.min), MOST_INSTANCES);
  const all = Array.from({ length: of }, (_, number) => number);
  const required = Math.max(1, scaling?.required ?? 1);
  const isGone = down.some(
    (each) => (each.kind === "element" && each.id === element.id) || (each.kind === "region" && each.region === region),
  );
  if (isGone) return { lost: all, of, required };
  const zonesDown = down.flatMap((each) =>
    each.kind === "zone" && region !== undefined && (each.region ?? region) === region ? [each.zone] : [],
  );
  if (zonesDown.length === 0) return undefined;
  const zones = zonesOf(element, terms);
  if (zones.length === 0) return isZoneRedundant(element, terms) ? undefined : "unjudged";
  if (!zones.some((zone) => zonesDown.includes(zone))) return undefined;
  const lost = all.filter((number) => zonesDown.includes(zones[number % zones.length] ?? ""));
  // A group of which no number of instances is stated is spread over its zones as a whole: it ends with the last of them.
  if (scaling?.instances?.min === undefined && zones.some((zone) => !zonesDown.includes(zone))) {
    return elementFigure(element, terms, terms).scope === "instance" ? { lost, of, required } : undefined;
  }
  return lost.length === 0 ? undefined : { lost, of, required };
}

/** Whether it outlives a zone although it does not name its zones: by its redundancy, or because its service always does. */
function isZoneRedundant(element: Entity | Link, terms: OwnPartTerms): boolean {
  const redundancy = "redundancy" in element ? element.redundancy : undefined;
  if (redundancy !== undefined) return redundancy !== "local";
  return terms.serviceOf(element)?.zonesAutomatic === true;
}

function instanceNodes({ nodes, events }: Structure): ReadonlyMap<string, readonly number[]> {
  const byInstance = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const event = node.op === "event" ? events[node.event] : undefined;
    if (event?.kind === "instance") byInstance.set(instanceKey(event.of, event.region, event.number ?? 0), [index]);
  });
  return byInstance;
}

function instanceKey(id: string, region: string | undefined, number: number): string {
  return JSON.stringify([id, region, number]);
}

function regionsOfCopies(terms: OwnPartTerms): ReadonlySet<string> {
  return new Set(
    terms.architecture.databases.flatMap(({ replication = [] }) => replication.flatMap(({ to = [] }) => to)),
  );
}
