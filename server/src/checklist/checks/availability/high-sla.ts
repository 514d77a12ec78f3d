import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "Or does an outage stop pay, production or sales, with real loss per hour?",
  why: "Cost per hour of downtime justifies (or not) zones, regions and standby.",
  example: "downtimeCost: 10000 USD/h",
  references: [
    "Technical envisioning session: LAMP, high availability and usage patterns, how critical is uptime, high SLA",
  ],
  answeredBy: ["slas.*.downtimeCost"],
  reportedAt: ["<subject>"],
  askedUnder: "availability/criticality",

  isOpen: ({ criticality, downtimeCost }) =>
    downtimeCost === undefined && (criticality === "high" || criticality === "mission-critical") && { criticality },
  message: ({ id, criticality }) => `"${id}" is ${CRITICALITIES[criticality]}: what does an hour of outage cost?`,

  fixes: [{ title: "Estimate it", at: "<subject>", snippet: "downtimeCost: ${1:10000 USD/h}" }],

  examples: [
    {
      title: "Much hangs on it, and nobody says how much",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high }
        # ^^^^^^^^ "checkout" is highly critical: what does an hour of outage cost?
          payment:
        # ^^^^^^^ "payment" is mission-critical: what does an hour of outage cost?
            criticality: mission-critical
            downtimeCost: unknown
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high, downtimeCost: 10000 USD/h }
          payment:
            criticality: mission-critical
            downtimeCost: unknown
      `,
    },
    {
      title: "It is listed while nobody knows how critical it is",
      into: "availability/criticality",
      folded: yaml`
        architecture: 1
        name: Shop
        #^^^ How critical is it for its users that the system is up?
      `,
    },
    {
      title: "The cost is known, or there is hardly any",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { criticality: high, downtimeCost: 10000 USD/h }
          reports: { criticality: medium }
      `,
    },
  ],
});

const CRITICALITIES = { high: "highly critical", "mission-critical": "mission-critical" } as const;
