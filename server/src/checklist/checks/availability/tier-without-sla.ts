import type { CommitmentCondition } from "../../../catalogue/service.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: ["component", "database", "ingress"],
  asks: "What carries a promise is not bought on a tier without one.",
  why: "Free, shared and single-node tiers come without any commitment of the provider.",
  example: "tier: Standard",
  references: [
    "Azure Proactive Resiliency Library 0611251f",
    "PSRule for Azure: Azure.AKS.UptimeSLA",
    "Azure Well-Architected Framework: RE:05",
  ],
  answeredBy: ["components.*.hosting.tier", "databases.*.hosting.tier", "networking.ingress.*.tier"],
  reportedAt: ["<subject>.hosting", "<subject>.tier", "<subject>"],

  *check(subject, { analysis }) {
    const service = analysis.serviceOf(subject);
    const target = analysis.targetOf(subject.id);
    if (service === undefined || target === undefined || target.availability < 0.99) return;
    const { fitting, assumed } = analysis.commitmentsOf(subject) ?? {};
    if (fitting?.availability !== "none" || assumed) return;
    const tier = subject.section === "ingress" ? subject.tier : subject.hosting?.tier;
    yield {
      bought: [service.key, tier ?? "", conditionWords(fitting.when)].filter((word) => word !== "").join(" "),
      sla: target.sla.id,
      target: percent(target.availability),
    };
  },
  message: ({ id, bought, sla, target }) =>
    `"${id}" runs on ${bought}, for which the provider commits to nothing; "${sla}" promises ${target}.`,

  fixes: [
    { title: "Take a tier with a commitment", at: "<subject>", snippet: "hosting: { tier: ${1:Standard} }" },
    { title: "Take a tier with a commitment (ingress)", at: "<subject>", snippet: "tier: ${1:Premium}" },
  ],

  examples: [
    {
      title: "A promise on a free tier",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            hosting: { service: azure-app-service, tier: F1 }
          # ^^^^^^^ "web" runs on azure-app-service F1, for which the provider commits to nothing; "checkout" promises 99.9%.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            hosting: { service: azure-app-service, tier: Standard }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "A cluster, a database and a balancer",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { service: azure-load-balancer, tier: Basic, connects: [web] }
                                              # ^^^^ "lb" runs on azure-load-balancer Basic, for which the provider commits to nothing; "checkout" promises 99%.
        components:
          aks: { kind: cluster, hosting: { service: azure-aks, tier: Free } }
                              # ^^^^^^^ "aks" runs on azure-aks Free, for which the provider commits to nothing; "checkout" promises 99%.
          web: { hosting: { on: aks }, connects: [search] }
        databases:
          search: { hosting: azure-ai-search, scaling: { instances: 1 } }
                  # ^^^^^^^ "search" runs on azure-ai-search with one instance, for which the provider commits to nothing; "checkout" promises 99%.
        slas:
          checkout: { entry: lb, availability: 99% }
      `,
    },
    {
      title: "A tier with a commitment, or one that is not stated",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { service: azure-app-service, tier: B1 }, connects: [api] }
          api: { hosting: azure-app-service }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Hardly anything is promised",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { service: azure-app-service, tier: F1 } }
        slas:
          preview: { entry: web, availability: 98% }
      `,
    },
  ],
});

/** What of the use, other than the tier, leaves it without a commitment. */
function conditionWords({ zones, maxInstances }: CommitmentCondition): string {
  const words = [
    ...(maxInstances === 1
      ? ["one instance"]
      : maxInstances === undefined
        ? []
        : [`${maxInstances} instances at most`]),
    ...(zones === "none" ? ["one zone"] : []),
  ];
  return words.length === 0 ? "" : `with ${words.join(" in ")}`;
}
