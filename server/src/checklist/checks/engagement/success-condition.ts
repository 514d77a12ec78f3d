import { defineQuestion } from "../../define-check.ts";
import { engagementWords } from "../../wording/engagement-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "engagement",
  asks: "How will both sides know that an item is done?",
  why: "A shared condition of success ends scope drift.",
  example: "success: The topology is approved by security.",
  references: ["Technical discovery session: agenda, condition of success"],
  answeredBy: ["engagements.*.success"],
  reportedAt: ["<subject>"],
  askedUnder: "engagement/agreed-list",

  isOpen: (engagement) => engagement.success === undefined && { what: capitalised(engagementWords(engagement)) },
  message: ({ what }) => `${what}: how will both sides know that it is done?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "success: ${1:The topology is approved by security.}" }],

  examples: [
    {
      title: "Work without an end",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "networking": how will both sides know that it is done?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, success: The topology is approved by security. }
      `,
    },
    {
      title: "A review without an area",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - kind: design-review
          # ^^^^^^^^^^^^^^^^^^^ The design review: how will both sides know that it is done?
      `,
    },
    {
      title: "The end is stated",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
  ],
});

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
