import type { Analysis } from "../../../analysis/analysis.ts";
import { isPlaced } from "../../../analysis/place.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "connection",
  asks: "What several regions need does not live in one of them.",
  why: "The second region stops with the first, which is what it was to prevent.",
  example: "replication: { mode: async, to: [northeurope], failover: automatic }",
  references: ["Azure Well-Architected Framework: RE:05", "Azure Proactive Resiliency Library 43663217"],
  answeredBy: ["databases.*.regions", "databases.*.replication", "components.*.regions"],
  reportedAt: ["databases.<to>.regions", "databases.<to>", "components.<to>", "<subject>"],

  *check(connection, { analysis, architecture }) {
    const fromRegions = regionsThatServe(connection, analysis, architecture);
    const target = analysis.component(connection.to) ?? analysis.database(connection.to);
    if (fromRegions.length < 2 || target === undefined) return;
    const [toRegion, ...others] = new Set(analysis.regionsOf(target));
    if (toRegion === undefined || others.length > 0) return;
    const elsewhere = fromRegions.filter((region) => region !== toRegion);
    if (isCopiedTo(elsewhere, target) || !analysis.isRequired(connection)) return;
    yield { from: connection.from, to: target.id, fromRegions, toRegion, elsewhere: elsewhere[0] };
  },
  message: ({ from, to, fromRegions, toRegion }) =>
    `"${from}" runs in ${listWords(fromRegions)}, and each of them needs "${to}" in ${toRegion}: they stop together.`,

  fixes: [
    {
      title: "Replicate the target",
      at: "databases.<to>",
      snippet: "replication: { mode: ${1|async,sync|}, to: [${2:<elsewhere>}], failover: ${3|automatic,manual|} }",
    },
  ],

  examples: [
    {
      title: "Two regions, and the database in one of them",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope, northeurope], failover: active-active, connects: [orders] }
        databases:
          orders:
            engine: mysql
            regions: [westeurope]
          # ^^^^^^^ "web" runs in westeurope and northeurope, and each of them needs "orders" in westeurope: they stop together.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope, northeurope], failover: active-active, connects: [orders] }
        databases:
          orders:
            engine: mysql
            regions: [westeurope]
            replication: { mode: async, to: [northeurope], failover: automatic }
      `,
    },
    {
      title: "The first region of the file counts where none is stated",
      bad: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope, northeurope] }
        components:
          web: { regions: [westeurope, northeurope], connects: [sign-in] }
          sign-in: { kind: api }
        # ^^^^^^^ "web" runs in westeurope and northeurope, and each of them needs "sign-in" in westeurope: they stop together.
        recovery: { strategy: warm-standby, region: northeurope }
      `,
    },
    {
      title: "It is copied, is there as well, or is not needed",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            regions: [westeurope, northeurope]
            failover: active-passive
            connects: [orders, prices, { to: news, required: false }]
          news: { regions: [westeurope] }
        databases:
          orders: { engine: mysql, regions: [westeurope], replication: { mode: async, to: [northeurope] } }
          prices: { engine: mysql, regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "The second region is not to take over, or the target is in no region",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope, northeurope], failover: none, connects: [orders] }
          api: { regions: [westeurope, northeurope], failover: active-active, connects: [stock] }
          stock: { kind: api }
        databases:
          orders: { engine: mysql, regions: [westeurope] }
      `,
    },
  ],
});

const TAKES_OVER: ReadonlySet<string> = new Set(["active-active", "active-passive", "warm-standby"]);

/** The regions of the caller, if one of them is to go on without the others. */
function regionsThatServe({ from }: Connection, analysis: Analysis, { recovery }: Architecture): readonly string[] {
  const caller = analysis.entity(from);
  if (caller === undefined || !isPlaced(caller)) return [];
  const regions = [...new Set(analysis.regionsOf(caller))];
  return TAKES_OVER.has(caller.failover?.mode ?? recovery?.strategy ?? "") ? regions : [];
}

function isCopiedTo(regions: readonly string[], target: Component | Database): boolean {
  if (target.section !== "databases") return false;
  return (target.replication ?? []).some(
    ({ mode, to = [] }) => mode !== "none" && to.some((region) => regions.includes(region)),
  );
}
