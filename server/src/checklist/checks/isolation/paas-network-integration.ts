import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: ["component", "database"],
  asks: "How are platform services attached to your network (VNet integration, private endpoints, service endpoints)?",
  why: "PaaS is public by default; the integration style decides DNS, egress and exposure.",
  example: "App Service with VNet integration, SQL by private endpoint.",
  references: ["Technical envisioning session: types of engagements, networking topology, VNET integration of PaaS"],
  answeredBy: [
    "components.*.network",
    "components.*.privateEndpoint",
    "databases.*.network",
    "databases.*.privateEndpoint",
  ],
  reportedAt: ["<subject>"],

  isOpen(subject, { architecture, analysis }) {
    const { networks } = architecture.networking;
    if (networks === undefined || networks === "none") return false;
    const { network, privateEndpoint, exposure } = subject;
    if (network !== undefined || privateEndpoint !== undefined || exposure !== undefined) return false;
    const model = analysis.modelOf(subject);
    return model === "paas" || model === "serverless";
  },
  message: ({ id }) => `"${id}" is a platform service: how is it attached to your network?`,

  fixes: [
    {
      title: "Attach it",
      at: "<subject>",
      snippet: "network: ${1:spoke/app}\nprivateEndpoint: ${2|true,false|}",
    },
  ],

  examples: [
    {
      title: "A network, and platform services beside it",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { kind: vnet, subnets: { app: {} } }
        components:
          web:
        # ^^^ "web" is a platform service: how is it attached to your network?
            hosting: azure-app-service
            connects: [orders]
        databases:
          orders: { hosting: azure-sql-database }
        # ^^^^^^ "orders" is a platform service: how is it attached to your network?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { kind: vnet, subnets: { app: {} } }
        components:
          web:
            hosting: azure-app-service
            connects: [orders]
            network: spoke/app
            privateEndpoint: true
        databases:
          orders: { hosting: azure-sql-database }
      `,
    },
    {
      title: "Attached, behind a private endpoint, or not a platform service",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { kind: vnet, subnets: { app: {} } }
        components:
          web: { hosting: azure-app-service, network: spoke/app, connects: [orders, worker] }
          worker: { kind: worker, hosting: vm }
        databases:
          orders: { hosting: azure-sql-database, privateEndpoint: true }
      `,
    },
    {
      title: "There is no network to attach it to",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { networks: none }
        components:
          resize: { kind: function, hosting: azure-functions }
      `,
    },
  ],
});
