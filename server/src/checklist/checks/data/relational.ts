import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Is a relational database used (SQL Server, MySQL/MariaDB, PostgreSQL)?",
  why: "Relational engines have well-known managed targets, sizing units and HA modes.",
  example: 'engine: mysql, version: "8.0"',
  references: [
    "Technical envisioning session: too generic, databases, relational",
    "Technical discovery session: preparing for the session, data, relational databases",
  ],
  answeredBy: ["databases.*.engine"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen: (database, { analysis }) =>
    analysis.kindOf(database) === "relational" && analysis.engineOf(database) === undefined,
  message: ({ id }) => `"${id}" is relational: which product is it?`,

  fixes: [
    {
      title: "Name the engine",
      at: "<subject>",
      snippet: ["engine: ${1|postgres,mysql,mariadb,mssql,oracle|}", 'version: "${2:16}"'].join("\n"),
    },
  ],

  examples: [
    {
      title: "A relational database without a product",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { kind: relational }
        # ^^^^^^ "orders" is relational: which product is it?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { kind: relational, engine: postgres, version: "16" }
      `,
    },
    {
      title: "It is listed while nobody knows what the database is",
      into: "data/database-type",
      folded: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
        # ^^^^^^ Which type and product is "orders": relational, key-value, document, search, a broker, a stream, something else?
      `,
    },
    {
      title: "The engine, or a service that implies it, is stated",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { kind: relational, engine: mariadb }
          stock: { kind: relational, hosting: { service: azure-sql-database } }
      `,
    },
  ],
});
