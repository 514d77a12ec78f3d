import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "deployment",
  asks: "Which tool: ARM/Bicep, Terraform, Pulumi, or imperative scripts?",
  why: "Tooling decides which deep-dive and which expert is useful.",
  example: "Terraform, state in a storage account.",
  references: [
    "Technical discovery session: preparing for the session, operations, infrastructure as code (ARM templates, Terraform, imperative scripting)",
    "Technical envisioning session: types of engagements",
  ],
  answeredBy: ["deployment.infrastructureAsCode.tool"],
  reportedAt: ["deployment.infrastructureAsCode", "deployment"],
  askedUnder: "deployment/iac",

  isOpen(deployment, { stage }) {
    const code = deployment?.infrastructureAsCode;
    if (code === undefined) return false;
    const isScripted = code.tool === "scripts" && stage !== "envisioning";
    return (code.tool === undefined || isScripted) && { isScripted };
  },
  message: ({ isScripted }) =>
    isScripted
      ? "With which tool is the infrastructure described? Scripts say how it is made, and not what is there."
      : "With which tool is the infrastructure described?",

  fixes: [
    {
      title: "Name the tool",
      at: "$",
      snippet: [
        "deployment:",
        "  infrastructureAsCode: { tool: ${1|bicep,terraform,arm,pulumi,cloudformation,helm|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Half of it is code, of whatever sort",
      bad: yaml`
        architecture: 1
        name: Shop
        deployment:
          infrastructureAsCode: { coverage: partial }
        # ^^^^^^^^^^^^^^^^^^^^ With which tool is the infrastructure described?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        deployment:
          infrastructureAsCode: { coverage: partial, tool: bicep }
      `,
    },
    {
      title: "Scripts do for a first picture, and not for a design",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        deployment:
          infrastructureAsCode: scripts
        # ^^^^^^^^^^^^^^^^^^^^ With which tool is the infrastructure described? Scripts say how it is made, and not what is there.
      `,
    },
    {
      title: "It is listed while nobody knows whether there is any code",
      into: "deployment/iac",
      folded: yaml`
        architecture: 1
        name: Shop
        #^^^ Is the infrastructure described as code, or made by hand?
      `,
    },
    {
      title: "It is named",
      good: yaml`
        architecture: 1
        name: Shop
        deployment: { infrastructureAsCode: scripts }
      `,
    },
  ],
});
