import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: ["component", "database"],
  asks: "Where does this component run today: on which platform, with which provider and in which place?",
  why: "Nothing about scaling, isolation or SLA can be judged before the reviewer knows what the thing physically runs on.",
  example: "hosting: { model: vm, distribution: ubuntu-24.04 }, in the data centre of the company",
  references: ["Technical envisioning session: LAMP, physical infrastructure", "Technical discovery session: agenda"],
  answeredBy: ["components.*.hosting", "databases.*.hosting"],
  reportedAt: ["<subject>"],

  isOpen(subject, { analysis }) {
    if (analysis.modelOf(subject) !== undefined || analysis.hostOf(subject) !== undefined) return false;
    if (subject.hosting?.service !== undefined) return false;
    if (subject.section === "databases") return true;
    return analysis.isOwnCode(subject) || subject.kind === "cluster" || subject.kind === "virtual-machine";
  },
  message: ({ id }) =>
    `"${id}" does not say what it runs on: name its hosting (model or service), or the component that hosts it.`,

  fixes: [
    {
      title: "Say where it runs",
      at: "<subject>",
      snippet:
        "hosting: { model: ${1|paas,vm,container,kubernetes,serverless,on-premises|}, service: ${2:azure-app-service} }",
    },
    { title: "It runs on a component of this file", at: "<subject>", snippet: "hosting: { on: ${1:cluster} }" },
  ],

  examples: [
    {
      title: "A component and a database without a place",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
        # ^^^ "web" does not say what it runs on: name its hosting (model or service), or the component that hosts it.
            kind: web-app
            connects: [orders]
        databases:
          orders: { engine: mysql }
        # ^^^^^^ "orders" does not say what it runs on: name its hosting (model or service), or the component that hosts it.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            connects: [orders]
            hosting: { model: paas, service: azure-app-service }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "There is a cluster, but is it on it?",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
          web: { kind: web-app }
        # ^^^ "web" does not say what it runs on: name its hosting (model or service), or the component that hosts it.
      `,
    },
    {
      title: "A service, a model or a host says enough",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: azure-app-service, connects: [jobs] }
          jobs: { kind: worker, hosting: { on: machine }, connects: [orders] }
          machine: { kind: virtual-machine, hosting: vm }
        databases:
          orders: { engine: mysql, hosting: { model: on-premises } }
      `,
    },
  ],
});
