import type { Entity } from "../../../model/architecture.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "ingress",
  asks: "What balances traffic checks the health of what it sends traffic to.",
  why: "Without a probe a dead instance keeps its share of the requests.",
  example: "healthProbe: /healthz",
  references: ["Azure Proactive Resiliency Library 847a8d88", "Azure Proactive Resiliency Library fd049c28"],
  answeredBy: ["networking.ingress.*.healthProbe"],
  reportedAt: ["<subject>.healthProbe", "<subject>"],

  *check({ healthProbe, connects }, { analysis }) {
    if (healthProbe !== "none") return;
    const targets = [...new Set(connects.flatMap(({ to }) => to ?? []))];
    if (targets.length >= 2 || targets.some((to) => mayRunTwice(analysis.entity(to)))) yield { targets };
  },
  message: ({ id, targets }) => `"${id}" does not probe ${listIds(targets)}: failed instances keep receiving traffic.`,

  fixes: [{ title: "Add a probe", at: "<subject>", snippet: "healthProbe: ${1:/healthz}" }],

  examples: [
    {
      title: "Three instances, and nobody looks which of them are well",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, healthProbe: none, connects: [web] }
                                     # ^^^^^^^^^^^ "lb" does not probe "web": failed instances keep receiving traffic.
        components:
          web: { scaling: { instances: 3 } }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, healthProbe: /healthz, connects: [web] }
        components:
          web: { scaling: { instances: 3 } }
      `,
    },
    {
      title: "It probes, or does not say that it does not",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, healthProbe: /healthz, connects: [web] }
            other: { kind: load-balancer, connects: [web] }
        components:
          web: { scaling: { instances: { min: 2, max: 6 } } }
      `,
    },
    {
      title: "A single instance gets the traffic in any case",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            proxy: { kind: reverse-proxy, healthProbe: none, connects: [web] }
        components:
          web: { scaling: { instances: 1 } }
      `,
    },
  ],
});

function mayRunTwice(entity: Entity | undefined): boolean {
  if (entity === undefined || !("scaling" in entity)) return false;
  const { min, max = min } = entity.scaling?.instances ?? {};
  return max !== undefined && max >= 2;
}
