import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "Are large customers treated differently from small ones?",
  why: "A big tenant on a shared stamp is the noisy neighbour; tiers need capacity rules.",
  example: "Enterprise gets an own database.",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.largeCustomers", "tenancy.tiers"],
  reportedAt: ["tenancy", "name"],
  askedUnder: "tenancy/customer-base",

  isOpen: (tenancy, { architecture }) =>
    architecture.usage?.audience?.includes("b2b") === true &&
    (tenancy?.model === "shared" || tenancy?.model === "hybrid") &&
    tenancy.largeCustomers === undefined &&
    tenancy.tiers === undefined,
  message: () => "Are large customers hosted differently from small ones?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["tenancy:", "  largeCustomers: ${1|shared,dedicated|}"].join("\n"),
    },
    {
      title: "Describe tiers",
      at: "$",
      snippet: [
        "tenancy:",
        "  tiers: { ${1:standard}: { placement: shared, maxTenants: ${2:500} }, ${3:enterprise}: { placement: dedicated } }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "All share one environment",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { model: shared, customers: { count: 120 } }
        #^^^^^^ Are large customers hosted differently from small ones?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { model: shared, customers: { count: 120 }, largeCustomers: shared }
      `,
    },
    {
      title: "The large ones have their own",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { model: hybrid, largeCustomers: dedicated }
      `,
    },
    {
      title: "Tiers say it",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy:
          model: shared
          tiers:
            standard: { placement: shared, maxTenants: 500 }
      `,
    },
  ],
});
