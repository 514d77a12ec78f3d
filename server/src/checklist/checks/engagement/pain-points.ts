import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "project",
  asks: "Which pain points and problems exist today?",
  why: "Known pain is where value is quick.",
  example: "painPoints: [Deployments take a weekend]",
  references: ["Technical discovery session: pain points"],
  answeredBy: ["project.painPoints"],
  reportedAt: ["project", "name"],

  isOpen: (project) => project?.painPoints === undefined,
  message: () => "What hurts today?",

  fixes: [
    {
      title: "List it",
      at: "$",
      snippet: ["project:", "  painPoints: [${1:Deployments take a weekend}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A move without a stated reason",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises }
        #^^^^^^ What hurts today?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises, painPoints: [Deployments take a weekend] }
      `,
    },
    {
      title: "Nothing about the project",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What hurts today?
      `,
    },
    {
      title: "What hurts is named",
      good: yaml`
        architecture: 1
        name: Shop
        project:
          painPoints:
            - Deployments take the shop down
      `,
    },
  ],
});
