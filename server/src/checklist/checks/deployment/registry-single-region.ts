import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "deployment",
  asks: "Container images can be pulled when one region is lost.",
  why: "The second region must start instances exactly when the first, and the registry in it, is gone.",
  example: "registry: { regions: [westeurope, northeurope] }",
  references: ["Azure Proactive Resiliency Library 36ea6c09", "Azure review checklists: aks/02.02.05"],
  answeredBy: ["deployment.registry.regions"],
  reportedAt: ["deployment.registry", "deployment"],

  *check(deployment, { analysis, architecture }) {
    const [registry, ...others] = new Set(deployment?.registry?.regions);
    if (registry === undefined || others.length > 0) return;
    const pulling = architecture.components.filter((component) => isFromImages(component, analysis));
    const regions = new Set(pulling.flatMap((component) => analysis.regionsOf(component)));
    if (regions.size >= 2) yield { registry, regions: [...regions].filter((region) => region !== registry) };
  },
  message: ({ registry, regions }) =>
    `The images are in "${registry}" only; ${listIds(regions)} cannot pull them when it is lost.`,

  fixes: [
    {
      title: "Replicate the registry",
      at: "$",
      snippet: [
        "deployment:",
        "  registry: { service: ${1:azure-container-registry}, regions: [${2:westeurope}, ${3:northeurope}] }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two clusters, and a registry beside one of them",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks-west: { kind: cluster, hosting: azure-aks, regions: [westeurope] }
          aks-north: { kind: cluster, hosting: azure-aks, regions: [northeurope] }
        deployment:
          registry: { service: azure-container-registry, regions: [westeurope] }
        # ^^^^^^^^ The images are in "westeurope" only; "northeurope" cannot pull them when it is lost.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          aks-west: { kind: cluster, hosting: azure-aks, regions: [westeurope] }
          aks-north: { kind: cluster, hosting: azure-aks, regions: [northeurope] }
        deployment:
          registry: { service: azure-container-registry, regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "The registry is in both regions",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          api: { kind: api, hosting: azure-container-apps, regions: [westeurope, northeurope] }
        deployment:
          registry: { service: azure-container-registry, regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "Containers are in one region only",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          api: { kind: api, hosting: azure-container-apps, regions: [westeurope] }
          web: { kind: web-app, hosting: azure-app-service, regions: [westeurope, northeurope] }
        deployment:
          registry: { service: azure-container-registry, regions: [westeurope] }
      `,
    },
  ],
});

function isFromImages(component: Component, analysis: Analysis): boolean {
  const model = analysis.modelOf(component);
  return model === "kubernetes" || model === "container";
}
