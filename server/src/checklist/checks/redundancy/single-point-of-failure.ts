import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import type { Database, Replication } from "../../../model/database.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: ["component", "database", "ingress"],
  asks: "No single machine or instance stands on every path of a critical journey.",
  why: "It is the next outage, and each restart of it is one.",
  example: "instances: { min: 2, max: 4 } over zones",
  references: [
    "Azure Well-Architected Framework: RE:05",
    "Azure Proactive Resiliency Library 273f6b30",
    "PSRule for Azure: Azure.VM.Standalone",
  ],
  answeredBy: ["components.*.scaling.instances", "databases.*.scaling.instances", "networking.ingress.*.scaling"],
  reportedAt: ["<subject>.scaling", "<subject>"],
  takesLong: true,

  *check(subject, { analysis, isReported }, at) {
    if (!isSingle(subject, analysis) || isReported("redundancy/min-two-instances", at.place)) return;
    const promises = analysis
      .journeysOf(subject.id)
      .flatMap((sla) => ((sla.availability ?? 0) < HIGH ? [] : [{ sla, target: sla.availability ?? 0 }]))
      .toSorted((a, b) => b.target - a.target);
    const broken = promises.find(({ sla }) => analysis.isOnEveryPath(sla, subject.id));
    if (broken !== undefined) yield { journey: broken.sla.id, target: percent(broken.target) };
  },
  message: ({ id, journey, target }) => `"${id}" is a single point of failure of "${journey}" (${target}).`,

  fixes: [
    {
      title: "Make it two",
      at: "<subject>",
      snippet: "scaling: { instances: { min: ${1:2}, max: ${2:4} } }",
    },
  ],

  examples: [
    {
      title: "One proxy and one machine with the database",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            proxy: { kind: reverse-proxy, scaling: { instances: 1 }, connects: [web] }
                                        # ^^^^^^^ "proxy" is a single point of failure of "checkout" (99.9%).
        components:
          web: { kind: web-app, scaling: { instances: 3 }, connects: [orders] }
        databases:
          orders:
            engine: mysql
            hosting: { model: vm }
            scaling: { instances: 1 }
          # ^^^^^^^ "orders" is a single point of failure of "checkout" (99.9%).
        slas:
          checkout: { entry: proxy, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            proxy: { kind: reverse-proxy, scaling: { instances: { min: 2, max: 4 } }, connects: [web] }
        components:
          web: { kind: web-app, scaling: { instances: 3 }, connects: [orders] }
        databases:
          orders:
            engine: mysql
            hosting: { model: vm }
            scaling: { instances: 1 }
        slas:
          checkout: { entry: proxy, availability: 99.9% }
      `,
    },
    {
      title: "The machine below, and nothing said of how few there may be",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          machine: { kind: virtual-machine, scaling: { instances: 1 } }
                                          # ^^^^^^^ "machine" is a single point of failure of "checkout" (99.95%).
          web: { kind: web-app, hosting: { on: machine }, scaling: { instances: { max: 1 } } }
                                                        # ^^^^^^^ "web" is a single point of failure of "checkout" (99.95%).
        slas:
          browsing: { entry: web, availability: 99.9% }
          checkout: { entry: web, availability: 99.95% }
      `,
    },
    {
      title: "A copy that somebody has to switch to",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: mysql
            hosting: { model: vm }
            scaling: { instances: 1 }
          # ^^^^^^^ "orders" is a single point of failure of "checkout" (99.9%).
            replication: { mode: async, to: [northeurope], failover: manual }
        slas:
          checkout: { needs: [orders], availability: 99.9% }
      `,
    },
    {
      title: "A copy that takes over by itself",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: mysql
            hosting: { model: vm }
            scaling: { instances: 1 }
            replication: { mode: async, to: [northeurope], failover: automatic }
        slas:
          checkout: { needs: [orders], availability: 99.9% }
      `,
    },
    {
      title: "One of two alternatives, and one that the journey can do without",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { instances: 2 }
            connects: [{ to: fast, oneOf: search }, { to: slow, oneOf: search }, { to: news, required: false }]
          fast: { kind: gateway, scaling: { instances: 1 } }
          slow: { kind: gateway, scaling: { instances: 1 } }
          news: { kind: gateway, scaling: { instances: 1 } }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "A managed database has no machines of ours, and another region has another instance",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          proxy: { kind: gateway, regions: [westeurope, northeurope], scaling: { instances: 1 }, connects: [orders] }
        databases:
          orders: { engine: mysql, hosting: { model: paas }, scaling: { instances: 1 } }
        slas:
          checkout: { entry: proxy, availability: 99.9% }
      `,
    },
    {
      title: "Nothing high is promised, or there are two",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          proxy: { kind: gateway, scaling: { instances: 1 } }
          web: { kind: gateway, scaling: { instances: 2 } }
        slas:
          reports: { entry: proxy, availability: 99.89% }
          checkout: { entry: web, availability: 99.99% }
      `,
    },
  ],
});

const HIGH = 0.999;

/** Whether it is said to be one instance in one place, with nothing that could take over. */
function isSingle(subject: Component | Database | Ingress, analysis: Analysis): boolean {
  if (subject.scaling?.instances?.max !== 1) return false;
  if (new Set(analysis.regionsOf(subject)).size >= 2 && subject.failover?.mode !== "none") return false;
  if (subject.section !== "databases") return true;
  const model = analysis.modelOf(subject);
  return (model === "vm" || model === "on-premises") && !(subject.replication ?? []).some(takesOver);
}

/** Only a copy that takes over by itself is another part of the database; one that waits for somebody is not. */
function takesOver({ mode, failover }: Replication): boolean {
  return mode !== "none" && failover === "automatic";
}
