import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "Is a copy of the environment deployed per customer?",
  why: "Per-customer stamps isolate well but multiply cost and updates.",
  example: "No: one shared environment.",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.model", "tenancy.stamps"],
  reportedAt: ["tenancy", "usage.audience", "name"],
  askedUnder: "tenancy/customer-base",

  // Stamps say which copies there are, whatever the model is called.
  isOpen: (tenancy, { architecture }) =>
    architecture.usage?.audience?.includes("b2b") === true &&
    tenancy?.model === undefined &&
    tenancy?.stamps === undefined,
  message: () => "Is a copy of the environment deployed for each customer, or do they share one?",

  fixes: [
    {
      title: "State the model",
      at: "$",
      snippet: ["tenancy:", "  model: ${1|shared,per-tenant,hybrid,single|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Companies, and nothing about their environments",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
          audience: [b2b]
        tenancy: { onboarding: automated }
        #^^^^^^ Is a copy of the environment deployed for each customer, or do they share one?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          audience: [b2b]
        tenancy: { onboarding: automated, model: shared }
      `,
    },
    {
      title: "Each has its own",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { model: per-tenant }
      `,
    },
    {
      title: "The copies are described",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy:
          stamps:
            common: { count: 2 }
      `,
    },
  ],
});
