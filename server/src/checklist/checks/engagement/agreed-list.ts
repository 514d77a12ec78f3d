import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "engagements",
  asks: "Which discrete pieces of work are agreed?",
  why: "The session's outcome is a list of engagements.",
  example: "Network design first, then HA review.",
  references: [
    "Technical discovery session: agenda, agreeing on engagements",
    "Technical envisioning session: goals of the envisioning session",
  ],
  answeredBy: ["engagements"],
  reportedAt: ["engagements", "name"],

  isOpen: (engagements) => engagements === undefined,
  message: () => "Which pieces of work are agreed?",

  fixes: [
    {
      title: "Add one",
      at: "$",
      snippet: [
        "engagements:",
        '  - { area: ${1:networking}, kind: ${2|design-session,design-review,deep-dive,security-review|}, priority: 1, success: "${3:The topology is approved.}" }',
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Nothing is agreed yet",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Which pieces of work are agreed?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: design-session, priority: 1, success: "The topology is approved." }
      `,
    },
    {
      title: "One piece of work",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
    {
      title: "None are wanted",
      good: yaml`
        architecture: 1
        name: Shop
        engagements: []
      `,
    },
  ],
});
