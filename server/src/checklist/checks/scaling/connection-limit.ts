import type { Analysis } from "../../../analysis/analysis.ts";
import type { Entity } from "../../../model/architecture.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "database",
  asks: "With all callers at their maximum number of instances, the connections stay within what the database accepts.",
  why: "Scaling out the callers exhausts the database, and the whole system slows down at the moment it was to grow.",
  example: "maxConnections: 800, pool of 20 in ten instances",
  references: ["Azure Well-Architected Framework: reliability, RE:06 (scaling)"],
  answeredBy: ["databases.*.maxConnections", "components.*.connects.*.pool", "components.*.scaling.instances"],
  reportedAt: ["<subject>.maxConnections", "<subject>"],

  *check(database, { analysis }) {
    const { id, maxConnections } = database;
    if (maxConnections === undefined) return;
    const callers = new Set<string>();
    let sum = 0;
    for (const { from, pool } of analysis.connectionsTo(id)) {
      if (pool === undefined) continue;
      callers.add(from);
      sum += pool * instancesOf(analysis.entity(from), analysis);
    }
    if (sum > maxConnections) yield { sum, maxConnections, callers: [...callers] };
  },
  message: ({ id, sum, maxConnections, callers }) =>
    `${listIds(callers)} ${callers.length === 1 ? "opens" : "open"} up to ${sum} connections to "${id}"; it accepts ${maxConnections}.`,

  fixes: [{ title: "State the limit", at: "<subject>", snippet: "maxConnections: ${1:800}" }],

  examples: [
    {
      title: "Ten instances in two regions, each with a pool of twenty",
      bad: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope, northeurope] }
        components:
          web:
            regions: [westeurope, northeurope]
            scaling: { instances: { min: 2, max: 10 } }
            connects: [{ to: orders, pool: 20 }]
          jobs: { kind: worker, connects: [{ to: orders, pool: 5 }] }
        databases:
          orders:
            engine: postgres
            maxConnections: 400
          # ^^^^^^^^^^^^^^ "web" and "jobs" open up to 405 connections to "orders"; it accepts 400.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope, northeurope] }
        components:
          web:
            regions: [westeurope, northeurope]
            scaling: { instances: { min: 2, max: 10 } }
            connects: [{ to: orders, pool: 20 }]
          jobs: { kind: worker, connects: [{ to: orders, pool: 5 }] }
        databases:
          orders:
            engine: postgres
            maxConnections: 800
      `,
    },
    {
      title: "It just suffices",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { instances: { min: 2, max: 10 } }, connects: [{ to: orders, pool: 20 }] }
          jobs: { kind: worker, connects: [orders] }
        databases:
          orders: { engine: postgres, maxConnections: 200 }
      `,
    },
  ],
});

/** How often the caller runs at most. */
function instancesOf(caller: Entity | undefined, analysis: Analysis): number {
  if (caller === undefined) return 1;
  const max = "scaling" in caller ? (caller.scaling?.instances?.max ?? 1) : 1;
  return max * Math.max(1, analysis.regionsOf(caller).length);
}
