import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "What happens, in business and in technique, when it goes down?",
  why: "Reveals workarounds, manual processes, contract penalties and alerting gaps.",
  example: "Customers phone us; penalty after four hours.",
  references: [
    "Technical envisioning session: LAMP, high availability and usage patterns, what happens if your app goes down",
  ],
  answeredBy: ["slas.*.whenDown"],
  reportedAt: ["<subject>", "slas", "name"],

  isOpen: ({ whenDown }) => whenDown === undefined,
  message: ({ id }) => `What happens, in the business and technically, when "${id}" is down?`,
  withoutAny: {
    isOpen: () => true,
    message: "What happens, in the business and technically, when the system is down?",
  },

  fixes: [
    {
      title: "Describe it",
      at: "<subject>",
      snippet: "whenDown: ${1:Customers phone us; a penalty is due after four hours.}",
    },
  ],

  examples: [
    {
      title: "A promise, and no word on what follows when it is broken",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
        # ^^^^^^^^ What happens, in the business and technically, when "checkout" is down?
            availability: 99.9%
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
            availability: 99.9%
            whenDown: Customers phone us; a penalty is due after four hours.
      `,
    },
    {
      title: "No promise at all is one question",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What happens, in the business and technically, when the system is down?
      `,
    },
    {
      title: "It is described",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { whenDown: Orders are lost; the support line takes them by phone. }
      `,
    },
  ],
});
