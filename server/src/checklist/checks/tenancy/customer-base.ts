import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "Who are the customers: consumers, companies, or both, and how many?",
  why: "Everything about isolation and onboarding follows from it.",
  example: "usage: { audience: [b2b] } with 120 companies",
  references: [
    "Technical envisioning session: LAMP, multi-tenancy",
    "Technical envisioning session: too generic, multi-tenancy",
  ],
  answeredBy: ["usage.audience", "tenancy.customers"],
  reportedAt: ["tenancy", "usage", "name"],

  isOpen: (tenancy, { architecture }) =>
    architecture.usage?.audience === undefined && tenancy?.model === undefined && tenancy?.customers === undefined,
  message: () => "Who are the customers (consumers, companies, own staff), and how many are there?",

  fixes: [
    {
      title: "State the audience",
      at: "$",
      snippet: ["usage:", "  audience: [${1|b2b,b2c,internal|}]"].join("\n"),
    },
    {
      title: "State the customers too",
      at: "$",
      snippet: ["tenancy:", "  customers: { count: ${1:120} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "How it is used, but not by whom",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
        #^^^^ Who are the customers (consumers, companies, own staff), and how many are there?
          hours: 24x7
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          hours: 24x7
          audience: [b2b]
      `,
    },
    {
      title: "Nothing about the customers",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Who are the customers (consumers, companies, own staff), and how many are there?
      `,
    },
    {
      title: "The audience is stated",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2c] }
      `,
    },
    {
      title: "The customers are counted",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy:
          customers: { count: 120, sizes: [small, large] }
      `,
    },
  ],
});
