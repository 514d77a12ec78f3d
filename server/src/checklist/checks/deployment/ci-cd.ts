import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "deployment",
  asks: "Which CI/CD system builds, tests and deploys?",
  why: "The pipeline is a privileged actor and an outage dependency for fixes.",
  example: "Azure DevOps with three stages.",
  references: [
    "Technical discovery session: preparing for the session, operations, CI/CD",
    "Technical envisioning session: LAMP, code deployment, DevOps, CI/CD",
  ],
  answeredBy: ["deployment.application.pipeline", "deployment.environments"],
  reportedAt: ["deployment.application", "deployment", "name"],
  askedUnder: "deployment/app-update",

  isOpen: (deployment) => deployment?.application !== undefined && deployment.application.pipeline === undefined,
  message: () => "Which system builds, tests and deploys?",

  fixes: [
    {
      title: "Name it",
      at: "$",
      snippet: [
        "deployment:",
        "  application: { pipeline: ${1|github-actions,azure-devops,jenkins,gitlab-ci|} }",
        "  environments: [${2:test}, ${3:prod}]",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "How it is released is known, and not by what",
      bad: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { strategy: rolling, downtime: none }
        # ^^^^^^^^^^^ Which system builds, tests and deploys?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { strategy: rolling, downtime: none, pipeline: github-actions }
          environments: [test, prod]
      `,
    },
    {
      title: "It is listed while nobody knows how it is released",
      into: "deployment/app-update",
      folded: yaml`
        architecture: 1
        name: Shop
        #^^^ How does a new version of "web" get into production?
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "It is named",
      good: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { strategy: rolling, pipeline: azure-devops }
      `,
    },
  ],
});
