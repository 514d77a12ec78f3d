import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "How many requests per second arrive on average and at peak?",
  why: "The base number for capacity and for throttling limits of each dependency.",
  example: "load: { requestsPerSecond: 30, peakFactor: 8 }",
  references: ["Technical envisioning session: LAMP, performance and scale"],
  answeredBy: ["usage.load.requestsPerSecond", "usage.load.peakFactor"],
  reportedAt: ["usage.load", "usage", "name"],

  isOpen: (usage, { architecture }) => usage?.load?.requestsPerSecond === undefined && architecture.clients.length > 0,
  message: () => "How many requests per second arrive, and how much higher is the peak?",

  fixes: [
    {
      title: "Give the numbers",
      at: "$",
      snippet: ["usage:", "  load: { requestsPerSecond: ${1:30}, peakFactor: ${2:8} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A client, and no number",
      bad: yaml`
        architecture: 1
        name: Meters
        #^^^ How many requests per second arrive, and how much higher is the peak?
        clients:
          meter: { kind: device }
      `,
      fixed: yaml`
        architecture: 1
        name: Meters
        usage:
          load: { requestsPerSecond: 30, peakFactor: 8 }
        clients:
          meter: { kind: device }
      `,
    },
    {
      title: "The number is there",
      good: yaml`
        architecture: 1
        name: Meters
        usage: { load: { requestsPerSecond: 900 } }
        clients:
          meter: { kind: device }
      `,
    },
  ],
});
