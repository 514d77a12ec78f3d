import type { Analysis } from "../../../analysis/analysis.ts";
import type { Hosted } from "../../../analysis/hosting.ts";
import { isPlaced } from "../../../analysis/place.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  stages: ["design", "review", "operate"],
  subject: "ingress",
  asks: "A balancer has something to balance.",
  why: "Over one instance it adds a hop and an element that can fail, not redundancy.",
  example: "instances: { min: 2, max: 4 }",
  references: ["Azure Proactive Resiliency Library 6d82d042"],
  answeredBy: ["components.*.scaling.instances"],
  reportedAt: ["<subject>"],

  *check(ingress, { analysis }) {
    if (ingress.kind !== "load-balancer") return;
    const [backend, ...others] = backendsOf(ingress, analysis);
    if (backend === undefined || others.length > 0 || backend.scaling?.instances?.max !== 1) return;
    if (new Set(analysis.regionsOf(backend)).size >= 2) return;
    yield { backend: backend.id, place: placeOf(backend.path) };
  },
  message: ({ id, backend }) => `"${id}" balances over one instance of "${backend}".`,

  fixes: [
    {
      title: "Run two instances",
      at: "<place>",
      snippet: "scaling: { instances: { min: ${1:2}, max: ${2:4} } }",
    },
  ],

  examples: [
    {
      title: "A balancer before one instance",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
          # ^^ "lb" balances over one instance of "web".
        components:
          web:
            kind: web-app
            scaling: { direction: fixed, instances: 1 }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web:
            kind: web-app
            scaling: { direction: fixed, instances: { min: 2, max: 4 } }
      `,
    },
    {
      title: "Two backends, or one in two regions",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web, api] }
            inner: { kind: load-balancer, connects: [jobs] }
        components:
          web: { scaling: { instances: 1 } }
          api: { scaling: { instances: 1 } }
          jobs: { scaling: { instances: 1 }, regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "The number is not stated, or may grow; a reverse proxy does more than to balance",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
            inner: { kind: load-balancer, connects: [api] }
            proxy: { kind: reverse-proxy, connects: [jobs] }
        components:
          web: { kind: web-app }
          api: { scaling: { instances: { min: 1, max: 2 } } }
          jobs: { scaling: { instances: 1 } }
      `,
    },
  ],
});

/** What it connects to, each once. */
function backendsOf({ id }: Ingress, analysis: Analysis): readonly Hosted[] {
  const targets = analysis.connectionsFrom(id).flatMap(({ to }) => analysis.entity(to) ?? []);
  return [...new Set(targets)].filter(isPlaced);
}
