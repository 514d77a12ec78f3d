import { TOLERANCE } from "../../../analysis/availability/availability.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "component",
  asks: "The figure of a workload is not that of the cluster's control plane.",
  why: "The provider's figure for a managed cluster covers its API server; pods and nodes can be down while it is up.",
  example: "availability: { value: 99.5%, scope: instance } with three instances",
  references: ["Azure Kubernetes Service documentation: free and standard pricing tiers"],
  answeredBy: ["components.*.availability"],
  reportedAt: ["<subject>.availability", "<subject>"],

  *check(component, { analysis }) {
    const figure = component.availability?.value;
    const host = analysis.hostOf(component);
    if (typeof figure !== "number" || host?.section !== "components" || host.kind !== "cluster") return;
    const { candidates = [] } = analysis.commitmentsOf(host) ?? {};
    const isOfControlPlane = candidates.some(
      ({ covers, availability }) =>
        covers === "control-plane" && availability !== "none" && Math.abs(availability - figure) <= TOLERANCE,
    );
    if (isOfControlPlane) yield { figure: percent(figure), service: analysis.serviceOf(host)?.key ?? "" };
  },
  message: ({ id, figure, service }) =>
    `"${id}" states ${figure}, which is what ${service} commits to for its API server, not for what runs on it.`,

  fixes: [
    {
      title: "State a figure for one instance",
      at: "<subject>",
      snippet: "availability: { value: ${1:99.5%}, scope: instance }",
    },
  ],

  examples: [
    {
      title: "The figure of the cluster is taken for that of the shop",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: { service: azure-aks, tier: Standard }, zones: redundant }
          web:
            hosting: { on: aks }
            availability: 99.95%
          # ^^^^^^^^^^^^ "web" states 99.95%, which is what azure-aks commits to for its API server, not for what runs on it.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: { service: azure-aks, tier: Standard }, zones: redundant }
          web:
            hosting: { on: aks }
            availability: { value: 99.5%, scope: instance }
      `,
    },
    {
      title: "Other figures, and other hosts",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: { service: azure-aks, tier: Standard }, zones: redundant }
          own: { kind: cluster, hosting: on-premises }
          web: { hosting: { on: aks }, availability: 99.9% }
          jobs: { hosting: { on: own }, availability: 99.95% }
      `,
    },
  ],
});
