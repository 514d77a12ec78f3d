import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "sla",
  asks: "What throughput must be reached at least?",
  why: "A floor turns 'fast' into something testable.",
  example: "throughput: 200/min",
  references: ["Technical discovery session: preparing for the session, performance numbers"],
  answeredBy: ["slas.*.throughput"],
  reportedAt: ["<subject>"],
  askedUnder: "performance/critical",

  isOpen({ availability, throughput }, { architecture }) {
    const performance = architecture.usage?.load?.performance;
    const matters = performance === "normal" || performance === "critical" || availability !== undefined;
    return matters && throughput === undefined;
  },
  message: ({ id }) => `"${id}": which throughput must be reached at least?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "throughput: ${1:200/min}" }],

  examples: [
    {
      title: "Speed matters, by no measure",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: critical } }
        slas:
          checkout: { entry: web }
        # ^^^^^^^^ "checkout": which throughput must be reached at least?
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: critical } }
        slas:
          checkout: { entry: web, throughput: 200/min }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "It is stated, or speed does not matter",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: relaxed } }
        slas:
          checkout: { availability: 99.9%, throughput: 900/s }
          reports: { criticality: low }
      `,
    },
  ],
});
