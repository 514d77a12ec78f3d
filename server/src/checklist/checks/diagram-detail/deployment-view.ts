import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "architecture",
  asks: "Does the description show a deployment (what runs where), not only features?",
  why: "The reviewer mainly needs a deployment view with interactions.",
  example: "Each box names its platform and region.",
  references: ["Technical envisioning session: how to prepare for the initial technical envisioning"],
  answeredBy: ["components.*.hosting", "databases.*.hosting"],
  reportedAt: ["components", "name"],
  askedUnder: "hosting/current-hosting",

  *check({ components, databases }, { analysis }) {
    const elements = [...components.filter(({ kind }) => kind !== "module"), ...databases];
    const isPlaced = (element: Component | Database) =>
      analysis.modelOf(element) !== undefined || analysis.hostOf(element) !== undefined;
    const placed = elements.filter(isPlaced).length;
    const first = elements.find((element) => !isPlaced(element));
    if (elements.length < 2 || placed === 0 || placed * 2 >= elements.length || first === undefined) return;
    yield { placed, total: elements.length, element: placeOf(first.path) };
  },
  message: ({ placed, total }) =>
    `${placed} of ${total} elements ${placed === 1 ? "says where it runs" : "say where they run"}: this shows features rather than a deployment.`,

  fixes: [
    {
      title: "Say where it runs",
      at: "<element>",
      snippet:
        "hosting: { model: ${1|paas,vm,container,kubernetes,serverless,on-premises|}, service: ${2:azure-app-service} }",
    },
  ],

  examples: [
    {
      title: "One of three elements has a place",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
        #^^^^^^^^^ 1 of 3 elements says where it runs: this shows features rather than a deployment.
          web: { kind: web-app, hosting: azure-app-service, connects: [pricing] }
          pricing: { kind: api, connects: [orders] }
        databases:
          orders: { engine: mysql }
        notApplicable:
          - { check: hosting/current-hosting, reason: It is the topic of the session. }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service, connects: [pricing] }
          pricing: { kind: api, connects: [orders], hosting: { model: paas, service: azure-app-service } }
        databases:
          orders: { engine: mysql }
        notApplicable:
          - { check: hosting/current-hosting, reason: It is the topic of the session. }
      `,
    },
    {
      title: "Half of them say it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service, connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "Where none does, that is asked of each",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
    },
  ],
});
