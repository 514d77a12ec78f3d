import { defineQuestion } from "../../define-check.ts";
import { engagementWords } from "../../wording/engagement-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "engagement",
  asks: "Which type is each: design session, review, deep-dive, security review?",
  why: "Different preparation and people.",
  example: "kind: deep-dive",
  references: ["Technical envisioning session: types of engagements", "Technical discovery session: agenda, examples"],
  answeredBy: ["engagements.*.kind"],
  reportedAt: ["<subject>"],
  askedUnder: "engagement/agreed-list",

  isOpen: (engagement) =>
    engagement.kind === undefined && {
      what: engagement.area === undefined ? "This piece of work" : engagementWords(engagement),
    },
  message: ({ what }) => `${what}: design session, review, deep-dive or security review?`,

  fixes: [
    {
      title: "State the kind",
      at: "<subject>",
      snippet: "kind: ${1|design-session,design-review,deep-dive,security-review|}",
    },
  ],

  examples: [
    {
      title: "A topic without the sort of work",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, priority: 1, success: The topology is approved. }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "networking": design session, review, deep-dive or security review?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, priority: 1, success: The topology is approved., kind: design-session }
      `,
    },
    {
      title: "Not even what it is about",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - priority: 1
          # ^^^^^^^^^^^ This piece of work: design session, review, deep-dive or security review?
            success: The topology is approved.
      `,
    },
    {
      title: "The sort of work is stated",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
  ],
});
