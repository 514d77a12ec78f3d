import type { Analysis } from "../../../analysis/analysis.ts";
import type { Entity } from "../../../model/architecture.ts";
import type { Component } from "../../../model/component.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: ["ingress", "component"],
  asks: "The balancer itself is not single.",
  why: "The redundancy behind it ends with it.",
  example: "scaling: { instances: { min: 2, max: 10 } }",
  references: ["PSRule for Azure: Azure.AppGw.MinInstance", "Azure review checklists: resiliency"],
  answeredBy: ["networking.ingress.*.scaling", "components.*.scaling"],
  reportedAt: ["<subject>.scaling", "<subject>"],

  *check(subject, { analysis }) {
    const { min, max } = subject.scaling?.instances ?? {};
    if ((min !== 1 && max !== 1) || !isBalancer(subject, analysis)) return;
    const targets = [...new Set(analysis.connectionsFrom(subject.id).flatMap(({ to }) => analysis.entity(to) ?? []))];
    if (targets.length < 2 && !targets.some(isSeveral)) return;
    yield { targets: targets.map(({ id }) => id), may: max !== 1 };
  },
  message: ({ id, targets, may }) =>
    `"${id}" ${may ? "may be" : "is"} a single instance in front of ${listIds(targets)}.`,

  fixes: [
    {
      title: "Two instances",
      at: "<subject>",
      snippet: "scaling: { instances: { min: ${1:2}, max: ${2:10} } }",
    },
  ],

  examples: [
    {
      title: "Two instances behind one gateway, and a proxy of our own",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gateway: { kind: application-gateway, scaling: { instances: { min: 1, max: 10 } }, connects: [web] }
                                                # ^^^^^^^ "gateway" may be a single instance in front of "web".
        components:
          web: { scaling: { instances: { min: 1, max: 4 } } }
          proxy:
            kind: gateway
            scaling: { instances: 1 }
          # ^^^^^^^ "proxy" is a single instance in front of "orders" and "stock".
            connects: [orders, stock]
          orders: { kind: api }
          stock: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gateway: { kind: application-gateway, scaling: { instances: { min: 2, max: 10 } }, connects: [web] }
        components:
          web: { scaling: { instances: { min: 1, max: 4 } } }
          proxy:
            kind: gateway
            scaling: { instances: 1 }
            connects: [orders, stock]
          orders: { kind: api }
          stock: { kind: api }
      `,
    },
    {
      title: "Two of it, or one before one",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gateway: { kind: application-gateway, scaling: { instances: { min: 2, max: 10 } }, connects: [web, api] }
            proxy: { kind: reverse-proxy, scaling: { instances: 1 }, connects: [jobs] }
        components:
          web: { scaling: { instances: 2 } }
          api: { scaling: { instances: 2 } }
          jobs: { scaling: { instances: 1 } }
      `,
    },
    {
      title: "Global routers are many by themselves, and other components do not balance",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { service: azure-front-door, scaling: { instances: 1 }, connects: [web, api] }
        components:
          web: { kind: web-app, scaling: { instances: 1 }, connects: [api, jobs] }
          api: { scaling: { instances: 2 } }
          jobs: { scaling: { instances: 2 } }
      `,
    },
  ],
});

function isBalancer(subject: Ingress | Component, analysis: Analysis): boolean {
  return subject.section === "ingress" ? !analysis.isGlobalRouter(subject) : subject.kind === "gateway";
}

function isSeveral(target: Entity): boolean {
  return "scaling" in target && (target.scaling?.instances?.max ?? 1) > 1;
}
