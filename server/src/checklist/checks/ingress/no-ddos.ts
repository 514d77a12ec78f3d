import type { Analysis } from "../../../analysis/analysis.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "ingress",
  asks: "A public address in a network of your own, behind which a high promise stands, has DDoS protection.",
  why: "The basic protection of the platform guards the platform, not your share of it.",
  example: "ddosProtection: true",
  references: ["Azure Proactive Resiliency Library 69ea1185", "Azure review checklists: network_appdelivery/A01.08"],
  answeredBy: ["networking.ingress.*.ddosProtection"],
  reportedAt: ["<subject>.ddosProtection", "<subject>"],

  *check(ingress, { analysis }) {
    if (ingress.ddosProtection !== false || !hasPublicAddress(ingress, analysis)) return;
    const target = analysis.targetOf(ingress.id);
    if (target === undefined || target.availability < HIGH) return;
    yield { journey: target.sla.id, target: target.availability };
  },
  message: ({ id, journey, target }) =>
    `"${id}" carries "${journey}" (${percent(target)}) on a public address without DDoS protection.`,

  fixes: [{ title: "Turn it on", at: "<subject>", snippet: "ddosProtection: true" }],

  examples: [
    {
      title: "A high promise on an unprotected address",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [gateway] }
        networking:
          ingress:
            gateway:
              kind: application-gateway
              ddosProtection: false
            # ^^^^^^^^^^^^^^ "gateway" carries "checkout" (99.95%) on a public address without DDoS protection.
              connects: [web]
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: browser, availability: 99.95% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [gateway] }
        networking:
          ingress:
            gateway:
              kind: application-gateway
              ddosProtection: true
              connects: [web]
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: browser, availability: 99.95% }
      `,
    },
    {
      title: "Just below a high promise",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [gateway] }
        networking:
          ingress:
            gateway: { ddosProtection: false, publicIps: 1, connects: [web] }
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
    },
    {
      title: "An internal balancer has no public address",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { service: azure-front-door, ddosProtection: true, connects: [internal] }
            internal: { kind: load-balancer, exposure: private, ddosProtection: false, connects: [web] }
        components:
          web: { kind: web-app }
        slas:
          checkout: { entry: browser, availability: 99.99% }
      `,
    },
  ],
});

const HIGH = 0.9995;

function hasPublicAddress({ id, publicIps, exposure }: Ingress, analysis: Analysis): boolean {
  if (publicIps !== undefined && publicIps >= 1) return true;
  return exposure !== "private" && analysis.reachedFromInternet().has(id);
}
