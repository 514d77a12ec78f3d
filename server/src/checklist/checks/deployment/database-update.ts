import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "database",
  asks: "How are schema and reference-data changes rolled out?",
  why: "Schema changes decide whether zero-downtime and rollback are real.",
  example: "schemaChanges: { strategy: expand-contract, tool: flyway }",
  references: ["Technical envisioning session: LAMP, code deployment, DevOps, CI/CD"],
  answeredBy: ["databases.*.schemaChanges", "deployment.database"],
  reportedAt: ["<subject>"],

  isOpen(database, { analysis, architecture }) {
    if (database.schemaChanges !== undefined || architecture.deployment?.database !== undefined) return false;
    const kind = analysis.kindOf(database);
    // Nobody knows yet whether it has a schema.
    if (kind === undefined && analysis.engineOf(database) === undefined) return false;
    return kind === undefined || !WITHOUT_SCHEMA.has(kind);
  },
  message: ({ id }) => `How do changes of the schema of "${id}" get into production?`,

  fixes: [
    {
      title: "Describe it here",
      at: "<subject>",
      snippet: "schemaChanges: { strategy: ${1|expand-contract,migrations,scripts,manual|}, tool: ${2:flyway} }",
    },
    {
      title: "Describe it for all",
      at: "$",
      snippet: [
        "deployment:",
        "  database: { strategy: ${1|expand-contract,migrations,scripts,manual|}, tool: ${2:flyway} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A database with a schema, and a cache without one",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
        # ^^^^^^ How do changes of the schema of "orders" get into production?
            engine: mysql
          pages: { kind: cache, engine: redis }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: mysql
            schemaChanges: { strategy: expand-contract, tool: flyway }
          pages: { kind: cache, engine: redis }
      `,
    },
    {
      title: "It is stated for all",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
          products: { engine: mongodb }
        deployment:
          database: { strategy: migrations, tool: liquibase }
      `,
    },
    {
      title: "What it is comes first",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { name: Orders }
      `,
    },
  ],
});

const WITHOUT_SCHEMA: ReadonlySet<string> = new Set([
  "cache",
  "message-broker",
  "event-stream",
  "object-storage",
  "file-share",
]);
