import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "What happens technically when a new business customer is signed?",
  why: "Manual onboarding limits growth and produces snowflakes.",
  example: "A script creates a database and a DNS name.",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.onboarding"],
  reportedAt: ["tenancy", "usage.audience", "name"],
  askedUnder: "tenancy/customer-base",

  isOpen: (tenancy, { architecture }) =>
    architecture.usage?.audience?.includes("b2b") === true &&
    tenancy?.model !== "single" &&
    tenancy?.onboarding === undefined,
  message: () => "What happens technically when a new business customer signs?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["tenancy:", "  onboarding: ${1|manual,scripted,automated,self-service|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "120 companies, and the next one",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy:
        #^^^^^^ What happens technically when a new business customer signs?
          model: shared
          customers: { count: 120 }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy:
          model: shared
          customers: { count: 120 }
          onboarding: manual
      `,
    },
    {
      title: "A pipeline does it",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { onboarding: automated }
      `,
    },
    {
      title: "There is one customer",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { model: single }
      `,
    },
  ],
});
