import { defineQuestion } from "../../define-check.ts";
import { engagementWords } from "../../wording/engagement-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "engagement",
  asks: "In which order are they needed?",
  why: "Time is limited; the order is the plan.",
  example: "priority: 1",
  references: ["Technical discovery session: agenda, their priority"],
  answeredBy: ["engagements.*.priority"],
  reportedAt: ["<subject>"],
  askedUnder: "engagement/agreed-list",

  isOpen(engagement, { architecture }) {
    const all = architecture.engagements ?? [];
    if (engagement.priority !== undefined || all.length < 2) return false;
    const last = Math.max(0, ...all.map(({ priority = 0 }) => priority));
    return { what: engagementWords(engagement), next: last + 1 };
  },
  message: ({ what }) => `Which comes first: where does ${what} stand?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "priority: ${1:<next>}" }],

  examples: [
    {
      title: "Three pieces of work, one with a place in the order",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1 }
          - { area: resilience, kind: design-review }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Which comes first: where does "resilience" stand?
          - { kind: security-review }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^ Which comes first: where does the security review stand?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1 }
          - { area: resilience, kind: design-review, priority: 2 }
          - { kind: security-review }
      `,
    },
    {
      title: "The order is stated",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1 }
          - { area: resilience, kind: design-review, priority: 2 }
      `,
    },
    {
      title: "A single one needs no order",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive }
      `,
    },
  ],
});
