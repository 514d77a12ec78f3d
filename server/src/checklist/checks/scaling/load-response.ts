import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "What happens when load rises or falls: who or what changes capacity?",
  why: "Shows whether capacity is a manual ticket, a schedule or automatic, and whether you pay for idle peak capacity.",
  example: "CPU-based autoscale between 2 and 8 instances.",
  references: ["Technical envisioning session: LAMP, physical infrastructure"],
  answeredBy: ["components.*.scaling.direction", "components.*.scaling.trigger", "components.*.scaling.instances"],
  reportedAt: ["<subject>"],

  isOpen(component, { analysis }) {
    const { direction, trigger, instances } = component.scaling ?? {};
    if (direction !== undefined || trigger !== undefined || instances !== undefined) return false;
    const model = analysis.modelOf(component);
    return analysis.isOwnCode(component) && model !== "serverless" && model !== "saas";
  },
  message: ({ id }) => `"${id}" does not say what happens when its load rises: who or what adds capacity, and how?`,

  fixes: [
    {
      title: "It adds instances by itself",
      at: "<subject>",
      snippet: [
        "scaling:",
        "  direction: horizontal",
        "  instances: { min: ${1:2}, max: ${2:8} }",
        "  trigger: ${3|cpu,memory,queue-length,schedule,requests,manual|}",
      ].join("\n"),
    },
    {
      title: "It gets a bigger machine",
      at: "<subject>",
      snippet: "scaling: { direction: vertical, trigger: manual }",
    },
  ],

  examples: [
    {
      title: "Nothing is said of the load",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
        # ^^^ "web" does not say what happens when its load rises: who or what adds capacity, and how?
            kind: web-app
            hosting: azure-app-service
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            hosting: azure-app-service
            scaling:
              direction: horizontal
              instances: { min: 2, max: 8 }
              trigger: cpu
      `,
    },
    {
      title: "It is said, or the platform does it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: vm, scaling: { instances: 2 } }
          api: { kind: api, hosting: vm, scaling: { direction: vertical, trigger: manual } }
          mails: { kind: function, hosting: serverless }
      `,
    },
  ],
});
