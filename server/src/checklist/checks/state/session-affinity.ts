import type { Component } from "../../../model/component.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Does the component need sticky sessions?",
  why: "Affinity ties users to a node: uneven load, lost sessions on failover, constraints on the balancer.",
  example: "None: the session is a signed cookie.",
  references: [
    "Technical envisioning session: LAMP, state handling and session affinity",
    "Technical envisioning session: too generic, how does traffic come into the application",
  ],
  answeredBy: ["components.*.state.affinity"],
  reportedAt: ["<subject>"],

  isOpen(component, { analysis }) {
    const { kind, state } = component;
    if (state?.affinity !== undefined || state?.session === "none") return false;
    if (!analysis.isOwnCode(component) || !(kind === undefined || ANSWERS_USERS.has(kind))) return false;
    return analysis.callersOf(component.id).some(({ section }) => section === "clients" || section === "ingress");
  },
  message: ({ id }) => `"${id}": must the requests of one user reach the same instance, or can any instance answer?`,

  fixes: [
    { title: "No stickiness is needed", at: "<subject>", snippet: "state: { affinity: not-required }" },
    {
      title: "Stickiness is needed",
      at: "<subject>",
      snippet: "state: { affinity: required, session: ${1|memory,local-disk,external|} }",
    },
  ],

  examples: [
    {
      title: "Behind a balancer",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web: { kind: web-app, state: { session: external } }
        # ^^^ "web": must the requests of one user reach the same instance, or can any instance answer?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web: { kind: web-app, state: { session: external, affinity: not-required } }
      `,
    },
    {
      title: "It is said, there is no session, or no user comes to it directly",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { kind: load-balancer, connects: [web, api] }
        components:
          web: { kind: web-app, connects: [prices], state: { affinity: not-required } }
          api: { kind: api, state: { session: none } }
          prices: { kind: microservice }
      `,
    },
  ],
});

const ANSWERS_USERS: ReadonlySet<Component["kind"]> = new Set<Component["kind"]>([
  "web-app",
  "api",
  "microservice",
  "desktop-backend",
]);
