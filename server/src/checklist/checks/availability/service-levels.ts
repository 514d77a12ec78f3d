import type { Analysis } from "../../../analysis/analysis.ts";
import type { Architecture } from "../../../model/architecture.ts";
import { defineQuestion } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "Are there different service levels for different parts or customers?",
  why: "Checkout and reporting need not have the same target.",
  example: "Checkout 99.9%, reports 99%.",
  references: ["Technical discovery session: agenda (service levels)"],
  answeredBy: ["slas"],
  reportedAt: ["<subject>"],
  askedUnder: "availability/target",

  isOpen(sla, { architecture, analysis }) {
    const { availability, entry, needs } = sla;
    if (availability === undefined || (entry === undefined && needs === undefined)) return undefined;
    if (architecture.slas.some((other) => other !== sla && other.availability !== undefined)) return undefined;
    return leadsToDifferentComponents(architecture, analysis) ? { target: percent(availability) } : undefined;
  },
  message: ({ id, target }) =>
    `Is "${id}" (${target}) meant for everything, or do other journeys have another service level?`,

  fixes: [
    {
      title: "Add a journey",
      at: "$",
      snippet: ["slas:", "  ${1:reports}: { entry: ${2:browser}, availability: ${3:99%} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two ways in, and a promise for one of them",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
          erp: { kind: api-consumer, connects: [api] }
        components:
          web: { kind: web-app }
          api: { kind: api }
        slas:
          checkout: { entry: browser, availability: 99.9% }
        # ^^^^^^^^ Is "checkout" (99.9%) meant for everything, or do other journeys have another service level?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
          erp: { kind: api-consumer, connects: [api] }
        components:
          web: { kind: web-app }
          api: { kind: api }
        slas:
          checkout: { entry: browser, availability: 99.9% }
          reports: { entry: browser, availability: 99% }
      `,
    },
    {
      title: "Both ways lead to the same component",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [lb] }
          app: { kind: mobile, connects: [web] }
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
    },
    {
      title: "A promise for everything, or two of them",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
          erp: { kind: api-consumer, connects: [api] }
        components:
          web: { kind: web-app }
          api: { kind: api }
        slas:
          checkout: { entry: browser, availability: 99.9% }
          orders: { entry: erp, availability: 99% }
      `,
    },
  ],
});

/** Whether two clients or ingress entries meet different components first, ingress entries on the way aside. */
function leadsToDifferentComponents({ clients, networking }: Architecture, analysis: Analysis): boolean {
  const met = [...clients, ...networking.ingress].map(({ id }) => componentsMet(id, analysis).toSorted().join());
  return new Set(met.filter((components) => components !== "")).size > 1;
}

function componentsMet(start: string, analysis: Analysis): readonly string[] {
  const seen = new Set([start]);
  // What is found on the way is looked at in turn: a set goes on with what is added to it.
  for (const id of seen) {
    if (analysis.component(id) !== undefined) continue;
    for (const { to } of analysis.connectionsFrom(id)) {
      if (analysis.component(to) !== undefined || analysis.ingress(to) !== undefined) seen.add(to ?? "");
    }
  }
  return [...seen].filter((id) => analysis.component(id) !== undefined);
}
