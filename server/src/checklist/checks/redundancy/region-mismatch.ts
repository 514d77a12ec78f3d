import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "connection",
  asks: "Calls on the critical path stay in one region.",
  why: "Each request pays the distance, and two regions must be up for one to work.",
  example: "The database moves to the region of its callers.",
  references: ["Azure Well-Architected Framework: RE:05"],
  answeredBy: ["components.*.regions", "databases.*.regions"],
  reportedAt: ["<subject>"],

  *check(connection, { analysis }) {
    const from = analysis.entity(connection.from);
    const to = analysis.entity(connection.to);
    if (connection.mode === "async" || from === undefined || to === undefined) return;
    const fromRegions = analysis.statedRegionsOf(from);
    const toRegions = analysis.statedRegionsOf(to);
    if (fromRegions.length === 0 || toRegions.length === 0) return;
    if (fromRegions.some((region) => toRegions.includes(region)) || !analysis.isRequired(connection)) return;
    yield { from: from.id, to: to.id, fromRegions, toRegions };
  },
  message: ({ from, to, fromRegions, toRegions }) =>
    `"${from}" (${listWords(fromRegions)}) calls "${to}" (${listWords(toRegions)}) in each request.`,

  fixes: [
    { title: "Call asynchronously", at: "<subject>", snippet: "mode: async" },
    { title: "The caller goes on without it", at: "<subject>", snippet: "required: false" },
  ],

  examples: [
    {
      title: "The database stayed where it was",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            regions: [westeurope]
            connects: [orders]
                     # ^^^^^^ "web" (westeurope) calls "orders" (northeurope) in each request.
        databases:
          orders: { engine: mysql, regions: [northeurope] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            regions: [westeurope]
            connects: [{ to: orders, mode: async }]
        databases:
          orders: { engine: mysql, regions: [northeurope] }
      `,
    },
    {
      title: "The region of the cluster counts",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, regions: [westeurope, northeurope] }
          web:
            hosting: { on: aks }
            connects:
              - { to: api, protocol: https }
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "web" (westeurope and northeurope) calls "api" (uksouth) in each request.
          api: { regions: [uksouth] }
      `,
    },
    {
      title: "One region is common to both, or one side states none",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        components:
          web: { regions: [westeurope, northeurope], connects: [orders] }
          jobs: { connects: [reports] }
        databases:
          orders: { engine: mysql, regions: [northeurope] }
          reports: { engine: mysql, regions: [uksouth] }
      `,
    },
    {
      title: "Nobody waits for it, or can do without it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope], connects: [{ to: jobs, mode: async }, { to: pages, required: false }] }
        databases:
          jobs: { kind: message-broker, regions: [northeurope] }
          pages: { kind: cache, regions: [northeurope] }
      `,
    },
  ],
});
