import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "Where are the users: mostly in one geography or all over the world?",
  why: "Latency, data residency, number of regions.",
  example: "geography: { spread: continent, markets: [DE, AT, CH] }",
  references: [
    "Technical envisioning session: LAMP, high availability and usage patterns, geographical usage pattern",
    "Technical discovery session: preparing for the session, usage pattern of the solution",
  ],
  answeredBy: ["usage.geography"],
  reportedAt: ["usage", "name"],

  isOpen: (usage) => usage?.geography?.spread === undefined && usage?.geography?.markets === undefined,
  message: () => "Where are the users: one country, one continent, all over the world?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["usage:", "  geography: { spread: ${1|country,continent,global|}, markets: [${2:DE}] }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Nothing of the place",
      bad: yaml`
        architecture: 1
        name: Payroll
        #^^^ Where are the users: one country, one continent, all over the world?
      `,
      fixed: yaml`
        architecture: 1
        name: Payroll
        usage:
          geography: { spread: country, markets: [DE] }
      `,
    },
    {
      title: "Markets say it as well",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { geography: { markets: [DE, AT] } }
      `,
    },
  ],
});
