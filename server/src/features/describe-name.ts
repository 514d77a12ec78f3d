import type { Network } from "../model/networking.ts";
import type { RefKind } from "../schema/schema-node.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { describeCheck } from "./describe-check.ts";
import { describeEntity } from "./describe-entity.ts";
import { describeFacts, describeFigure } from "./describe-facts.ts";
import { code, codeList, shortened } from "./markdown.ts";
import type { Name } from "./name-at.ts";
import { spacesOf } from "./name-space.ts";

/** What is known of something that has a name, as Markdown; nothing of what no file declares. */
export function describeName({ space, id, owner }: Name, snapshot: Snapshot): string | undefined {
  const { architecture, surroundings } = snapshot;
  const { networking, tenancy, slas } = architecture;
  switch (space) {
    case "entities": {
      const entity = architecture.entities.get(id);
      if (entity === undefined) return undefined;
      return joined([
        describeEntity(entity, snapshot),
        describeFacts(entity, snapshot),
        describeFigure(entity, snapshot),
      ]);
    }
    case "networks": {
      const network = networksOf(snapshot).find((each) => each.id === id);
      return network && describeNetwork(network, snapshot);
    }
    case "subnets": {
      const network = networksOf(snapshot).find((each) => each.id === owner);
      const subnet = network?.subnets?.find((each) => each.id === id);
      return subnet && describeSubnet(`${owner}/${id}`, subnet.isolated === true, snapshot);
    }
    case "links": {
      const link = networking.links.find((each) => each.id === id);
      if (link === undefined) return undefined;
      const { kind, between = [], redundant } = link;
      const ends = between.length === 0 ? "" : `Joins ${codeList(between)}.`;
      const second = redundant === undefined ? "" : redundant ? "There is a second line." : "There is no second line.";
      return joined([headline(id, "link", kind), ends, second]);
    }
    case "tiers": {
      const tier = tenancy?.tiers?.find((each) => each.id === id);
      if (tier === undefined) return undefined;
      const stamps = (tenancy?.stamps ?? []).filter(({ tiers = [] }) => tiers.includes(id)).map((stamp) => stamp.id);
      return joined([
        headline(id, "tier", tier.placement),
        stamps.length === 0 ? "" : `Served by ${codeList(stamps)}.`,
      ]);
    }
    case "slas": {
      const sla = slas.find((each) => each.id === id);
      const members = sla === undefined ? [] : [...snapshot.analysis.journeyOf(sla)];
      return members.length === 0 ? undefined : `Its journey needs ${codeList(members)}.`;
    }
    case "regions":
      return describeRegion(id, snapshot);
    case "checks":
      return describeCheck(id, surroundings.checks);
    default:
      return undefined;
  }
}

/** What a reference that may lead to these kinds of things leads to. */
export function describeReferred(text: string, refs: readonly RefKind[], snapshot: Snapshot): string | undefined {
  const [network, subnet] = text.split("/");
  if (network !== undefined && subnet !== undefined) {
    return describeName({ space: "subnets", id: subnet, owner: network }, snapshot);
  }
  for (const space of spacesOf(refs)) {
    const found = describeName({ space, id: text, owner: undefined }, snapshot);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a region is, and what of the architecture stands in it. */
export function describeRegion(id: string, { analysis, architecture, surroundings }: Snapshot): string {
  const region = surroundings.catalogue.region(id);
  const zones = region?.zones === true ? "with availability zones" : "without availability zones";
  const where = region === undefined ? "The catalogue does not know this region." : `In ${region.area}, ${zones}.`;
  const here = [...architecture.entities.values()].filter((entity) => analysis.regionsOf(entity).includes(id));
  return joined([where, here.length === 0 ? "" : `In it: ${codeList(here.map((entity) => entity.id))}.`]);
}

function networksOf({ architecture }: Snapshot): readonly Network[] {
  const { networks } = architecture.networking;
  return networks === undefined || networks === "none" ? [] : networks;
}

function describeNetwork({ id, kind, region, subnets = [] }: Network, snapshot: Snapshot): string {
  const parts = subnets.map((subnet) => subnet.id);
  return joined([
    headline(id, "network", kind),
    region === undefined ? "" : `In ${code(shortened(region))}.`,
    parts.length === 0 ? "" : `Its subnets: ${codeList(parts)}.`,
    standingIn((network) => network === id || network.startsWith(`${id}/`), snapshot),
  ]);
}

function describeSubnet(id: string, isIsolated: boolean, snapshot: Snapshot): string {
  const isolated = isIsolated ? "It is isolated." : "";
  return joined([headline(id, "subnet"), isolated, standingIn((network) => network === id, snapshot)]);
}

function standingIn(isMeant: (network: string) => boolean, { architecture }: Snapshot): string {
  const ids = [...architecture.entities.values()]
    .filter((entity) => "network" in entity && Array.isArray(entity.network) && entity.network.some(isMeant))
    .map(({ id }) => id);
  return ids.length === 0 ? "" : `In it: ${codeList(ids)}.`;
}

function headline(id: string, noun: string, kind?: string): string {
  return `${code(shortened(id))} (${noun}${kind === undefined ? "" : `, ${kind}`})`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
