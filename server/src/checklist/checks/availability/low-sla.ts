import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "hint",
  subject: "sla",
  asks: "Would an hour of outage just be an annoyance (work is done later)?",
  why: "Avoids over-engineering of a holiday-request tool.",
  example: "criticality: low, availability: 99%",
  references: [
    "Technical envisioning session: LAMP, high availability and usage patterns, how critical is uptime, low SLA",
  ],
  answeredBy: ["slas.*.criticality", "slas.*.availability"],
  reportedAt: ["<subject>.criticality"],
  askedUnder: "availability/criticality",

  *check({ criticality, availability }) {
    if (criticality === "low" && availability !== undefined && availability >= 0.999) {
      yield { target: percent(availability) };
    }
  },
  message: ({ id, target }) =>
    `"${id}" is said to matter little (criticality: low) and to promise ${target}: one of the two does not fit.`,

  fixes: [
    { title: "Promise less", at: "<subject>", snippet: "availability: ${1:99.5%}" },
    { title: "It matters more", at: "<subject>", snippet: "criticality: ${1|medium,high|}" },
  ],

  examples: [
    {
      title: "Three nines for what can wait until tomorrow",
      bad: yaml`
        architecture: 1
        name: Human resources
        slas:
          holiday-requests: { criticality: low, availability: 99.9% }
                            # ^^^^^^^^^^^ "holiday-requests" is said to matter little (criticality: low) and to promise 99.9%: one of the two does not fit.
      `,
      fixed: yaml`
        architecture: 1
        name: Human resources
        slas:
          holiday-requests: { criticality: low, availability: 99.5% }
      `,
    },
    {
      title: "It is listed while nobody knows how critical it is",
      into: "availability/criticality",
      folded: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { entry: web }
        # ^^^^^^^^ How critical is it for its users that "checkout" is up?
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "A low promise, and a high one that matters",
      good: yaml`
        architecture: 1
        name: Human resources
        slas:
          holiday-requests: { criticality: low, availability: 99.89% }
          payroll: { criticality: medium, availability: 99.9% }
      `,
    },
  ],
});
