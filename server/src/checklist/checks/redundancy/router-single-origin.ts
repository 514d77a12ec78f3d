import type { Analysis } from "../../../analysis/analysis.ts";
import type { Architecture, Entity } from "../../../model/architecture.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  stages: ["design", "review", "operate"],
  subject: "ingress",
  asks: "A global router has more than one place to send traffic to.",
  why: "With one origin it cannot help when that origin is down.",
  example: "Origins in both regions.",
  references: ["Azure Proactive Resiliency Library 5b422a7f", "Azure Proactive Resiliency Library 38f3d542"],
  answeredBy: ["networking.ingress.*.connects"],
  reportedAt: ["<subject>.connects", "<subject>"],

  *check(ingress, { analysis, architecture }) {
    if ((ingress.kind ?? analysis.serviceOf(ingress)?.kind) !== "global-load-balancer") return;
    const targets = new Set(analysis.connectionsFrom(ingress.id).flatMap(({ to }) => analysis.entity(to) ?? []));
    const [origin, ...others] = targets;
    if (origin === undefined || others.length > 0 || !wantsMore(architecture)) return;
    if (new Set(analysis.statedRegionsOf(origin)).size >= 2) return;
    yield { origin: `"${origin.id}"`, other: otherThan(origin, analysis)?.id };
  },
  message: ({ id, origin }) => `"${id}" has ${origin} as its only origin.`,

  // The list keeps the origin that it has.
  fixes: [{ title: "Two origins", at: "<subject>", snippet: "connects: [${1:web-north}]" }],

  examples: [
    {
      title: "A second region is planned, and nobody is sent there",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
                                                    # ^^^^^^^^ "front-door" has "web" as its only origin.
        components:
          web: { kind: web-app, regions: [westeurope] }
          web-north: { kind: web-app, regions: [northeurope] }
        recovery: { strategy: warm-standby, region: northeurope }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web, web-north] }
        components:
          web: { kind: web-app, regions: [westeurope] }
          web-north: { kind: web-app, regions: [northeurope] }
        recovery: { strategy: warm-standby, region: northeurope }
      `,
    },
    {
      title: "A high promise, and a service that is one",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            front-door:
              service: azure-front-door
              connects: [{ to: web, protocol: https }]
            # ^^^^^^^^ "front-door" has "web" as its only origin.
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: front-door, availability: 99.95% }
      `,
    },
    {
      title: "Two origins, or one in two regions",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web, web-north] }
            inner: { kind: global-load-balancer, connects: [api] }
        components:
          web: { regions: [westeurope] }
          web-north: { regions: [northeurope] }
          api: { regions: [westeurope, northeurope] }
        recovery: { strategy: warm-standby, region: northeurope }
      `,
    },
    {
      title: "Nothing asks for more than one",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web: { regions: [westeurope] }
        recovery: backup-restore
        slas:
          checkout: { entry: front-door, availability: 99.94% }
      `,
    },
  ],
});

/** Whether a second place is planned, or a promise asks for one. */
function wantsMore({ recovery, slas }: Architecture): boolean {
  const isPlanned = recovery?.strategy !== undefined && recovery.strategy !== "none" && recovery.region !== undefined;
  return isPlanned || slas.some(({ availability = 0 }) => availability >= 0.9995);
}

/** What is the likeliest second origin: the same sort of thing in another region. */
function otherThan(origin: Entity, analysis: Analysis): Entity | undefined {
  if (origin.section !== "components") return undefined;
  const regions = analysis.statedRegionsOf(origin);
  const alike = analysis.architecture.components.filter((each) => each !== origin && each.kind === origin.kind);
  return alike.find((each) => analysis.statedRegionsOf(each).some((region) => !regions.includes(region))) ?? alike[0];
}
