import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import type { PerSecond } from "../../../model/quantities.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { rateWords } from "../../wording/rate-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "component",
  asks: "At the stated peak load, the largest number of instances can carry the requests.",
  why: "A maximum that is too low turns the busiest hour into an outage although every part is healthy.",
  example: "900/s × 8 needs 60 instances of 120/s",
  references: ["Azure Well-Architected Framework: reliability, RE:06 (scaling)"],
  answeredBy: ["components.*.scaling.instances", "components.*.scaling.perInstance", "usage.load"],
  reportedAt: ["<subject>.scaling", "<subject>"],

  *check(component, { architecture, analysis }) {
    const load = architecture.usage?.load;
    const own = capacityOf(component, analysis);
    if (load?.requestsPerSecond === undefined || own === undefined) return;
    const peak = load.requestsPerSecond * (load.peakFactor ?? 1);
    const first = analysis.firstOwnCode();
    if (peak <= own.total || !first.has(component)) return;
    // Several share the peak in shares that nobody states: together they have to carry it.
    const others = [...first].filter((other) => other !== component);
    let total = own.total;
    for (const other of others) total += capacityOf(other, analysis)?.total ?? Number.POSITIVE_INFINITY;
    if (peak > total)
      yield { ...wordsOf(own), peak: rateWords(peak), others: others.map(({ id }) => id), total: rateWords(total) };
  },
  message: ({ id, sum, capacity, peak, others, total }) =>
    others.length === 0
      ? `"${id}" carries at most ${sum} = ${capacity}; the peak is ${peak}.`
      : `"${id}" carries at most ${sum} = ${capacity}, and ${total} together with ${listIds(others)}; the peak is ${peak}.`,

  fixes: [
    {
      title: "Raise the maximum",
      at: "<subject>",
      snippet: "scaling: { instances: { min: ${1:2}, max: ${2:20} } }",
    },
  ],

  examples: [
    {
      title: "The peak is more than ten instances carry",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { load: { requestsPerSecond: 250, peakFactor: 8 } }
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web:
            scaling: { instances: { min: 2, max: 10 }, perInstance: 120/s }
          # ^^^^^^^ "web" carries at most 10 × 120/s = 1200/s; the peak is 2000/s.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { load: { requestsPerSecond: 250, peakFactor: 8 } }
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web:
            scaling: { instances: { min: 2, max: 20 }, perInstance: 120/s }
      `,
    },
    {
      title: "Two share it, and it is too much for both",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { load: { requestsPerSecond: 900 } }
        clients:
          browser: { kind: browser, connects: [web, api] }
        components:
          web: { scaling: { instances: 2, perInstance: 200/s } }
               # ^^^^^^^ "web" carries at most 2 × 200/s = 400/s, and 800/s together with "api"; the peak is 900/s.
          api: { regions: [westeurope, northeurope], scaling: { instances: 1, perInstance: 200/s } }
                                                   # ^^^^^^^ "api" carries at most 2 regions × 1 × 200/s = 400/s, and 800/s together with "web"; the peak is 900/s.
      `,
    },
    {
      title: "It just suffices",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { load: { requestsPerSecond: 300, peakFactor: 4 } }
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { scaling: { instances: { min: 2, max: 10 }, perInstance: 120/s } }
      `,
    },
    {
      title: "The requests of users end before it",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { load: { requestsPerSecond: 900 } }
        clients:
          browser: { kind: browser, connects: [gateway] }
        components:
          gateway: { kind: gateway, connects: [web] }
          web: { connects: [prices], scaling: { instances: 10, perInstance: 120/s } }
          prices: { scaling: { instances: 2, perInstance: 120/s } }
      `,
    },
  ],
});

interface Capacity {
  readonly regions: number;
  readonly max: number;
  readonly perInstance: PerSecond;
  readonly total: PerSecond;
}

/** Instances are counted in each region; a region that only stands by carries nothing. */
function capacityOf(component: Component, analysis: Analysis): Capacity | undefined {
  const { instances, perInstance } = component.scaling ?? {};
  const max = instances?.max;
  if (max === undefined || perInstance === undefined) return undefined;
  const { mode = "active-active" } = component.failover ?? {};
  const regions = mode === "active-active" ? Math.max(1, analysis.regionsOf(component).length) : 1;
  return { regions, max, perInstance, total: regions * max * perInstance };
}

function wordsOf({ regions, max, perInstance, total }: Capacity): { readonly sum: string; readonly capacity: string } {
  const everywhere = regions === 1 ? "" : `${regions} regions × `;
  return { sum: `${everywhere}${max} × ${rateWords(perInstance)}`, capacity: rateWords(total) };
}
