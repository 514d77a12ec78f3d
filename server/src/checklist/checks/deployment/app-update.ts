import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "deployment",
  asks: "How does a new version of the application get to production?",
  why: "Shows the risk of each change and how fast a fix can ship.",
  example: "application: { strategy: rolling, pipeline: github-actions }",
  references: ["Technical envisioning session: LAMP, code deployment, DevOps, CI/CD"],
  answeredBy: ["deployment.application.strategy", "deployment.application.pipeline"],
  reportedAt: ["deployment", "name"],

  isOpen(deployment, { analysis }) {
    const { strategy, pipeline, downtime } = deployment?.application ?? {};
    if (strategy !== undefined || pipeline !== undefined || downtime !== undefined) return false;
    const components = analysis.ownCode().filter((component) => component.deployment === undefined);
    return components.length > 0 && { components: components.map(({ id }) => id) };
  },
  message: ({ components }) => `How does a new version of ${listIds(components)} get into production?`,

  fixes: [
    {
      title: "Describe it",
      at: "$",
      snippet: [
        "deployment:",
        "  application: { strategy: ${1|rolling,blue-green,canary,in-place,manual|}, pipeline: ${2:github-actions}, downtime: ${3:none} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Nothing is said of releases",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ How does a new version of "web" and "mailer" get into production?
        components:
          web: { kind: web-app, technology: php }
          mailer: { kind: worker, technology: php }
          machine: { kind: virtual-machine }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, technology: php }
          mailer: { kind: worker, technology: php }
          machine: { kind: virtual-machine }
        deployment:
          application: { strategy: rolling, pipeline: github-actions, downtime: none }
      `,
    },
    {
      title: "One component says it for itself, the other does not",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, deployment: { strategy: blue-green } }
          mailer: { kind: worker }
        deployment:
        #^^^^^^^^^ How does a new version of "mailer" get into production?
          infrastructureAsCode: bicep
      `,
    },
    {
      title: "It is stated for all",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        deployment:
          application: { strategy: rolling }
      `,
    },
    {
      title: "Each component says it for itself",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, deployment: { strategy: blue-green } }
      `,
    },
  ],
});
