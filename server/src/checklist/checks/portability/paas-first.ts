import type { HostingModel } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "portability",
  asks: "Or is the aim to use the platform's best services for the highest development speed?",
  why: "Then avoiding lock-in should not drive decisions.",
  example: "Platform services first.",
  references: ["Technical discovery session: cross-cloud platform portability"],
  answeredBy: ["portability.constraints"],
  reportedAt: ["portability.strategy", "portability"],
  askedUnder: "portability/multi-cloud",

  *check(portability, { architecture, analysis }) {
    if (portability?.strategy !== "single-cloud" || portability.constraints !== undefined) return;
    const models = [...architecture.components, ...architecture.databases].flatMap(
      (element) => analysis.modelOf(element) ?? [],
    );
    const count = models.filter((model) => RUN_BY_YOU.has(model)).length;
    if (count > 0 && count * 2 >= models.length) yield { count };
  },
  message: ({ count }) =>
    `One cloud is enough, yet ${count} ${count === 1 ? "element is" : "elements are"} run by you: ` +
    "would its platform services be faster?",

  fixes: [
    {
      title: "Say what keeps you from them",
      at: "$",
      snippet: "portability: { constraints: [${1:customers run it on their own clusters}] }",
    },
  ],

  examples: [
    {
      title: "One cloud, and half of it on own machines",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: vm, connects: [orders] }
        databases:
          orders: { hosting: azure-sql-database }
        portability:
          strategy: single-cloud
        # ^^^^^^^^ One cloud is enough, yet 1 element is run by you: would its platform services be faster?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: vm, connects: [orders] }
        databases:
          orders: { hosting: azure-sql-database }
        portability:
          strategy: single-cloud
          constraints: [customers run it on their own clusters]
      `,
    },
    {
      title: "Most of it is a platform service",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: azure-app-service, connects: [orders, reports] }
          reports: { kind: worker, hosting: vm }
        databases:
          orders: { hosting: azure-sql-database }
        portability: { strategy: single-cloud }
      `,
    },
    {
      title: "There is a reason",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: kubernetes }
        portability:
          strategy: single-cloud
          constraints: [customers run it on their own clusters]
      `,
    },
  ],
});

const RUN_BY_YOU: ReadonlySet<HostingModel> = new Set(["vm", "container", "kubernetes"]);
