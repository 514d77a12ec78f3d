import type { Hosting } from "../../../model/placed.ts";
import { defineQuestion } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Which compute model carries the code: virtual machines, web PaaS, functions, or containers on an orchestrator?",
  why: "Each model has different scaling, networking and SLA rules, and different people to invite.",
  example: "Containers on AKS, two background jobs on Azure Functions.",
  references: [
    "Technical discovery session: preparing for the session, technology stack overview, compute",
    "Technical discovery session: agenda, compute tier",
  ],
  answeredBy: ["components.*.hosting.model"],
  reportedAt: ["<subject>"],
  askedUnder: "hosting/current-hosting",

  isOpen(component, { analysis }) {
    const stated = component.hosting === undefined ? [] : wordsOf(component.hosting);
    if (stated.length === 0 || !analysis.isOwnCode(component)) return false;
    return analysis.modelOf(component) === undefined && { stated };
  },
  message: ({ id, stated }) =>
    `"${id}" states ${listWords(stated)}, but not whether that is a virtual machine, a web platform, functions or containers.`,

  fixes: [
    {
      title: "Name the compute model",
      at: "<subject>",
      snippet: "hosting: { model: ${1|paas,vm,container,kubernetes,serverless|} }",
    },
  ],

  examples: [
    {
      title: "A platform that the catalogue does not know",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
        # ^^^ "web" states the service "house-cloud" and the tier "large", but not whether that is a virtual machine, a web platform, functions or containers.
            kind: web-app
            hosting: { service: house-cloud, tier: large }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            hosting: { service: house-cloud, tier: large, model: paas }
      `,
    },
    {
      title: "A service of the catalogue, a model or a machine say it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service }
          jobs: { kind: worker, hosting: { service: house-cloud, model: container } }
          reports: { kind: worker, hosting: { on: machine } }
          machine: { kind: virtual-machine }
      `,
    },
  ],
});

function wordsOf({ service, on, tier, os }: Hosting): readonly string[] {
  return [
    ...(service === undefined ? [] : [`the service "${service}"`]),
    ...(on === undefined ? [] : [`the host "${on}"`]),
    ...(tier === undefined ? [] : [`the tier "${tier}"`]),
    ...(os === undefined ? [] : [`the operating system ${os}`]),
  ];
}
