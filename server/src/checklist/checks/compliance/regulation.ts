import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "compliance",
  asks: "Which laws and standards apply (GDPR, PCI DSS, HIPAA, ISO 27001, ...)?",
  why: "They create hard constraints on data, logging and separation.",
  example: "standards: [gdpr, pci-dss]",
  references: [
    "Technical discovery session: agenda, governance, regulation and compliance",
    "Technical discovery session: governance, compliance",
  ],
  answeredBy: ["compliance.standards", "compliance.residency"],
  reportedAt: ["compliance", "name"],

  isOpen: (compliance) => compliance?.standards === undefined,
  message: () => "Which laws and standards apply?",

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: ["compliance:", "  standards: [${1|gdpr,pci-dss,hipaa,iso-27001,soc2|}]", "  residency: [${2:EU}]"].join(
        "\n",
      ),
    },
  ],

  examples: [
    {
      title: "Nothing is said of laws",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance:
        #^^^^^^^^^ Which laws and standards apply?
          landingZone: corporate
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        compliance:
          landingZone: corporate
          standards: [gdpr]
          residency: [EU]
      `,
    },
    {
      title: "They are listed",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { standards: [gdpr, pci-dss] }
      `,
    },
    {
      title: "None applies",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { standards: [] }
      `,
    },
  ],
});
