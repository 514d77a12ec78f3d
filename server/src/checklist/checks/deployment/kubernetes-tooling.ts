import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "component",
  asks: "Which cluster add-ons and delivery tools are used (ingress controller, mesh, Helm, GitOps)?",
  why: "They add hops, upgrades and failure modes that a picture of pods does not show.",
  example: "addons: [ingress-nginx, flux]",
  references: ["Technical discovery session: preparing for the session, operations, Kubernetes and CNCF"],
  answeredBy: ["components.*.addons", "deployment.configuration"],
  reportedAt: ["<subject>"],

  isOpen: ({ kind, addons }, { architecture }) =>
    kind === "cluster" && addons === undefined && architecture.deployment?.configuration === undefined,
  message: ({ id }) =>
    `Which add-ons and delivery tools does the cluster "${id}" carry (ingress controller, mesh, Helm, GitOps)?`,

  fixes: [{ title: "List them", at: "<subject>", snippet: "addons: [${1:ingress-nginx}, ${2:flux}]" }],

  examples: [
    {
      title: "A cluster and nothing on it",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks:
        # ^^^ Which add-ons and delivery tools does the cluster "aks" carry (ingress controller, mesh, Helm, GitOps)?
            kind: cluster
            hosting: azure-aks
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          aks:
            kind: cluster
            hosting: azure-aks
            addons: [ingress-nginx, flux]
      `,
    },
    {
      title: "They are listed, and so is that there are none",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks, addons: [ingress-nginx] }
          edge: { kind: cluster, addons: [] }
      `,
    },
    {
      title: "The tools are named for the whole file",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
        deployment: { configuration: [helm, gitops] }
      `,
    },
  ],
});
