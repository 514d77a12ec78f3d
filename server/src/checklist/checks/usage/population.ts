import { isHumanClient } from "../../../analysis/own-code.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "Who uses the application, and in which role?",
  why: "Availability and support needs come from the people, not the servers.",
  example: "users: payroll clerks of our customers",
  references: ["Technical envisioning session: LAMP, high availability and usage patterns, who uses the application"],
  answeredBy: ["clients.*.users", "usage.audience"],
  reportedAt: ["<subject>"],

  isOpen: (client, { architecture }) =>
    (client.kind === undefined || isHumanClient(client)) &&
    client.users === undefined &&
    architecture.usage?.audience === undefined,
  message: ({ id }) => `Who uses "${id}", in which role?`,

  fixes: [{ title: "Name them", at: "<subject>", snippet: "users: ${1:payroll clerks of our customers}" }],

  examples: [
    {
      title: "Somebody with a browser",
      bad: yaml`
        architecture: 1
        name: Payroll
        clients:
          browser:
        # ^^^^^^^ Who uses "browser", in which role?
            kind: browser
      `,
      fixed: yaml`
        architecture: 1
        name: Payroll
        clients:
          browser:
            kind: browser
            users: payroll clerks of our customers
      `,
    },
    {
      title: "They have a role, or it is no person",
      good: yaml`
        architecture: 1
        name: Payroll
        clients:
          browser: { kind: browser, users: payroll clerks of our customers }
          bank: { kind: api-consumer }
      `,
    },
    {
      title: "The audience of the whole is enough",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b }
        clients:
          browser: { kind: browser }
      `,
    },
  ],
});
