import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design"],
  subject: ["component", "database", "external"],
  asks: "Are the interactions between the components shown?",
  why: "Boxes without lines say nothing about dependencies.",
  example: "Every arrow has a direction and protocol.",
  references: ["Technical envisioning session: how to prepare for the initial technical envisioning"],
  answeredBy: ["components.*.connects"],
  reportedAt: ["<subject>"],

  *check(entity, { analysis }) {
    // Of externals connectivity/external-calls-shown asks it.
    if (entity.section === "externals") return;
    if (entity.connects.length > 0 || analysis.connectionsTo(entity.id).length > 0) return;
    if (analysis.hostedOn(entity.id).length > 0) return;
    if (entity.section === "components" && analysis.businessModules().has(entity)) return;
    yield {};
  },
  message: ({ id }) => `"${id}" stands alone: who calls it, and what does it call?`,

  fixes: [
    {
      title: "Connect it",
      at: "<subject>",
      snippet: "connects: [{ to: ${1:orders-db}, protocol: ${2|https,mysql,postgres,amqp,grpc|} }]",
    },
  ],

  examples: [
    {
      title: "A component and a database without a line",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service }
        # ^^^ "web" stands alone: who calls it, and what does it call?
        databases:
          orders: { engine: mysql }
        # ^^^^^^ "orders" stands alone: who calls it, and what does it call?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service, connects: [{ to: orders, protocol: https }] }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "Who calls whom, and what runs on what",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: machine }, connects: [orders] }
          machine: { kind: virtual-machine }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "A group of business modules is another matter",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          erp: { name: ERP }
          crm: { name: CRM }
          payroll: { name: Payroll }
      `,
    },
  ],
});
