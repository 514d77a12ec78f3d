import type { Entity } from "../model/architecture.ts";
import { namesFor } from "../model/name-faults.ts";
import type { ReferenceKind } from "../model/references.ts";
import type { RefKind, ScalarNode } from "../schema/schema-node.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { nounOf } from "./describe-entity.ts";
import { describeReferred } from "./describe-name.ts";

/** The identifiers that a place may name, over all files, those most likely meant first; what makes no sense there is left out. */
export function referenceOffers(node: ScalarNode, site: CompletionSite, snapshot: Snapshot): readonly Offer[] {
  if (node.refs.length === 0) return [];
  const { architecture } = snapshot;
  const owner = ownerOf(site.path);
  const rank = ranking(site.path, snapshot);
  return namesFor(referenceKind(site.path), architecture)
    .filter((name) => name !== owner && isOfKind(node.refs, name, snapshot))
    .flatMap((name) => {
      const likely = rank(name, architecture.entities.get(name));
      return likely === undefined ? [] : [{ name, likely }];
    })
    .sort((a, b) => a.likely - b.likely)
    .map(({ name }) => offer(name, node.refs, snapshot));
}

function offer(label: string, refs: readonly RefKind[], snapshot: Snapshot): Offer {
  const entity = snapshot.architecture.entities.get(label);
  const detail = entity === undefined ? nounOfPlace(label, refs) : nounOf(entity);
  return { label, kind: "reference", detail, documentation: () => describeReferred(label, refs, snapshot) ?? "" };
}

function nounOfPlace(name: string, refs: readonly RefKind[]): string {
  if (refs.includes("tiers")) return "tier";
  if (refs.includes("links")) return "link";
  return name.includes("/") ? "subnet" : "network";
}

/** The entity, or the SLA, in which a path lies. */
function ownerOf(path: Path): string {
  return String(path[0] === "networking" ? path[2] : path[1]);
}

function referenceKind(path: Path): ReferenceKind {
  const kinds = path.filter((step) => typeof step === "string").toReversed();
  return KINDS.find((kind) => kind === kinds[0]) ?? (kinds.includes("needs") ? "needs" : "to");
}

const KINDS: readonly ReferenceKind[] = [
  "on",
  "entry",
  "needs",
  "store",
  "allowedFrom",
  "allowListed",
  "reaches",
  "serves",
  "via",
  "over",
  "network",
  "between",
  "tiers",
];

function isOfKind(refs: readonly RefKind[], name: string, { architecture }: Snapshot): boolean {
  const section = architecture.entities.get(name)?.section;
  if (section !== undefined) return refs.includes(section);
  return !name.includes("/") || refs.includes("subnets");
}

/** How likely a name is meant: 0 is the most. Nothing for what cannot be meant. */
type Rank = (name: string, entity: Entity | undefined) => number | undefined;

function ranking(path: Path, snapshot: Snapshot): Rank {
  const last = path.findLast((step) => typeof step === "string");
  switch (referenceKind(path)) {
    case "to":
      // Other places, such as what a stamp contains, name whatever is of the right kind.
      if (last === "to" || last === "connects") return rankCalled;
      return last === "userStore" ? rankStores : () => 0;
    case "on":
      return rankHosts(ownerOf(path), snapshot);
    case "entry":
      return (_, entity) => rankEntry(entity, snapshot);
    case "needs":
      return rankReached(ownerOf(path), snapshot);
    case "store":
      return path.includes("state") ? rankStates : rankStores;
    case "allowedFrom": {
      const callers = new Set(snapshot.analysis.callersOf(ownerOf(path)).map(({ id }) => id));
      return (name) => (callers.has(name) ? 0 : 1);
    }
    case "via":
      return (_, entity) => (entity === undefined ? 0 : isMachine(entity) ? 1 : 2);
    case "network":
      return (name) => (name.includes("/") ? 0 : 1);
    default:
      return () => 0;
  }
}

/** Of databases, those that are quick to ask. */
function rankStates(_: string, entity: Entity | undefined): number {
  const kind = entity?.section === "databases" ? (entity.kind ?? "cache") : undefined;
  return kind === "cache" || kind === "key-value" ? 0 : 1;
}

function rankStores(_: string, entity: Entity | undefined): number {
  return entity?.section === "databases" ? 0 : 1;
}

/** What can be called. Nobody calls a client, and hardly anybody a host rather than what runs on it. */
function rankCalled(_: string, entity: Entity | undefined): number | undefined {
  switch (entity?.section) {
    case "components":
      return isHost(entity) ? 2 : 0;
    case "databases":
    case "ingress":
      return 0;
    case "externals":
      return entity.direction === "inbound" ? undefined : 1;
    default:
      return undefined;
  }
}

function isHost(entity: Entity): boolean {
  return entity.section === "components" && (entity.kind === "cluster" || isMachine(entity));
}

function isMachine(entity: Entity): boolean {
  return entity.section === "components" && entity.kind === "virtual-machine";
}

/** Clusters and machines, what hosts something already, what may be one; never what stands on the owner itself. */
function rankHosts(owner: string, { analysis, architecture }: Snapshot): Rank {
  const isDatabase = architecture.entities.get(owner)?.section === "databases";
  const standsOnOwner = new Set<string>();
  const found = [owner];
  for (const id of found) {
    for (const guest of analysis.hostedOn(id)) {
      if (!standsOnOwner.has(guest.id)) found.push(guest.id);
      standsOnOwner.add(guest.id);
    }
  }
  return (name, entity) => {
    if (entity === undefined || standsOnOwner.has(name)) return undefined;
    if (isHost(entity) || analysis.hostedOn(name).length > 0) return 0;
    if (entity.section === "databases") return isDatabase ? 1 : undefined;
    return "kind" in entity && entity.kind !== undefined ? undefined : 1;
  };
}

/** Clients, what calls from outside, and what nobody calls, such as a scheduled job. */
function rankEntry(entity: Entity | undefined, { analysis }: Snapshot): number | undefined {
  if (entity === undefined) return undefined;
  if (entity.section === "clients") return 0;
  if (entity.section === "externals") return entity.direction === "outbound" ? undefined : 1;
  if (entity.section !== "components" && entity.section !== "ingress") return undefined;
  return isHost(entity) || analysis.callersOf(entity.id).length > 0 ? undefined : 2;
}

/** What the entry of an SLA reaches, the nearest first; without an entry, what any client does; if that is nothing, what can be called. */
function rankReached(sla: string, { analysis, architecture }: Snapshot): Rank {
  const entry = architecture.slas.find(({ id }) => id === sla)?.entry;
  const starts = entry === undefined ? architecture.clients.map(({ id }) => id) : [entry];
  const reached = new Map<string, number>();
  for (const start of starts) for (const id of analysis.reachableFrom(start)) reached.set(id, reached.size);
  if (reached.size === 0) return rankCalled;
  return (name) => reached.get(name);
}
