import type { Analysis } from "../../../analysis/analysis.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "ingress",
  asks: "Requests pass one global router, not two in series.",
  why: "Each further router in series lowers the composite figure and adds a place where caching and health checks disagree.",
  example: "Front Door alone.",
  references: ["Azure Proactive Resiliency Library 9437634c"],
  answeredBy: ["networking.ingress.*.connects"],
  reportedAt: ["<subject>.connects", "<subject>"],

  *check(ingress, { analysis }) {
    if (!directsBetweenRegions(ingress, analysis)) return;
    const next = ingress.connects.flatMap(({ to }) => {
      const entry = analysis.ingress(to);
      return entry !== undefined && entry !== ingress && directsBetweenRegions(entry, analysis) ? entry : [];
    });
    const behind = next[0]?.connects[0]?.to;
    if (next.length > 0) yield { next: [...new Set(next.map(({ id }) => id))], behind };
  },
  message: ({ id, next }) =>
    next.length === 1
      ? `"${id}" and ${listIds(next)} are two global routers in series.`
      : `"${id}" and behind it ${listIds(next)} are global routers in series.`,

  fixes: [
    {
      title: "Connect to the region directly",
      at: "<subject>",
      snippet: "connects: [${1:web}]",
      replace: true,
    },
  ],

  examples: [
    {
      title: "A router by name before a router by address",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door:
              service: azure-front-door
              connects: [traffic-manager]
            # ^^^^^^^^ "front-door" and "traffic-manager" are two global routers in series.
            traffic-manager: { kind: global-load-balancer, connects: [web] }
        components:
          web: { regions: [westeurope, northeurope] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door:
              service: azure-front-door
              connects: [web]
            traffic-manager: { kind: global-load-balancer, connects: [web] }
        components:
          web: { regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "Side by side they are not in series",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { service: azure-front-door, connects: [web] }
            traffic-manager: { service: azure-traffic-manager, connects: [web] }
        components:
          web: { regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "A balancer in the region may stand behind a global one",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { service: azure-front-door, connects: [gateway] }
            gateway: { service: azure-application-gateway, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});

/** A content network counts only where the catalogue says that it is a router as well. */
function directsBetweenRegions(ingress: Ingress, analysis: Analysis): boolean {
  return ingress.kind === "global-load-balancer" || analysis.serviceOf(ingress)?.globalRouter === true;
}
