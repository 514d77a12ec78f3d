import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "hint",
  stages: ["design", "review"],
  subject: "component",
  asks: "Which application-level components exist and what is each for?",
  why: "Names and purposes let the reviewer ask about the right box.",
  example: "Web, API, worker, scheduler.",
  references: ["Technical discovery session: agenda, application-level components"],
  answeredBy: ["components.*.kind", "components.*.summary"],
  reportedAt: ["<subject>"],

  *check({ kind, name, summary }) {
    if (kind === undefined && name === undefined && summary === undefined) yield {};
  },
  message: ({ id }) => `What is "${id}", and what is it for?`,

  fixes: [
    {
      title: "Say what it is",
      at: "<subject>",
      snippet: [
        "kind: ${1|web-app,api,microservice,worker,function,scheduled-job,workflow|}",
        "summary: ${2:Takes orders and calls the payment gateway.}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A box with an identifier alone",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        components:
          basket:
        # ^^^^^^ What is "basket", and what is it for?
            hosting: azure-app-service
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        stage: design
        components:
          basket:
            hosting: azure-app-service
            kind: web-app
            summary: Takes orders and calls the payment gateway.
      `,
    },
    {
      title: "A kind or a name says what it is",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        components:
          basket: { kind: api }
          pricing: { name: Price calculation }
      `,
    },
  ],
});
