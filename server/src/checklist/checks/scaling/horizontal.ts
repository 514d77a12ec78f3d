import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Can the component be scaled by adding instances?",
  why: "Horizontal scale is the base of both capacity and redundancy, but only if the code allows it.",
  example: "Yes, stateless, 2-8 instances.",
  references: ["Technical envisioning session: LAMP, physical infrastructure"],
  answeredBy: ["components.*.scaling.instances", "components.*.scaling.direction"],
  reportedAt: ["<subject>.scaling", "<subject>"],
  askedUnder: "scaling/load-response",

  isOpen(component, { analysis }) {
    const { direction, trigger, instances } = component.scaling ?? {};
    if (!analysis.isOwnCode(component)) return false;
    if (instances !== undefined) {
      const { max = 1 } = instances;
      const isOpen = max > 1 && direction === undefined && trigger === undefined;
      return isOpen && { said: `up to ${max} instances`, missing: "direction" };
    }
    // Who says that it grows in place, or not at all, has answered.
    if (direction === "vertical" || direction === "fixed") return false;
    if (direction === undefined && trigger === undefined) return false;
    const said = direction === undefined ? `trigger: ${trigger}` : "direction: horizontal";
    return { said, missing: "number of instances" };
  },
  message: ({ id, said, missing }) => `"${id}" is said to scale (${said}); the ${missing} is missing.`,

  fixes: [
    {
      title: "Give the range",
      at: "<subject>",
      snippet: "scaling: { direction: horizontal, instances: { min: ${1:2}, max: ${2:8} } }",
    },
  ],

  examples: [
    {
      title: "From where to where?",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { direction: horizontal }
          # ^^^^^^^ "web" is said to scale (direction: horizontal); the number of instances is missing.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { direction: horizontal, instances: { min: 2, max: 8 } }
      `,
    },
    {
      title: "Several instances, or several sizes?",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, scaling: { instances: { max: 4 } } }
                              # ^^^^^^^ "web" is said to scale (up to 4 instances); the direction is missing.
          jobs: { kind: worker, scaling: { trigger: queue-length } }
                              # ^^^^^^^ "jobs" is said to scale (trigger: queue-length); the number of instances is missing.
      `,
    },
    {
      title: "Range and direction, a bigger machine, or no scaling at all",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, scaling: { direction: horizontal, instances: { min: 2, max: 8 } } }
          api: { kind: api, scaling: { direction: vertical, trigger: manual } }
          jobs: { kind: worker, scaling: { instances: 1 } }
      `,
    },
  ],
});
