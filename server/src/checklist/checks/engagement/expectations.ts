import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "What is expected of the project?",
  why: "Unspoken expectations become disappointments.",
  example: "expectations: A confirmed target architecture.",
  references: ["Technical discovery session: expectations"],
  answeredBy: ["project.expectations"],
  reportedAt: ["project", "name"],

  isOpen: (project) => project?.expectations === undefined,
  message: () => "What is expected of the project?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["project:", "  expectations: ${1:A confirmed target architecture.}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A project without expectations",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield }
        #^^^^^^ What is expected of the project?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield, expectations: A confirmed target architecture. }
      `,
    },
    {
      title: "Nothing about the project",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What is expected of the project?
      `,
    },
    {
      title: "What is expected is stated",
      good: yaml`
        architecture: 1
        name: Shop
        project:
          expectations: A review of our target picture before we commit to AKS.
      `,
    },
  ],
});
