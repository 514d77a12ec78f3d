import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "Which availability have you promised or do you aim for, as a number and over which period?",
  why: "Everything else can be computed against this number.",
  example: "availability: 99.9%",
  references: [
    "Technical discovery session: agenda (service levels)",
    "Technical envisioning session: LAMP, high availability and usage patterns, how critical is uptime",
  ],
  answeredBy: ["slas.*.availability"],
  reportedAt: ["<subject>", "slas", "name"],

  isOpen: ({ availability }) => availability === undefined,
  message: ({ id }) => `"${id}": which availability is promised or aimed for, as a number?`,
  withoutAny: {
    isOpen: () => true,
    message: "Which availability is promised or aimed for, as a number?",
  },

  fixes: [
    { title: "State it", at: "<subject>", snippet: "availability: ${1:99.9%}" },
    {
      title: "Start with one journey",
      at: "$",
      snippet: ["slas:", "  ${1:main}: { availability: ${2:99.9%} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A promise without a number",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high }
        # ^^^^^^^^ "checkout": which availability is promised or aimed for, as a number?
          search:
            availability: 99.5%
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high, availability: 99.9% }
          search:
            availability: 99.5%
      `,
    },
    {
      title: "No promise at all is one question",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Which availability is promised or aimed for, as a number?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          main: { availability: 99.9% }
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9% }
      `,
    },
  ],
});
