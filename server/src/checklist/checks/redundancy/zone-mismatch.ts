import type { Analysis } from "../../../analysis/analysis.ts";
import { isPlaced } from "../../../analysis/place.ts";
import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "connection",
  asks: "What a zone-spread component needs is spread over zones too.",
  why: "The component survives the loss of a zone and then cannot work, because what it needs was there.",
  example: "zones: redundant on both",
  references: ["Azure Well-Architected Framework: RE:05"],
  answeredBy: ["databases.*.zones", "components.*.zones"],
  reportedAt: ["databases.<to>.zones", "components.<to>.zones", "<subject>"],

  *check(connection, { analysis }) {
    if (connection.mode === "async") return;
    const target = targetOf(connection, analysis);
    const zones = target && zonesOfOne(target, analysis);
    if (target === undefined || zones === undefined || !survivesZone(connection.from, analysis)) return;
    if (!analysis.isRequired(connection)) return;
    yield { from: connection.from, to: target.id, place: placeOf(target.path), zone: zones[0] };
  },
  message: ({ from, to, zone }) =>
    `"${from}" survives the loss of a zone, "${to}" (${zone === undefined ? "spread over no zones" : `zone ${zone} only`}) does not.`,

  fixes: [{ title: "Spread the target", at: "<place>", snippet: "zones: redundant" }],

  examples: [
    {
      title: "Web over three zones, database in one",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: redundant, connects: [orders, api] }
          api: { zones: none }
               # ^^^^^ "web" survives the loss of a zone, "api" (spread over no zones) does not.
        databases:
          orders:
            engine: mysql
            zones: [1]
          # ^^^^^ "web" survives the loss of a zone, "orders" (zone 1 only) does not.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: redundant, connects: [orders, api] }
          api: { zones: redundant }
        databases:
          orders:
            engine: mysql
            zones: [1]
      `,
    },
    {
      title: "The zones of the cluster count",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, nodePools: { apps: { instances: 3, zones: redundant } } }
          web:
            hosting: { on: aks }
            connects: [orders]
        databases:
          orders: { engine: mysql, zones: none }
                                 # ^^^^^ "web" survives the loss of a zone, "orders" (spread over no zones) does not.
      `,
    },
    {
      title: "Both are spread, nothing is said, or files are kept in several zones",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: [1, 2], connects: [orders, jobs, files] }
        databases:
          orders: { engine: mysql, zones: redundant }
          jobs: { kind: message-broker, engine: rabbitmq }
          files: { kind: object-storage, zones: none, redundancy: zone-redundant }
      `,
    },
    {
      title: "It is not waited for, not needed, or another region takes over",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            zones: redundant
            connects: [{ to: mail, mode: async }, { to: news, required: false }, orders]
          mail: { zones: none }
          news: { zones: none }
        databases:
          orders:
            zones: none
            regions: [westeurope, northeurope]
            failover: active-passive
      `,
    },
    {
      title: "The caller is in one zone itself",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: [1], connects: [orders] }
        databases:
          orders: { engine: mysql, zones: [1] }
      `,
    },
  ],
});

function targetOf({ to }: Connection, analysis: Analysis): Component | Database | undefined {
  return analysis.component(to) ?? analysis.database(to);
}

function survivesZone(id: string, analysis: Analysis): boolean {
  const caller = analysis.entity(id);
  return caller !== undefined && isPlaced(caller) && new Set(analysis.zonesOf(caller)).size >= 2;
}

/** The one zone or none in which it stands; `undefined`: it survives the loss of a zone, or its zones are not stated. */
function zonesOfOne(target: Component | Database, analysis: Analysis): readonly string[] | undefined {
  const zones = analysis.zonesOf(target);
  if (zones === undefined || new Set(zones).size >= 2) return undefined;
  const { failover } = target;
  if (failover?.mode === "active-passive" && new Set(analysis.regionsOf(target)).size >= 2) return undefined;
  const redundancy = target.section === "databases" ? target.redundancy : undefined;
  return redundancy === "zone-redundant" || redundancy === "geo-redundant" ? undefined : zones;
}
