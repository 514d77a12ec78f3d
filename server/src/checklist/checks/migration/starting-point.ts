import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "project",
  asks: "Is this a new build, an existing system on the target cloud, or a move from elsewhere?",
  why: "The three need quite different sessions.",
  example: "kind: migration, from: aws",
  references: [
    "Technical discovery session: your application's cloud readiness",
    "Technical envisioning session: introduction",
  ],
  answeredBy: ["project.kind", "project.from"],
  reportedAt: ["project", "name"],

  isOpen: (project, { architecture }) =>
    project?.kind === undefined && project?.from === undefined && architecture.migration?.from === undefined,
  message: () => "Is this new, an existing system to improve, or a move from somewhere?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: "project: { kind: ${1|greenfield,migration,optimization|} }",
    },
  ],

  examples: [
    {
      title: "Where it starts is not stated",
      bad: yaml`
        architecture: 1
        name: Shop
        project:
        #^^^^^^ Is this new, an existing system to improve, or a move from somewhere?
          goals: [Open in Austria by summer]
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project:
          goals: [Open in Austria by summer]
          kind: greenfield
      `,
    },
    {
      title: "Nothing about the project",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Is this new, an existing system to improve, or a move from somewhere?
      `,
    },
    {
      title: "It is new",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: greenfield }
      `,
    },
    {
      title: "Where it comes from says that it is moved",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises }
      `,
    },
  ],
});
