import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "portability",
  asks: "Must the solution run on several clouds without major change?",
  why: "A multi-cloud goal rules out most proprietary PaaS.",
  example: "strategy: single-cloud",
  references: ["Technical discovery session: cross-cloud platform portability"],
  answeredBy: ["portability.strategy"],
  reportedAt: ["portability", "name"],

  isOpen: (portability) => portability?.strategy === undefined,
  message: () => "Must it run on several clouds without major change, or may it use the best of one?",

  fixes: [
    {
      title: "State the strategy",
      at: "$",
      snippet: "portability: { strategy: ${1|single-cloud,multi-cloud,cloud-agnostic|} }",
    },
  ],

  examples: [
    {
      title: "Nothing is said of other clouds",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Must it run on several clouds without major change, or may it use the best of one?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        portability: { strategy: single-cloud }
      `,
    },
    {
      title: "One cloud is enough",
      good: yaml`
        architecture: 1
        name: Shop
        portability: { strategy: single-cloud }
      `,
    },
  ],
});
