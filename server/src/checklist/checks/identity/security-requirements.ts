import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "compliance",
  asks: "Which explicit security requirements must the design satisfy?",
  why: "Turns 'must be secure' into checkable statements and may trigger a security review.",
  example: "Customer-managed keys, SSO for admins, yearly pen test.",
  references: [
    "Technical discovery session: agenda, requirements regarding security",
    "Technical discovery session: security",
  ],
  answeredBy: ["compliance.requirements"],
  reportedAt: ["compliance", "name"],

  isOpen: (compliance) => compliance?.requirements === undefined,
  message: () => "Which explicit security requirements must the design satisfy?",

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: ["compliance:", "  requirements: [${1:customer-managed keys}, ${2:yearly penetration test}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Standards, but nothing that the design must do",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance:
        #^^^^^^^^^ Which explicit security requirements must the design satisfy?
          standards: [gdpr]
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        compliance:
          standards: [gdpr]
          requirements: [customer-managed keys, yearly penetration test]
      `,
    },
    {
      title: "They are listed, or there are none",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { requirements: [] }
      `,
    },
  ],
});
