import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "What is the next meeting or step?",
  why: "Keeps momentum after the session.",
  example: "nextMeeting: 2027-01-12",
  references: ["Technical discovery session: agenda, scheduling"],
  answeredBy: ["project.nextMeeting"],
  reportedAt: ["project", "name"],
  askedUnder: "engagement/agreed-list",

  isOpen: (project, { architecture }) => architecture.engagements !== undefined && project?.nextMeeting === undefined,
  message: () => "When is the next meeting?",

  fixes: [
    {
      title: "Note it",
      at: "$",
      snippet: ["project:", "  nextMeeting: ${1:2027-01-12}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Work is agreed, and no day to go on",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield }
        #^^^^^^ When is the next meeting?
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield, nextMeeting: 2027-01-12 }
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
    {
      title: "The next meeting has a day",
      good: yaml`
        architecture: 1
        name: Shop
        project: { nextMeeting: 2027-01-12 }
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
  ],
});
