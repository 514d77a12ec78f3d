import { isHumanClient } from "../../../analysis/own-code.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "Are they office users who look something up now and then?",
  why: "Occasional use tolerates short outages.",
  example: "pattern: occasional",
  references: ["Technical envisioning session: LAMP, high availability and usage patterns, who uses the application"],
  answeredBy: ["usage.pattern"],
  reportedAt: ["usage", "name"],
  askedUnder: "usage/population",

  isOpen: (usage, { architecture }) => usage?.pattern === undefined && architecture.clients.some(isHumanClient),
  message: () => "Do users look something up now and then, or spend the day in it?",

  fixes: [
    {
      title: "State the pattern",
      at: "$",
      snippet: ["usage:", "  pattern: ${1|occasional,workday,continuous|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "It is known who they are, and not how they work",
      bad: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b }
        #^^^^ Do users look something up now and then, or spend the day in it?
        clients:
          browser: { kind: browser }
      `,
      fixed: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b, pattern: occasional }
        clients:
          browser: { kind: browser }
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b, pattern: workday }
        clients:
          browser: { kind: browser }
      `,
    },
    {
      title: "Only machines call",
      good: yaml`
        architecture: 1
        name: Meters
        clients:
          meter: { kind: device }
      `,
    },
  ],
});
