import type { Component } from "../../../model/component.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: ["external", "component"],
  asks: "Is it clear which of your components calls which external system?",
  why: "The caller determines where egress, secrets and retry logic belong.",
  example: "Only the checkout service calls the payment provider.",
  references: [
    "Technical envisioning session: LAMP, details we get",
    "Technical envisioning session: too generic, details we get",
  ],
  answeredBy: ["components.*.connects", "externals.*.connects"],
  reportedAt: ["<subject>"],

  isOpen: (subject, { analysis, architecture }) => {
    if (subject.section === "components") {
      const module = architecture.externals.length === 0 ? moduleForOthers(subject) : undefined;
      return module === undefined ? undefined : { module };
    }
    return subject.connects.length === 0 && analysis.connectionsTo(subject.id).length === 0
      ? { module: "" }
      : undefined;
  },
  message: ({ id, module }) =>
    module === ""
      ? `Which component calls "${id}", or is called by it?`
      : `"${id}" has a module "${module}": which external systems does it call, or is it called by?`,

  fixes: [
    {
      title: "It calls us",
      at: "<subject>",
      snippet: "connects: [{ to: ${1:api}, protocol: ${2|https,http,grpc,amqp|} }]",
    },
    {
      title: "Name the external system",
      at: "$",
      snippet: ["externals:", "  ${1:partner}: { provider: ${2:Stripe}, purpose: ${3:card payments} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A payment provider that stands alone in the picture",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          payment:
        # ^^^^^^^ Which component calls "payment", or is called by it?
            provider: Adyen
            purpose: card payments
        components:
          api: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          payment:
            provider: Adyen
            purpose: card payments
            connects: [{ to: api, protocol: https }]
        components:
          api: { kind: api }
      `,
    },
    {
      title: "A module for others, and none of them named",
      bad: yaml`
        architecture: 1
        name: Suite
        components:
          api: { kind: api, modules: [crm, third-party] }
        # ^^^ "api" has a module "third-party": which external systems does it call, or is it called by?
      `,
    },
    {
      title: "Called by us, and calling us",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, purpose: card payments }
          erp: { purpose: orders, connects: [api] }
        components:
          api: { kind: api, modules: [crm, integrations], connects: [payment] }
      `,
    },
  ],
});

function moduleForOthers({ modules = [] }: Component): string | undefined {
  return modules.find((module) => FOR_OTHERS.has(module.toLowerCase().replaceAll(/[\s-]/g, "")));
}

const FOR_OTHERS: ReadonlySet<string> = new Set(["thirdparty", "3rdparty", "integration", "integrations"]);
