import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Does a database rely on extensions or plug-ins (such as TimescaleDB, PostGIS)?",
  why: "A missing extension can rule out the managed service.",
  example: "extensions: [postgis]",
  references: ["Technical envisioning session: too generic, databases, extensions"],
  answeredBy: ["databases.*.extensions"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen: (database, { analysis }) =>
    database.extensions === undefined && isPostgres(analysis.engineOf(database) ?? ""),
  message: ({ id }) => `Which extensions does "${id}" use? A missing one can rule out a managed service.`,

  fixes: [
    { title: "There are none", at: "<subject>", snippet: "extensions: []" },
    {
      title: "List them",
      at: "<subject>",
      snippet: "extensions: [${1|timescaledb,postgis,pgvector,pg_partman|}]",
    },
  ],

  examples: [
    {
      title: "PostgreSQL, named or implied by the service",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: postgres }
        # ^^^^^^ Which extensions does "orders" use? A missing one can rule out a managed service.
          shops: { hosting: azure-database-postgresql-flexible }
        # ^^^^^ Which extensions does "shops" use? A missing one can rule out a managed service.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: postgres, extensions: [] }
          shops: { hosting: azure-database-postgresql-flexible }
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
      title: "They are listed, there are none, or the engine has none of that sort",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          places: { engine: postgres, extensions: [postgis] }
          orders: { engine: postgres, extensions: [] }
          stock: { engine: mysql }
      `,
    },
  ],
});

function isPostgres(engine: string): boolean {
  return /^postgres(ql)?$/i.test(engine);
}
