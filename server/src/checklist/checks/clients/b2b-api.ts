import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "Do customers' systems call an API of yours?",
  why: "Needs API versioning, quotas, machine identity and stable addresses.",
  example: "api: { auth: oauth2, versioning: url-path, quota: 600/min }",
  references: ["Technical envisioning session: too generic, what application is calling the deployment"],
  answeredBy: ["clients.*.api"],
  reportedAt: ["<subject>"],
  askedUnder: "clients/kind",

  isOpen: ({ kind, api }) => kind === "api-consumer" && api === undefined,
  message: ({ id }) =>
    `Systems of others ("${id}") call an API: how do they authenticate, how is it versioned, what limits them?`,

  fixes: [
    {
      title: "Describe the contract",
      at: "<subject>",
      snippet: "api: { auth: ${1|oauth2,mtls,api-key|}, versioning: ${2:url-path}, quota: ${3:600/min} }",
    },
  ],

  examples: [
    {
      title: "The systems of customers, without a contract",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          erp:
        # ^^^ Systems of others ("erp") call an API: how do they authenticate, how is it versioned, what limits them?
            kind: api-consumer
            count: 20
            connects: [api]
        components:
          api: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          erp:
            kind: api-consumer
            count: 20
            connects: [api]
            api: { auth: oauth2, versioning: url-path, quota: 600/min }
        components:
          api: { kind: api }
      `,
    },
    {
      title: "The contract is described",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          erp: { kind: api-consumer, api: { auth: mtls, versioning: header }, connects: [api] }
          app: { kind: mobile, connects: [api] }
        components:
          api: { kind: api }
      `,
    },
  ],
});
