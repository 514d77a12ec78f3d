import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "Are there agreed hours (nights, weekends) in which the system may be offline for a release?",
  why: "Planned downtime either exists by agreement or must be engineered away.",
  example: 'maintenance: { allowed: true, window: "Sat 22:00-02:00 Europe/Berlin" }',
  references: ["Technical envisioning session: LAMP, high availability and usage patterns, maintenance windows"],
  answeredBy: ["slas.*.maintenance"],
  reportedAt: ["<subject>", "slas", "name"],

  isOpen: ({ maintenance }) => maintenance?.allowed === undefined && maintenance?.window === undefined,
  message: ({ id }) => `"${id}": are there agreed hours in which it may be offline for a release?`,
  withoutAny: {
    isOpen: () => true,
    message: "Are there agreed hours in which the system may be offline for a release?",
  },

  fixes: [
    {
      title: "There are",
      at: "<subject>",
      snippet: 'maintenance: { allowed: true, window: "${1:Sun 02:00-04:00 UTC}", excluded: ${2|true,false|} }',
    },
    { title: "There are none", at: "<subject>", snippet: "maintenance: { allowed: false }" },
  ],

  examples: [
    {
      title: "A promise that says nothing of releases",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
        # ^^^^^^^^ "checkout": are there agreed hours in which it may be offline for a release?
            availability: 99.5%
          reports: { maintenance: { excluded: true } }
        # ^^^^^^^ "reports": are there agreed hours in which it may be offline for a release?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
            availability: 99.5%
            maintenance: { allowed: true, window: "Sun 02:00-04:00 UTC", excluded: true }
          reports: { maintenance: { excluded: true } }
      `,
    },
    {
      title: "No promise at all is one question",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Are there agreed hours in which the system may be offline for a release?
      `,
    },
    {
      title: "There are, or there are none",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { maintenance: { allowed: false } }
          reports:
            maintenance: { window: "daily 22:00-23:00 CET" }
      `,
    },
  ],
});
