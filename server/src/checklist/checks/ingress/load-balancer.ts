import type { Analysis } from "../../../analysis/analysis.ts";
import { isInbound } from "../../../analysis/chains.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "component",
  asks: "If several instances serve traffic, what distributes the requests to them?",
  why: "More than one instance without something in front is a contradiction: either the picture or the claim is wrong.",
  example: "Application Gateway WAF_v2 in front of the two VMs.",
  references: ["Technical envisioning session: LAMP, physical infrastructure"],
  answeredBy: ["networking.ingress", "components.*.hosting.service"],
  reportedAt: ["<subject>.scaling", "<subject>"],
  askedUnder: "scaling/load-response",

  *check(component, { analysis }) {
    const { scaling } = component;
    const max = scaling?.instances?.max;
    if (!analysis.isOwnCode(component)) return;
    if (scaling?.direction !== "horizontal" && (max === undefined || max <= 1)) return;
    const callers = analysis.callersOf(component.id);
    const direct = callers.filter(
      (caller) => caller.section === "clients" || (caller.section === "externals" && isInbound(caller)),
    );
    const isBalanced = callers.some(
      (caller) => caller.section === "ingress" || (caller.section === "components" && caller.kind === "gateway"),
    );
    if (direct.length === 0 || isBalanced || balancesItself(component, analysis)) return;
    yield { instances: max === undefined ? "several" : `up to ${max}`, callers: direct.map(({ id }) => `"${id}"`) };
  },
  message: ({ id, instances, callers }) =>
    `"${id}" has ${instances} instances and ${callers.join(" and ")} ${callers.length === 1 ? "calls" : "call"} it directly: ` +
    "nothing distributes the requests.",

  fixes: [
    {
      title: "Add a balancer in front",
      at: "$",
      snippet: [
        "networking:",
        "  ingress:",
        "    ${1:lb}: { kind: ${2|load-balancer,application-gateway,global-load-balancer,reverse-proxy|}, service: ${3:azure-application-gateway}, connects: [${4:web}] }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two to four machines, and a browser that calls them",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            hosting: vm
            scaling: { direction: horizontal, instances: { min: 2, max: 4 } }
          # ^^^^^^^ "web" has up to 4 instances and "browser" calls it directly: nothing distributes the requests.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        networking:
          ingress:
            lb: { kind: load-balancer, service: azure-application-gateway, connects: [web] }
        components:
          web:
            hosting: vm
            scaling: { direction: horizontal, instances: { min: 2, max: 4 } }
      `,
    },
    {
      title: "The platform balances by itself",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { hosting: azure-app-service, scaling: { instances: { min: 2, max: 4 } } }
      `,
    },
    {
      title: "An external that is only called",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, direction: outbound, connects: [web] }
        components:
          web: { hosting: vm, scaling: { instances: 2 }, connects: [payment] }
      `,
    },
  ],
});

/** Whether the platform spreads requests over its own instances. */
function balancesItself(component: Component, analysis: Analysis): boolean {
  const model = analysis.modelOf(component);
  return (
    analysis.serviceOf(component)?.builtInLoadBalancing === true ||
    model === "kubernetes" ||
    model === "serverless" ||
    model === "saas"
  );
}
