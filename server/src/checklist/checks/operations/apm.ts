import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "operations",
  asks: "Which application performance management is used?",
  why: "Shows which dependency is slow or failing.",
  example: "apm: application-insights",
  references: [
    "Technical discovery session: preparing for the session, operations, application performance management",
  ],
  answeredBy: ["operations.apm"],
  reportedAt: ["operations", "name"],

  isOpen: (operations) => operations?.apm === undefined,
  message: () => "Which application performance monitoring is used?",

  fixes: [
    {
      title: "Name it",
      at: "$",
      snippet: ["operations:", "  apm: ${1|application-insights,new-relic,datadog,dynatrace,opentelemetry|}"].join(
        "\n",
      ),
    },
  ],

  examples: [
    {
      title: "Metrics of the platform show no slow call",
      bad: yaml`
        architecture: 1
        name: Shop
        operations:
        #^^^^^^^^^ Which application performance monitoring is used?
          monitoring: azure-monitor
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        operations:
          monitoring: azure-monitor
          apm: application-insights
      `,
    },
    {
      title: "It is named",
      good: yaml`
        architecture: 1
        name: Shop
        operations: { monitoring: azure-monitor, apm: application-insights }
      `,
    },
  ],
});
