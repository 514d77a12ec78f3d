import { isHumanClient } from "../../../analysis/own-code.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "How many users are there, in total and at the same time?",
  why: "Sizing and licence models start with people.",
  example: "users: { total: 5000, concurrent: 400 }",
  references: ["Technical envisioning session: LAMP, performance and scale"],
  answeredBy: ["usage.users"],
  reportedAt: ["usage", "name"],

  isOpen: (usage, { architecture }) =>
    usage?.users?.total === undefined &&
    usage?.users?.concurrent === undefined &&
    architecture.clients.some((client) => client.kind === undefined || isHumanClient(client)),
  message: () => "How many users are there, in total and at the same time?",

  fixes: [
    {
      title: "Give the numbers",
      at: "$",
      snippet: ["usage:", "  users: { total: ${1:5000}, concurrent: ${2:400} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "People use it; how many?",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
        #^^^^ How many users are there, in total and at the same time?
          hours: 24x7
        clients:
          browser: { kind: browser }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          hours: 24x7
          users: { total: 5000, concurrent: 400 }
        clients:
          browser: { kind: browser }
      `,
    },
    {
      title: "One of the two numbers",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { users: { concurrent: 400 } }
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
