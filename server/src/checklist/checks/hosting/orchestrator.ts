import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "If there is an orchestrator: which distribution, managed or self-run, which tier?",
  why: "'Kubernetes' alone says nothing about the control-plane SLA, upgrades or node pools.",
  example: "hosting: { service: azure-aks, tier: Standard } with two node pools over three zones",
  references: [
    "Technical envisioning session: too generic, details we get",
    "Technical discovery session: preparing for the session, Kubernetes and CNCF",
  ],
  answeredBy: ["components.*.hosting.service", "components.*.hosting.tier"],
  reportedAt: ["<subject>"],

  isOpen(component, { analysis }): { readonly service: string | undefined } | false {
    if (component.kind !== "cluster") return false;
    const { service, tier } = component.hosting ?? {};
    if (service === undefined) return { service };
    const isByTier = analysis.serviceOf(component)?.commitments.some(({ when }) => when.tier !== undefined);
    return isByTier === true && tier === undefined && { service };
  },
  message: ({ id, service }) =>
    service === undefined
      ? `Cluster "${id}": which distribution is it, who runs it (you or the provider), and on which tier?`
      : `Cluster "${id}" is on ${service}: on which tier? What the provider commits to depends on it.`,

  fixes: [
    {
      title: "Name service and tier",
      at: "<subject>",
      snippet: "hosting: { service: ${1|azure-aks,aws-eks,gcp-gke|}, tier: ${2:Standard} }",
    },
  ],

  examples: [
    {
      title: "Kubernetes, and nothing more",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          k8s: { kind: cluster }
        # ^^^ Cluster "k8s": which distribution is it, who runs it (you or the provider), and on which tier?
          web: { kind: web-app, hosting: { on: k8s } }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          k8s: { kind: cluster, hosting: { service: azure-aks, tier: Standard } }
          web: { kind: web-app, hosting: { on: k8s } }
      `,
    },
    {
      title: "A product without its tier",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks:
        # ^^^ Cluster "aks" is on azure-aks: on which tier? What the provider commits to depends on it.
            kind: cluster
            hosting: azure-aks
      `,
    },
    {
      title: "Both are said",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: { service: azure-aks, tier: Standard } }
      `,
    },
  ],
});
