import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: ["component", "database", "ingress"],
  asks: "Does the stated strategy fit the services chosen?",
  why: "Multi-cloud plus provider-only services is a contradiction to resolve early.",
  example: "alternatives: { jobs: any AMQP broker will do }",
  references: ["Technical discovery session: cross-cloud platform portability"],
  answeredBy: ["portability.alternatives"],
  reportedAt: ["<subject>.hosting", "<subject>.service", "<subject>"],
  askedUnder: "portability/multi-cloud",

  *check(subject, { architecture, analysis }) {
    const { strategy, alternatives } = architecture.portability ?? {};
    if (strategy !== "multi-cloud" && strategy !== "cloud-agnostic") return;
    const service = analysis.serviceOf(subject);
    if (service?.proprietary !== true) return;
    const names = [subject.id, service.key, analysis.serviceKeyOf(subject) ?? service.key];
    if (names.some((name) => alternatives?.has(name))) return;
    yield { strategy, service: service.key };
  },
  message: ({ id, strategy, service }) =>
    `The solution is to be ${strategy}; "${id}" uses ${service}, which exists in one cloud only.`,

  fixes: [
    {
      title: "Name the alternative",
      at: "$",
      snippet: ["portability:", "  alternatives: { ${1:<id>}: ${2:any AMQP broker will do} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A queue that only one cloud has",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs: { kind: message-broker, hosting: aws-sqs }
                                      # ^^^^^^^ The solution is to be multi-cloud; "jobs" uses aws-sqs, which exists in one cloud only.
        portability:
          strategy: multi-cloud
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs: { kind: message-broker, hosting: aws-sqs }
        portability:
          strategy: multi-cloud
          alternatives: { jobs: any AMQP broker will do }
      `,
    },
    {
      title: "A gateway that only one cloud has",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gate: { kind: api-gateway, service: azure-api-management }
                                     # ^^^^^^^ The solution is to be cloud-agnostic; "gate" uses azure-api-management, which exists in one cloud only.
        portability: { strategy: cloud-agnostic }
      `,
    },
    {
      title: "What would replace it is named, for the element or for the service",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs: { kind: message-broker, hosting: aws-sqs }
          mails: { kind: message-broker, hosting: aws-sqs }
          events: { kind: message-broker, hosting: azure-service-bus }
        portability:
          strategy: multi-cloud
          alternatives: { aws-sqs: any AMQP broker will do, events: any AMQP broker will do }
      `,
    },
    {
      title: "One cloud is enough, or the service is sold by all",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { hosting: azure-database-postgresql-flexible }
        portability: { strategy: multi-cloud }
      `,
    },
  ],
});
