import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "project",
  asks: "If it is greenfield: which decisions are still open?",
  why: "Open decisions are where advice has most effect.",
  example: "openDecisions: [database engine]",
  references: ["Technical discovery session: your application's cloud readiness"],
  answeredBy: ["project.openDecisions"],
  reportedAt: ["project", "name"],
  askedUnder: "migration/starting-point",

  isOpen: (project) => project?.kind === "greenfield" && project.openDecisions === undefined,
  message: () => "It is built new: which decisions are still open?",

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: "project: { openDecisions: [${1:database engine}, ${2:tenant isolation}] }",
    },
  ],

  examples: [
    {
      title: "Something new, all decided or nothing yet",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield }
        #^^^^^^ It is built new: which decisions are still open?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield, openDecisions: [database engine, tenant isolation] }
      `,
    },
    {
      title: "One decision is open",
      good: yaml`
        architecture: 1
        name: Shop
        project:
          kind: greenfield
          openDecisions: [database engine]
      `,
    },
    {
      title: "Everything is decided",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield, openDecisions: [] }
      `,
    },
    {
      title: "It is not new",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: optimization }
      `,
    },
  ],
});
