import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "Which schedule and milestones are fixed?",
  why: "A licence end or launch date drives the order.",
  example: "milestones: [{ name: Data centre lease ends, date: 2027-06-30 }]",
  references: ["Technical discovery session: the project's schedule"],
  answeredBy: ["project.milestones"],
  reportedAt: ["project", "name"],

  isOpen: (project) => project?.milestones === undefined,
  message: () => "Which dates are fixed?",

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: ["project:", "  milestones: [{ name: ${1:Go-live}, date: ${2:2027-03-01} }]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A move without a date",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises }
        #^^^^^^ Which dates are fixed?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises, milestones: [{ name: Go-live, date: 2027-03-01 }] }
      `,
    },
    {
      title: "Nothing about the project",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Which dates are fixed?
      `,
    },
    {
      title: "A date is fixed",
      good: yaml`
        architecture: 1
        name: Shop
        project:
          milestones: [{ name: Data centre lease ends, date: 2027-06-30 }]
      `,
    },
  ],
});
