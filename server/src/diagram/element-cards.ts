import type { Analysis } from "../analysis/analysis.ts";
import type { Entity } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { External } from "../model/external.ts";
import { badgesOf } from "./badges.ts";
import type { Copy } from "./copies.ts";
import { iconOf, roleOf, shapeOf } from "./element-look.ts";
import { labelOf, technologyOf } from "./element-words.ts";
import type { Card } from "./scene.ts";

/** An entity that is drawn once, wherever it stands; what it says of itself is left to the view. */
export function entityCard(entity: Entity, analysis: Analysis): Card {
  return {
    id: entity.id,
    path: entity.path,
    parent: undefined,
    entity: entity.id,
    role: roleOf(entity),
    shape: shapeOf(entity),
    icon: iconOf(entity, analysis),
    label: labelOf(entity),
    technology: technologyOf(entity, analysis),
    badges: [],
    modules: [],
    stacked: entity.section === "clients" && (entity.count ?? 1) > 1,
    standby: false,
  };
}

/** What stands outside, and is there once. */
export function outsideCard(entity: Client | External, analysis: Analysis): Card {
  return { ...entityCard(entity, analysis), badges: networkBadges(entity) };
}

/** What is ours, in one of its places. */
export function copyCard(copy: Copy, parent: string | undefined, analysis: Analysis): Card {
  const { entity, id, part } = copy;
  return {
    ...entityCard(entity, analysis),
    id,
    parent,
    badges: badgesOf(copy),
    modules: entity.section === "components" ? (entity.modules ?? []) : [],
    stacked: entity.section === "databases" && /^(database|server)-per-tenant$/.test(entity.tenancy ?? ""),
    standby: part === "standby" || part === "replica",
  };
}

function networkBadges(entity: Client | External): Card["badges"] {
  if (entity.section === "externals") {
    return entity.ipAllowList === "required" ? [{ kind: "protection", text: "IP allow list", tone: "calm" }] : [];
  }
  const { network, count } = entity;
  return [
    ...(network === undefined || network === "internet"
      ? []
      : [{ kind: "link", text: network, tone: "calm" } as const]),
    ...(count === undefined || count === 1 ? [] : [{ kind: "instances", text: `×${count}`, tone: "calm" } as const]),
  ];
}
