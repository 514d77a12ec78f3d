import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "How does the existing data get across?",
  why: "Data is the slow and risky part.",
  example: "data: { method: replication }",
  references: ["Technical discovery session: migration plan"],
  answeredBy: ["migration.data.method"],
  reportedAt: ["migration.data", "migration", "project", "name"],
  askedUnder: "migration/starting-point",

  isOpen: (migration, { architecture, analysis }) =>
    (architecture.project?.kind === "migration" || migration?.from !== undefined) &&
    migration?.data?.method === undefined &&
    architecture.databases.some((database) => analysis.isPersistent(database)),
  message: () => "How do the existing data get across?",

  fixes: [
    {
      title: "State the method",
      at: "$",
      snippet: [
        "migration:",
        "  data: { method: ${1|replication,export-import,backup-restore,offline-transfer|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A database that has to come along",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
        migration:
        #^^^^^^^^ How do the existing data get across?
          from: on-premises
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
        migration:
          from: on-premises
          data: { method: replication }
      `,
    },
    {
      title: "The method is stated",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        migration: { from: on-premises, data: { method: export-import } }
      `,
    },
    {
      title: "A cache is filled again",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions: { kind: cache, engine: redis }
        migration: { from: on-premises }
      `,
    },
  ],
});
