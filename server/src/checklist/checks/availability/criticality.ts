import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "How critical is uptime for the business of the users?",
  why: "One word that calibrates all availability advice.",
  example: "criticality: high",
  references: ["Technical envisioning session: LAMP, how critical is uptime"],
  answeredBy: ["slas.*.criticality"],
  reportedAt: ["<subject>", "slas", "name"],

  isOpen: (sla) => sla.criticality === undefined,
  message: ({ id }) => `How critical is it for its users that "${id}" is up?`,
  withoutAny: {
    isOpen: () => true,
    message: "How critical is it for its users that the system is up?",
  },

  fixes: [
    { title: "State it", at: "<subject>", snippet: "criticality: ${1|low,medium,high,mission-critical|}" },
    {
      title: "Start with one journey",
      at: "$",
      snippet: [
        "slas:",
        "  ${1:main}: { criticality: ${2|low,medium,high,mission-critical|}, availability: ${3:99.9%} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A promise that does not say how much hangs on it",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9% }
        # ^^^^^^^^ How critical is it for its users that "checkout" is up?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9%, criticality: low }
      `,
    },
    {
      title: "No promise at all is one question",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ How critical is it for its users that the system is up?
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high }
      `,
    },
  ],
});
