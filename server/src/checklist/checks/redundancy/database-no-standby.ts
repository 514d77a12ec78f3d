import type { Analysis } from "../../../analysis/analysis.ts";
import type { Database } from "../../../model/database.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "A database behind a promise of 99.95% or more has a standby.",
  why: "Restoring or replacing a server takes longer than the whole monthly budget.",
  example: "zones: redundant",
  references: [
    "Azure Proactive Resiliency Library 88856605",
    "Azure Proactive Resiliency Library ca87914f",
    "Azure Proactive Resiliency Library c0085c32",
    "PSRule for Azure: Azure.PostgreSQL.ZoneRedundantHA",
  ],
  answeredBy: ["databases.*.zones", "databases.*.replication", "databases.*.scaling"],
  reportedAt: ["<subject>.zones", "<subject>.scaling", "<subject>"],

  *check(database, { analysis }) {
    const target = analysis.targetOf(database.id);
    if (target === undefined || target.availability < 0.9995) return;
    if (analysis.kindOf(database) !== "relational" || !isAlone(database, analysis)) return;
    yield { journey: target.sla.id, target: percent(target.availability) };
  },
  message: ({ id, journey, target }) => `"${id}" has no standby; "${journey}" promises ${target}.`,

  fixes: [
    { title: "A standby in another zone", at: "<subject>", snippet: "zones: redundant" },
    {
      title: "A replica",
      at: "<subject>",
      snippet: "replication: { mode: ${1|sync,async|}, to: [${2:northeurope}], failover: ${3|automatic,manual|} }",
    },
  ],

  examples: [
    {
      title: "One zone, and a promise of 21.6 minutes a month",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders:
            engine: mysql
            zones: none
          # ^^^^^ "orders" has no standby; "checkout" promises 99.95%.
        slas:
          checkout: { entry: web, availability: 99.95% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders:
            engine: mysql
            zones: redundant
        slas:
          checkout: { entry: web, availability: 99.95% }
      `,
    },
    {
      title: "One server",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { kind: relational, replication: none, scaling: { instances: 1 } }
                                                       # ^^^^^^^ "orders" has no standby; "checkout" promises 99.99%.
        slas:
          checkout: { entry: web, availability: 99.99% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { kind: relational, replication: none, scaling: { instances: 1 }, zones: redundant }
        slas:
          checkout: { entry: web, availability: 99.99% }
      `,
    },
    {
      title: "A standby in another zone, a replica, a second server",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders, stock, prices] }
        databases:
          orders: { engine: mysql, zones: redundant }
          stock: { engine: mysql, zones: none, replication: { mode: async, to: [northeurope] } }
          prices: { engine: mysql, zones: [1], scaling: { instances: 2 } }
        slas:
          checkout: { entry: web, availability: 99.95% }
      `,
    },
    {
      title: "A lower promise, another sort of store, or nothing said",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [pages, orders] }
          jobs: { connects: [reports] }
        databases:
          pages: { engine: redis, zones: none }
          orders: { engine: mysql }
          reports: { engine: mysql, zones: none }
        slas:
          checkout: { entry: web, availability: 99.95% }
          reporting: { entry: jobs, availability: 99.9% }
      `,
    },
  ],
});

/** Whether it is said to be one server in one place, without a copy that could take its place. */
function isAlone(database: Database, analysis: Analysis): boolean {
  const { zones, scaling, replication = [], failover } = database;
  const { min, max } = scaling?.instances ?? {};
  const places = zones === undefined ? undefined : new Set(zones).size;
  if ((places ?? 0) >= 2 || (min ?? 1) >= 2) return false;
  if (replication.some(({ mode }) => mode === "sync" || mode === "async")) return false;
  const hasOtherRegion = new Set(analysis.regionsOf(database)).size >= 2 && failover?.mode !== "none";
  return !hasOtherRegion && (places !== undefined || max === 1);
}
