import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "For each database: which type and product is needed?",
  why: "'Database' decides nothing; product, version and managed offering do.",
  example: 'kind: relational, engine: postgres, version: "16"',
  references: ["Technical envisioning session: too generic, databases"],
  answeredBy: ["databases.*.kind", "databases.*.engine"],
  reportedAt: ["<subject>"],

  isOpen: (database, { analysis }) =>
    analysis.kindOf(database) === undefined && analysis.engineOf(database) === undefined,
  message: ({ id }) =>
    `Which type and product is "${id}": relational, key-value, document, search, a broker, a stream, something else?`,

  fixes: [
    {
      title: "Name kind and engine",
      at: "<subject>",
      snippet: [
        "kind: ${1|relational,key-value,document,wide-column,cache,search,message-broker,event-stream,object-storage|}",
        "engine: ${2|postgres,mysql,mssql,redis,mongodb,cassandra,rabbitmq,kafka|}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A database, and nothing else",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          db1:
        # ^^^ Which type and product is "db1": relational, key-value, document, search, a broker, a stream, something else?
            name: Database
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          db1:
            name: Database
            kind: relational
            engine: postgres
      `,
    },
    {
      title: "The kind, the engine or the service says it",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { kind: relational }
          products: { engine: mongodb }
          uploads: { hosting: azure-storage }
      `,
    },
  ],
});
