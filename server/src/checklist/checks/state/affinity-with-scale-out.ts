import type { DeploymentStrategy } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "A component that ties users to an instance does not lose their sessions when it scales in or is deployed.",
  why: "Sticky sessions kept on the instance end with it; automatic scaling and rolling releases end instances all the time.",
  example: "Sessions in Redis, no affinity.",
  references: [
    "PSRule for Azure: Azure.AppService.ARRAffinity",
    "Azure review checklists: network application delivery, A01.57",
  ],
  answeredBy: ["components.*.state.session", "components.*.state.affinity"],
  reportedAt: ["<subject>.state.affinity", "<subject>.state", "<subject>"],

  *check(component, { architecture }) {
    const { state, scaling, deployment } = component;
    if (state?.affinity !== "required" || state.session === "external") return;
    const { min, max } = scaling?.instances ?? {};
    const strategy = deployment?.strategy ?? architecture.deployment?.application?.strategy;
    const reasons = [
      ...(min !== undefined && max !== undefined && max > min ? [`${min} to ${max} instances`] : []),
      ...(strategy !== undefined && ENDS_INSTANCES.has(strategy) ? [`${strategy} releases`] : []),
    ];
    if (reasons.length > 0) yield { reasons };
  },
  message: ({ id, reasons }) =>
    `"${id}" ties users to an instance, and instances come and go (${listWords(reasons)}): ` +
    "sessions are lost on each scale-in or release.",

  fixes: [
    {
      title: "Keep sessions outside",
      at: "<subject>",
      snippet: ["state:", "  session: external", "  store: ${1:session-cache}", "  affinity: not-required"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two to six instances, and releases that replace them one by one",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { direction: horizontal, instances: { min: 2, max: 6 } }
            state:
              session: memory
              affinity: required
            # ^^^^^^^^ "web" ties users to an instance, and instances come and go (2 to 6 instances and rolling releases): sessions are lost on each scale-in or release.
        databases:
          session-cache: { kind: cache, engine: redis }
        deployment:
          application: { strategy: rolling }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { direction: horizontal, instances: { min: 2, max: 6 } }
            state:
              session: external
              affinity: not-required
              store: session-cache
        databases:
          session-cache: { kind: cache, engine: redis }
        deployment:
          application: { strategy: rolling }
      `,
    },
    {
      title: "As many instances as ever, and its own way of being released",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { instances: 2 }
            state: { session: memory, affinity: required }
            deployment: { strategy: in-place }
        deployment:
          application: { strategy: rolling }
      `,
    },
    {
      title: "Sessions are outside",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { instances: { min: 2, max: 6 } }
            state: { session: external, affinity: required }
      `,
    },
  ],
});

const ENDS_INSTANCES: ReadonlySet<DeploymentStrategy> = new Set<DeploymentStrategy>([
  "rolling",
  "blue-green",
  "canary",
]);
