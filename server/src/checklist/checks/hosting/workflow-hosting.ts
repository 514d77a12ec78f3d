import { runsWorkflows } from "../../../analysis/workflows.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Does the workflow engine run on a machine you manage or as a platform service?",
  why: "Self-run engines bring their own database, HA and patching burden.",
  example: "On a VM next to the app; state is in the tenant database.",
  references: ["Technical envisioning session: little infrastructure details, unnecessary business context"],
  answeredBy: ["components.*.hosting.model", "components.*.state.store"],
  reportedAt: ["<subject>"],
  askedUnder: "hosting/workflow-engine",

  isOpen(component, { analysis }) {
    const { engine, state } = component;
    if (engine === undefined || !runsWorkflows(component)) return false;
    const keepsState = state?.store !== undefined || state?.session !== undefined;
    return (analysis.modelOf(component) === undefined || !keepsState) && { engine };
  },
  message: ({ id, engine }) =>
    `The workflow engine ${engine} of "${id}": does it run on machines of yours or as a service, ` +
    "and where does a running workflow survive a restart?",

  fixes: [
    {
      title: "Say where it runs and where its state is",
      at: "<subject>",
      snippet: [
        "hosting: { model: ${1|paas,vm,kubernetes|} }",
        "state: { session: external, store: ${2:database} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "An engine in the air",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals:
        # ^^^^^^^^^ The workflow engine camunda of "approvals": does it run on machines of yours or as a service, and where does a running workflow survive a restart?
            kind: workflow
            engine: camunda
            connects: [cases]
        databases:
          cases: { engine: postgres }
      `,
      fixed: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals:
            kind: workflow
            engine: camunda
            connects: [cases]
            hosting: { model: paas }
            state: { session: external, store: cases }
        databases:
          cases: { engine: postgres }
      `,
    },
    {
      title: "The place is known, the fate of a running workflow is not",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals: { kind: workflow, engine: elsa, hosting: vm }
        # ^^^^^^^^^ The workflow engine elsa of "approvals": does it run on machines of yours or as a service, and where does a running workflow survive a restart?
      `,
    },
    {
      title: "Both are said",
      good: yaml`
        architecture: 1
        name: Business suite
        components:
          approvals: { kind: workflow, engine: camunda, hosting: vm, state: { session: external, store: cases } }
        databases:
          cases: { engine: postgres }
      `,
    },
  ],
});
