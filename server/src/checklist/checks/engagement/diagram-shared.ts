import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "Was the picture shared a few days before the session?",
  why: "Reading it in advance saves half the hour.",
  example: "diagramShared: 2026-12-10",
  references: ["Technical discovery session: preparing for the session"],
  answeredBy: ["project.diagramShared"],
  reportedAt: ["project", "name"],
  askedUnder: "engagement/agreed-list",

  isOpen: (project, { architecture }) =>
    (architecture.engagements !== undefined || project?.nextMeeting !== undefined) &&
    project?.diagramShared === undefined,
  message: () => "Did the reviewers get the picture before the session?",

  fixes: [
    {
      title: "Note it",
      at: "$",
      snippet: ["project:", "  diagramShared: ${1:2026-12-10}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Work is agreed; when the picture went out is not stated",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { nextMeeting: 2027-01-12 }
        #^^^^^^ Did the reviewers get the picture before the session?
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { nextMeeting: 2027-01-12, diagramShared: 2026-12-10 }
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
    {
      title: "The picture was shared",
      good: yaml`
        architecture: 1
        name: Shop
        project: { diagramShared: 2026-12-10, nextMeeting: 2027-01-12 }
        engagements:
          - { area: networking, kind: deep-dive, priority: 1, success: The topology is approved. }
      `,
    },
  ],
});
