import { readFraction } from "../schema/read-quantity.ts";
import { isPlainMap } from "../syntax/plain-value.ts";
import { type Fields, stated } from "./fields.ts";
import { EXPOSURES, lowerAvailability, lowerNetworks, lowerPlaced, lowerZones } from "./lower-shared.ts";
import type { AdminAccess, Egress, Ingress, Link, Network, Networking, Region } from "./networking.ts";

const NOTHING: Networking = { ingress: [], egress: [], adminAccess: [], links: [] };

export function lowerNetworking(
  fields: Fields | undefined,
  defaults: { readonly ingress: Fields | undefined; readonly connects: Fields | undefined },
): Networking {
  if (fields === undefined) return NOTHING;
  return stated({
    regions: lowerRegions(fields),
    networks: lowerNetworksOf(fields),
    ingress: fields.entries("ingress", (entry, id) => lowerIngress(entry, id, defaults.connects), defaults.ingress),
    egress: fields.entries("egress", lowerEgress),
    adminAccess: fields.entries("adminAccess", lowerAdminAccess),
    links: fields.entries("links", lowerLink),
  });
}

/** A list of names, or a map from names to figures. */
function lowerRegions(fields: Fields): readonly Region[] | undefined {
  if (!isPlainMap(fields.raw("regions"))) return fields.texts("regions")?.map((id) => ({ id }));
  return fields.entries("regions", (region, id) =>
    stated({
      id,
      availability: region.read("availability", readFraction),
      zoneAvailability: region.read("zoneAvailability", readFraction),
    }),
  );
}

function lowerNetworksOf(fields: Fields): readonly Network[] | "none" | undefined {
  if (fields.raw("networks") === "none") return "none";
  const networks = fields.entries("networks", lowerNetwork);
  return networks.length > 0 ? networks : undefined;
}

function lowerNetwork(fields: Fields, id: string): Network {
  const subnets = fields.entries("subnets", (subnet, name) => stated({ id: name, isolated: subnet.flag("isolated") }));
  return stated({
    id,
    path: fields.path,
    kind: fields.word("kind", ["vnet", "vpc", "on-premises", "cluster"]),
    region: fields.text("region"),
    subnets: subnets.length > 0 ? subnets : undefined,
  });
}

const INGRESS_KINDS = [
  "global-load-balancer",
  "load-balancer",
  "application-gateway",
  "api-gateway",
  "cdn",
  "ingress-controller",
  "reverse-proxy",
] as const;

function lowerIngress(fields: Fields, id: string, connects: Fields | undefined): Ingress {
  return stated({
    ...lowerPlaced(fields, id, connects),
    section: "ingress" as const,
    id,
    path: fields.path,
    kind: fields.word("kind", INGRESS_KINDS),
    service: fields.text("service"),
    tier: fields.text("tier"),
    on: fields.text("on"),
    protocols: fields.texts("protocols"),
    transport: fields.word("transport", ["tcp", "udp"]),
    ports: fields.list("ports", (value) => (typeof value === "number" ? value : undefined)),
    hosts: fields.texts("hosts"),
    endpoints: fields.word("endpoints", ["single", "multiple"]),
    publicIps: fields.number("publicIps"),
    exposure: fields.word("exposure", EXPOSURES),
    waf: fields.flag("waf"),
    ddosProtection: fields.flag("ddosProtection"),
    tls: fields.map("tls", undefined, (tls) =>
      stated({ minimum: tls.text("minimum"), terminates: tls.flag("terminates") }),
    ),
    sessionAffinity: fields.word("sessionAffinity", ["none", "cookie", "source-ip"]),
    healthProbe: fields.text("healthProbe"),
    network: lowerNetworks(fields),
  });
}

function lowerEgress(fields: Fields, id: string): Egress {
  return stated({
    section: "egress" as const,
    id,
    path: fields.path,
    name: fields.text("name"),
    summary: fields.text("summary"),
    kind: fields.word("kind", ["nat-gateway", "firewall", "proxy", "load-balancer", "default"]),
    service: fields.text("service"),
    tier: fields.text("tier"),
    region: fields.text("region"),
    zones: lowerZones(fields),
    fixedIp: fields.flag("fixedIp"),
    availability: lowerAvailability(fields),
    serves: fields.texts("serves"),
  });
}

function lowerAdminAccess(fields: Fields, id: string): AdminAccess {
  return stated({
    section: "adminAccess" as const,
    id,
    path: fields.path,
    name: fields.text("name"),
    summary: fields.text("summary"),
    kind: fields.word("kind", ["bastion", "vpn", "jump-host", "private-endpoint", "public"]),
    service: fields.text("service"),
    tier: fields.text("tier"),
    zones: lowerZones(fields),
    reaches: fields.texts("reaches"),
    via: fields.text("via"),
    mfa: fields.flag("mfa"),
    audited: fields.flag("audited"),
  });
}

function lowerLink(fields: Fields, id: string): Link {
  return stated({
    id,
    path: fields.path,
    name: fields.text("name"),
    summary: fields.text("summary"),
    kind: fields.word("kind", ["vpn", "expressroute", "direct-connect", "peering", "internet"]),
    service: fields.text("service"),
    tier: fields.text("tier"),
    between: fields.texts("between"),
    redundant: fields.flag("redundant"),
    availability: lowerAvailability(fields),
  });
}
