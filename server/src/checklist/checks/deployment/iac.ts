import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "deployment",
  asks: "Is infrastructure described as code, or created by hand?",
  why: "Rebuild in another region, DR and repeatable tenants depend on it.",
  example: "Bicep for everything except DNS.",
  references: [
    "Technical discovery session: preparing for the session, operations, infrastructure as code",
    "Technical envisioning session: types of engagements (cloud deployment)",
  ],
  answeredBy: ["deployment.infrastructureAsCode"],
  reportedAt: ["deployment", "name"],

  isOpen: (deployment) => deployment?.infrastructureAsCode === undefined,
  message: () => "Is the infrastructure described as code, or made by hand?",

  fixes: [
    {
      title: "Name the tool",
      at: "$",
      snippet: [
        "deployment:",
        "  infrastructureAsCode: { tool: ${1|bicep,terraform,arm,pulumi,cloudformation,helm,scripts,none|}, coverage: ${2|full,partial|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Only the release of the code is described",
      bad: yaml`
        architecture: 1
        name: Shop
        deployment:
        #^^^^^^^^^ Is the infrastructure described as code, or made by hand?
          application: { strategy: rolling }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { strategy: rolling }
          infrastructureAsCode: { tool: bicep, coverage: full }
      `,
    },
    {
      title: "Nothing is described",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Is the infrastructure described as code, or made by hand?
      `,
    },
    {
      title: "By hand is an answer",
      good: yaml`
        architecture: 1
        name: Shop
        deployment: { infrastructureAsCode: none }
      `,
    },
  ],
});
