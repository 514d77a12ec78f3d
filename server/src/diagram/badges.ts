import type { AdminAccess, Egress, Link } from "../model/networking.ts";
import type { Exposure, Instances } from "../model/placed.ts";
import type { Copy } from "./copies.ts";
import type { Badge } from "./scene.ts";

/** The facts that reviewers look for first: how many, over how many zones, of which tier, how exposed. */
export function badgesOf(copy: Copy): readonly Badge[] {
  const { entity, part } = copy;
  const badges = [
    partBadge(part),
    instancesBadge(entity.scaling?.instances, entity.scaling?.required),
    zonesBadge(entity.zones),
  ];
  if (entity.section === "ingress") {
    badges.push(calm("tier", entity.tier), exposureBadge(entity.exposure, false));
    if (entity.waf !== undefined) badges.push(entity.waf ? good("WAF") : warn("protection", "no WAF"));
    if (entity.ddosProtection === true) badges.push(good("DDoS protection"));
  } else {
    badges.push(calm("tier", entity.hosting?.tier));
    if (entity.privateEndpoint === true) badges.push(good("private"));
    else badges.push(exposureBadge(entity.exposure, entity.section === "databases"));
  }
  if (entity.section === "databases") {
    if (entity.redundancy !== undefined) badges.push(calm("zones", entity.redundancy.replace("-", " ")));
    if (entity.tenancy !== undefined) badges.push(calm("data", entity.tenancy.replaceAll("-", " ")));
    if (entity.personalData === true) badges.push(calm("data", "personal data"));
  }
  if (entity.section === "components") {
    for (const { id, instances, zones } of entity.nodePools ?? []) {
      const count = instancesText(instances);
      badges.push(calm("instances", count === undefined ? id : `${id} ${count}`), zonesBadge(zones));
    }
  }
  return distinct(badges);
}

export function gateBadges({ tier, zones, ...gate }: Egress | AdminAccess): readonly Badge[] {
  const badges = [zonesBadge(zones), calm("tier", tier)];
  if ("fixedIp" in gate && gate.fixedIp !== undefined)
    badges.push(calm("protection", gate.fixedIp ? "fixed IP" : "no fixed IP"));
  if ("mfa" in gate && gate.mfa !== undefined) badges.push(gate.mfa ? good("MFA") : warn("protection", "no MFA"));
  if ("audited" in gate && gate.audited === true) badges.push(good("audited"));
  return distinct(badges);
}

export function linkBadges({ tier, redundant }: Link): readonly Badge[] {
  const badges = [
    calm("tier", tier),
    redundant === undefined ? undefined : redundant ? good("redundant") : warn("link", "not redundant"),
  ];
  return badges.filter((badge) => badge !== undefined);
}

function partBadge(part: Copy["part"]): Badge | undefined {
  return part === "replica" ? calm("role", part) : undefined;
}

function instancesBadge(instances: Instances | undefined, required: number | undefined): Badge | undefined {
  const count = instancesText(instances);
  if (count === undefined) return undefined;
  if (required !== undefined && required > 1)
    return calm("instances", `${required} of ${count.replace("×", "")} needed`);
  return instances?.max === 1 ? warn("instances", count) : calm("instances", count);
}

function instancesText(instances: Instances | undefined): string | undefined {
  const { min, max } = instances ?? {};
  if (min === undefined && max === undefined) return undefined;
  if (min === undefined || max === undefined) return min === undefined ? `×0–${max}` : `×${min}+`;
  return min === max ? `×${min}` : `×${min}–${max}`;
}

function zonesBadge(zones: readonly string[] | undefined): Badge | undefined {
  if (zones === undefined) return undefined;
  if (zones.length === 0) return warn("zones", "no zones");
  return zones.length === 1 ? warn("zones", `zone ${zones[0]}`) : good(`${zones.length} zones`, "zones");
}

function exposureBadge(exposure: Exposure | undefined, isStore: boolean): Badge | undefined {
  if (exposure === undefined) return undefined;
  return exposure === "public" && isStore ? warn("exposure", exposure) : calm("exposure", exposure);
}

function calm(kind: Badge["kind"], text: string | undefined): Badge | undefined {
  return text === undefined ? undefined : { kind, text, tone: "calm" };
}

function good(text: string, kind: Badge["kind"] = "protection"): Badge {
  return { kind, text, tone: "good" };
}

function warn(kind: Badge["kind"], text: string): Badge {
  return { kind, text, tone: "warn" };
}

function distinct(badges: readonly (Badge | undefined)[]): readonly Badge[] {
  const byText = new Map<string, Badge>();
  for (const badge of badges) if (badge !== undefined && !byText.has(badge.text)) byText.set(badge.text, badge);
  return [...byText.values()];
}
