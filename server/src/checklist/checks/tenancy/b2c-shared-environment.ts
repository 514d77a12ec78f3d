import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "For consumers: does everyone use the same environment?",
  why: "One shared stamp is one blast radius.",
  example: "Yes, one environment for all consumers.",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.model"],
  reportedAt: ["tenancy", "usage.audience", "name"],
  askedUnder: "tenancy/customer-base",

  isOpen(tenancy, { architecture }) {
    const audience = architecture.usage?.audience ?? [];
    return tenancy?.model === undefined && audience.includes("b2c") && !audience.includes("b2b");
  },
  message: () => "Do all consumers use the same environment?",

  fixes: [
    {
      title: "State the model",
      at: "$",
      snippet: ["tenancy:", "  model: ${1|shared,per-tenant,hybrid,single|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Shoppers, and nothing about where they are",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
          audience: [b2c]
        # ^^^^^^^^ Do all consumers use the same environment?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          audience: [b2c]
        tenancy:
          model: shared
      `,
    },
    {
      title: "One environment for all",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: b2c }
        tenancy: { model: shared }
      `,
    },
    {
      title: "Companies too: that is another question",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2c, b2b] }
      `,
    },
  ],
});
