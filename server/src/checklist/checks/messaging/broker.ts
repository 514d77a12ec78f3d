import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Is a message broker used, which one, and is delivery guaranteed?",
  why: "Brokers decouple (good) and become a shared dependency (check).",
  example: "engine: rabbitmq, delivery: at-least-once",
  references: [
    "Technical envisioning session: too generic, databases, message-centric brokers",
    "Technical discovery session: preparing for the session, data, messaging and eventing",
  ],
  answeredBy: ["databases.*.engine", "databases.*.delivery"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen: (database, { analysis }) => {
    if (analysis.kindOf(database) !== "message-broker") return undefined;
    const isNamed = database.engine !== undefined || analysis.serviceOf(database) !== undefined;
    if (isNamed && database.delivery !== undefined) return undefined;
    const missing = [
      ...(isNamed ? [] : ["which product"]),
      ...(database.delivery === undefined ? ["what does it guarantee about delivery"] : []),
    ];
    return { missing };
  },
  message: ({ id, missing }) => `Broker "${id}": ${missing.join(", and ")}?`,

  fixes: [
    {
      title: "State them",
      at: "<subject>",
      snippet: [
        "engine: ${1|rabbitmq,azure-service-bus,activemq,aws-sqs|}",
        "delivery: ${2|at-least-once,at-most-once,exactly-once|}",
      ].join("\n"),
    },
    {
      title: "State the delivery",
      at: "<subject>",
      snippet: "delivery: ${1|at-least-once,at-most-once,exactly-once|}",
    },
  ],

  examples: [
    {
      title: "A queue of which nothing is known",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [jobs] }
        databases:
          jobs: { kind: message-broker }
        # ^^^^ Broker "jobs": which product, and what does it guarantee about delivery?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [jobs] }
        databases:
          jobs: { kind: message-broker, engine: rabbitmq, delivery: at-least-once }
      `,
    },
    {
      title: "The product is known; whether a message may be lost is not",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs:
        # ^^^^ Broker "jobs": what does it guarantee about delivery?
            hosting: azure-service-bus
      `,
    },
    {
      title: "Both are stated, or it is no broker",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs: { engine: rabbitmq, delivery: at-least-once }
          mail: { hosting: azure-service-bus, delivery: at-least-once }
          orders: { engine: mysql }
      `,
    },
  ],
});
