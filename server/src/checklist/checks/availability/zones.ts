import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: ["component", "database", "ingress"],
  asks: "Is the application built to run across several availability zones?",
  why: "A data-centre loss is the most likely large failure; zones are the cheapest answer.",
  example: "zones: redundant",
  references: ["Technical discovery session: preparing for the session, high availability and resiliency"],
  answeredBy: ["components.*.zones", "databases.*.zones", "databases.*.redundancy"],
  reportedAt: ["<subject>"],

  isOpen(subject, { analysis }) {
    const service = analysis.serviceOf(subject);
    if (service === undefined || !service.zoneSupport || service.zonesAutomatic) return false;
    if (subject.section === "ingress" && analysis.regionsOf(subject).length === 0) return false;
    if (analysis.modelOf(subject) === "saas" || analysis.zonesOf(subject) !== undefined) return false;
    if (subject.section !== "databases" || subject.redundancy === undefined) return true;
    return !KEPT_IN_COPIES.has(analysis.kindOf(subject) ?? "");
  },
  message: ({ id }) => `"${id}": is it built to run over several availability zones?`,

  fixes: [{ title: "State the zones", at: "<subject>", snippet: "zones: ${1|redundant,none|}" }],

  examples: [
    {
      title: "Services that can be spread over zones",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
          ingress:
            gateway: { service: azure-application-gateway, connects: [web] }
          # ^^^^^^^ "gateway": is it built to run over several availability zones?
        components:
          web:
        # ^^^ "web": is it built to run over several availability zones?
            hosting: azure-app-service
        databases:
          orders: { hosting: { service: azure-database-mysql-flexible }, zones: redundant }
          files: { hosting: azure-storage }
        # ^^^^^ "files": is it built to run over several availability zones?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
          ingress:
            gateway: { service: azure-application-gateway, connects: [web], zones: redundant }
        components:
          web:
            hosting: azure-app-service
        databases:
          orders: { hosting: { service: azure-database-mysql-flexible }, zones: redundant }
          files: { hosting: azure-storage }
      `,
    },
    {
      title: "Stated, by the redundancy of the files or by the node pools of the cluster",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks, nodePools: { apps: { instances: 3, zones: redundant } } }
          web: { hosting: azure-app-service, zones: none }
        databases:
          files: { kind: object-storage, hosting: azure-storage, redundancy: local }
      `,
    },
    {
      title: "A service that always is, one that cannot be, and one without a region",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { kind: global-load-balancer, service: azure-front-door }
        components:
          jobs: { hosting: aws-lambda }
          web: { hosting: vm }
      `,
    },
  ],
});

/** What says by its redundancy, rather than by zones, where its copies are. */
const KEPT_IN_COPIES: ReadonlySet<string> = new Set(["object-storage", "file-share", "data-lake"]);
