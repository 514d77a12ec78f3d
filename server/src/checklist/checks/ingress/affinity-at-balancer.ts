import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "ingress",
  asks: "Does the thing in front send follow-up requests of one user to the same node?",
  why: "Affinity must be configured where the balancing happens; it also hurts even load and failover.",
  example: "Cookie affinity on the ingress controller.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["networking.ingress.*.sessionAffinity", "components.*.state.affinity"],
  reportedAt: ["<subject>.sessionAffinity", "<subject>"],
  askedUnder: "state/session-affinity",

  *check(ingress, { analysis }) {
    const { sessionAffinity } = ingress;
    const behind = componentsBehind(ingress, analysis);
    if (sessionAffinity === undefined || sessionAffinity === "none") {
      const sticky = behind.filter(({ state, scaling }) => {
        return state?.affinity === "required" && (scaling?.instances?.max ?? Number.POSITIVE_INFINITY) > 1;
      });
      if (sticky.length > 0) yield { ...factsOf(sticky), value: sessionAffinity ?? "not stated", isMissing: true };
    } else if (behind.length > 0 && behind.every(({ state }) => state?.affinity === "not-required")) {
      yield { ...factsOf(behind), value: sessionAffinity, isMissing: false };
    }
  },
  message: ({ id, components, value, isMissing }) => {
    const plural = components.length > 1;
    if (isMissing) {
      const need = `${listIds(components)} ${plural ? "need" : "needs"} sticky sessions`;
      return `${need}, and "${id}" does not provide them (sessionAffinity: ${value}).`;
    }
    const needless = plural ? `none of ${listIds(components)} needs` : `${listIds(components)} does not need`;
    return `"${id}" provides sticky sessions (sessionAffinity: ${value}), and ${needless} them.`;
  },

  fixes: [
    { title: "Set affinity here", at: "<subject>", snippet: "sessionAffinity: ${1|cookie,source-ip|}" },
    {
      title: "The component needs none",
      at: "components.<component>",
      snippet: "state: { affinity: not-required }",
    },
    { title: "Do without it here", at: "<subject>", snippet: "sessionAffinity: none" },
  ],

  examples: [
    {
      title: "Sessions in memory, and a balancer that spreads every request",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb:
          # ^^ "web" needs sticky sessions, and "lb" does not provide them (sessionAffinity: not stated).
              kind: application-gateway
              connects: [web]
        components:
          web:
            scaling: { instances: { min: 2, max: 4 } }
            state: { session: memory, affinity: required }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb:
              kind: application-gateway
              connects: [web]
              sessionAffinity: cookie
        components:
          web:
            scaling: { instances: { min: 2, max: 4 } }
            state: { session: memory, affinity: required }
      `,
    },
    {
      title: "Over a second entry, to two components",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { sessionAffinity: none, connects: [nginx] }
                        # ^^^^^^^^^^^^^^^ "web" and "admin" need sticky sessions, and "front-door" does not provide them (sessionAffinity: none).
            nginx: { kind: ingress-controller, sessionAffinity: cookie, connects: [web, admin] }
        components:
          web: { state: { affinity: required } }
          admin: { state: { affinity: required } }
      `,
    },
    {
      title: "Affinity that nothing behind it needs",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { sessionAffinity: cookie, connects: [web] }
                # ^^^^^^^^^^^^^^^ "lb" provides sticky sessions (sessionAffinity: cookie), and "web" does not need them.
        components:
          web: { state: { session: external, affinity: not-required } }
      `,
    },
    {
      title: "It is provided where it is needed",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { sessionAffinity: cookie, connects: [web, api] }
        components:
          web: { scaling: { instances: 3 }, state: { affinity: required } }
          api: { state: { affinity: not-required } }
      `,
    },
    {
      title: "There is only one instance to stick to, or it is not said whether any needs it",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { connects: [web] }
            other: { sessionAffinity: source-ip, connects: [api] }
        components:
          web: { scaling: { instances: 1 }, state: { affinity: required } }
          api: { kind: api }
      `,
    },
  ],
});

function factsOf(components: readonly Component[]) {
  const [first] = components;
  return {
    components: components.map(({ id }) => id),
    component: first?.id,
    related: components.map(({ id, path }) => ({
      path: [...path, "state", "affinity"],
      message: `The affinity of "${id}" is stated here.`,
    })),
  };
}

/** What the entry connects to, directly or over other entries. */
function componentsBehind(ingress: Ingress, analysis: Analysis): readonly Component[] {
  const components = new Set<Component>();
  const entries = new Set([ingress]);
  for (const { connects } of entries) {
    for (const { to } of connects) {
      const component = analysis.component(to);
      const entry = analysis.ingress(to);
      if (component !== undefined) components.add(component);
      if (entry !== undefined) entries.add(entry);
    }
  }
  return [...components];
}
