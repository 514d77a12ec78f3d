import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Are document or wide-column databases used (MongoDB, Cassandra, ScyllaDB, Cosmos DB)?",
  why: "Partitioning, consistency and API compatibility have to be planned.",
  example: "partitionKey: tenantId, consistency: session",
  references: [
    "Technical envisioning session: too generic, databases, document and other NoSQL databases",
    "Technical discovery session: preparing for the session, data, NoSQL databases",
  ],
  answeredBy: ["databases.*.partitionKey", "databases.*.consistency", "databases.*.engine"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen(database, { analysis }) {
    const kind = analysis.kindOf(database);
    const { partitionKey, consistency } = database;
    return (kind === "document" || kind === "wide-column") && partitionKey === undefined && consistency === undefined;
  },
  message: ({ id }) => `By which key is "${id}" partitioned, and which consistency do its readers need?`,

  fixes: [
    {
      title: "State them",
      at: "<subject>",
      snippet: ["partitionKey: ${1:tenantId}", "consistency: ${2|session,strong,bounded-staleness,eventual|}"].join(
        "\n",
      ),
    },
  ],

  examples: [
    {
      title: "Documents without a partition key",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          products:
        # ^^^^^^^^ By which key is "products" partitioned, and which consistency do its readers need?
            engine: mongodb
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          products:
            engine: mongodb
            partitionKey: tenantId
            consistency: session
      `,
    },
    {
      title: "It is listed while nobody knows what the database is",
      into: "data/database-type",
      folded: yaml`
        architecture: 1
        name: Shop
        databases:
          products:
        # ^^^^^^^^ Which type and product is "products": relational, key-value, document, search, a broker, a stream, something else?
      `,
    },
    {
      title: "One of the two is stated",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          products: { hosting: azure-cosmos-db, partitionKey: tenantId }
          events: { engine: cassandra, consistency: eventual }
      `,
    },
  ],
});
