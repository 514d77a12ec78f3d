import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "Is performance business-critical, or is 'normal' web speed enough?",
  why: "Decides how much effort goes into caching, placement and load tests.",
  example: "Normal: pages should be below one second.",
  references: ["Technical envisioning session: LAMP, performance and scale"],
  answeredBy: ["usage.load.performance", "slas.*.latency"],
  reportedAt: ["usage.load", "usage", "name"],

  isOpen: (usage, { architecture }) =>
    usage?.load?.performance === undefined &&
    architecture.slas.every(({ latency, throughput }) => latency === undefined && throughput === undefined),
  message: () => "Is speed business-critical here, or is ordinary web speed enough?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["usage:", "  load: { performance: ${1|normal,critical,relaxed|} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "The load is known, what speed is worth is not",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
          load: { requestsPerSecond: 30 }
        # ^^^^ Is speed business-critical here, or is ordinary web speed enough?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          load: { requestsPerSecond: 30, performance: normal }
      `,
    },
    {
      title: "Nothing is known",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Is speed business-critical here, or is ordinary web speed enough?
      `,
    },
    {
      title: "A promise in milliseconds says it, too",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { latency: { p95: 400ms } }
      `,
    },
  ],
});
