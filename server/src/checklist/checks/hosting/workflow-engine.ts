import { runsWorkflows } from "../../../analysis/workflows.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Which workflow engine executes the (possibly long-running) workflows?",
  why: "Long-running workflows keep state for days; how they survive a restart is a hosting decision.",
  example: "Camunda 8, self-hosted.",
  references: ["Technical envisioning session: little infrastructure details, unnecessary business context"],
  answeredBy: ["components.*.engine"],
  reportedAt: ["<subject>.modules", "<subject>"],

  isOpen: (component) => component.engine === undefined && runsWorkflows(component),
  message: ({ id }) => `"${id}" runs workflows; which engine executes them is not stated.`,

  fixes: [
    {
      title: "Name the engine",
      at: "<subject>",
      snippet: "engine: ${1|temporal,camunda,durable-functions,logic-apps,elsa|}",
    },
  ],

  examples: [
    {
      title: "One of the business modules is the workflow",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [erp, crm, workflow]
          # ^^^^^^^ "api" runs workflows; which engine executes them is not stated.
      `,
      fixed: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [erp, crm, workflow]
            engine: temporal
      `,
    },
    {
      title: "A component of that kind",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals: { kind: workflow, hosting: vm }
        # ^^^^^^^^^ "approvals" runs workflows; which engine executes them is not stated.
      `,
    },
    {
      title: "The engine is stated",
      good: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals: { kind: workflow, engine: camunda }
          api: { kind: api, modules: [erp, crm] }
      `,
    },
  ],
});
