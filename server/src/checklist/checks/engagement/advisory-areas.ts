import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "In which areas is advice wanted?",
  why: "A review without a question finds the wrong things.",
  example: "adviceOn: [networking, data-migration]",
  references: ["Technical discovery session: in which Azure areas"],
  answeredBy: ["project.adviceOn"],
  reportedAt: ["project", "name"],

  isOpen: (project) => project?.adviceOn === undefined,
  message: () => "In which areas is advice wanted?",

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: ["project:", "  adviceOn: [${1:networking}, ${2:data-migration}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A project without a question",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield }
        #^^^^^^ In which areas is advice wanted?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield, adviceOn: [networking, data-migration] }
      `,
    },
    {
      title: "Nothing about the project",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ In which areas is advice wanted?
      `,
    },
    {
      title: "The areas are named",
      good: yaml`
        architecture: 1
        name: Shop
        project:
          adviceOn: [networking]
      `,
    },
  ],
});
