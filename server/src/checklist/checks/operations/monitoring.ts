import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "operations",
  asks: "Which monitoring collects metrics and logs of platform and application?",
  why: "Without monitoring no SLA can be shown to be met.",
  example: "monitoring: prometheus",
  references: ["Technical discovery session: preparing for the session, operations, monitoring"],
  answeredBy: ["operations.monitoring", "operations.alerting"],
  reportedAt: ["operations", "name"],

  isOpen: (operations) => operations?.monitoring === undefined,
  message: () => "What collects metrics and logs of platform and application?",

  fixes: [
    {
      title: "Name it",
      at: "$",
      snippet: [
        "operations:",
        "  monitoring: ${1|azure-monitor,prometheus,cloudwatch,datadog|}",
        "  alerting: ${2|true,false|}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Somebody is on call, and nobody knows what wakes them",
      bad: yaml`
        architecture: 1
        name: Shop
        operations:
        #^^^^^^^^^ What collects metrics and logs of platform and application?
          onCall: 24x7
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        operations:
          onCall: 24x7
          monitoring: azure-monitor
          alerting: true
      `,
    },
    {
      title: "Nothing is said of operations",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What collects metrics and logs of platform and application?
      `,
    },
    {
      title: "It is named",
      good: yaml`
        architecture: 1
        name: Shop
        operations: { monitoring: prometheus }
      `,
    },
  ],
});
