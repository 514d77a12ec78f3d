import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "On shared infrastructure, how is one customer's data kept apart from another's?",
  why: "Data leaking between tenants is the worst SaaS failure.",
  example: "One database per tenant in an elastic pool.",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.isolation", "databases.*.tenancy"],
  reportedAt: ["tenancy", "name"],
  askedUnder: "tenancy/customer-base",

  isOpen: (tenancy, { architecture }) =>
    (tenancy?.model === "shared" || tenancy?.model === "hybrid") &&
    tenancy.isolation === undefined &&
    architecture.databases.every((database) => database.tenancy === undefined),
  message: () => "On shared infrastructure, what keeps the data of one customer apart from that of another?",

  fixes: [
    {
      title: "State it for all",
      at: "$",
      snippet: [
        "tenancy:",
        "  isolation: ${1|shared-table,schema-per-tenant,database-per-tenant,server-per-tenant|}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "All share one environment, and one database",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        tenancy:
        #^^^^^^ On shared infrastructure, what keeps the data of one customer apart from that of another?
          model: shared
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        tenancy:
          model: shared
          isolation: shared-table
      `,
    },
    {
      title: "The database says it",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, tenancy: database-per-tenant }
        tenancy: { model: shared }
      `,
    },
    {
      title: "Each customer has an environment of its own",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy: { model: per-tenant }
      `,
    },
  ],
});
