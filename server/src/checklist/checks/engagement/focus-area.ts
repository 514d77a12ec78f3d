import { defineQuestion } from "../../define-check.ts";
import { kindWords } from "../../wording/engagement-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "engagement",
  asks: "Which focus does a review or deep-dive have (security, resilience, networking, data migration, automation, data warehouse, BI, Kubernetes)?",
  why: "Focus decides the specialist.",
  example: "area: resilience",
  references: ["Technical envisioning session: types of engagements", "Technical discovery session: agenda, examples"],
  answeredBy: ["engagements.*.area"],
  reportedAt: ["<subject>"],
  askedUnder: "engagement/agreed-list",

  isOpen: (engagement) => engagement.area === undefined && { kind: kindWords(engagement.kind) },
  message: ({ kind }) => `What is the ${kind} about?`,

  fixes: [
    {
      title: "State the area",
      at: "<subject>",
      snippet: "area: ${1|networking,security,resilience,data-migration,automation,data-warehouse,kubernetes|}",
    },
  ],

  examples: [
    {
      title: "A deep-dive into nothing in particular",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - kind: deep-dive
          # ^^^^^^^^^^^^^^^ What is the deep-dive about?
            success: Private access to all databases is designed.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        engagements:
          - kind: deep-dive
            success: Private access to all databases is designed.
            area: networking
      `,
    },
    {
      title: "Neither kind nor area",
      bad: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { priority: 1 }
          # ^^^^^^^^^^^^^^^ What is the piece of work about?
      `,
    },
    {
      title: "The area is stated",
      good: yaml`
        architecture: 1
        name: Shop
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
  ],
});
