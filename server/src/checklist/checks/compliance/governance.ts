import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "compliance",
  asks: "Which governance rules apply: subscriptions, policies, naming, cost ownership?",
  why: "Landing zone and policies limit the design.",
  example: "landingZone: corporate, policies: [azure-policy]",
  references: [
    "Technical discovery session: agenda, governance, regulation and compliance",
    "Technical discovery session: governance, compliance",
  ],
  answeredBy: ["compliance.policies", "compliance.landingZone"],
  reportedAt: ["compliance", "name"],

  isOpen: (compliance) => compliance?.policies === undefined && compliance?.landingZone === undefined,
  message: () => "Which rules of the house apply: landing zone, policies, naming, cost?",

  fixes: [
    {
      title: "State them",
      at: "$",
      snippet: "compliance: { policies: [${1:azure-policy}], landingZone: ${2:corporate} }",
    },
  ],

  examples: [
    {
      title: "Laws, but no rules of the house",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance: { standards: [gdpr] }
        #^^^^^^^^^ Which rules of the house apply: landing zone, policies, naming, cost?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        compliance: { standards: [gdpr], policies: [azure-policy], landingZone: corporate }
      `,
    },
    {
      title: "It stands in a landing zone",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { landingZone: corporate }
      `,
    },
    {
      title: "There are no such rules",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { policies: [] }
      `,
    },
  ],
});
