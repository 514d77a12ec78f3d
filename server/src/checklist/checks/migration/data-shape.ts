import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "What is the data like: many small rows, large files, binary, changing fast?",
  why: "Shape picks the tool and the validation.",
  example: "shape: 400 tables, 5% changes a day",
  references: ["Technical discovery session: migration plan"],
  answeredBy: ["migration.data.shape"],
  reportedAt: ["migration.data", "migration"],
  askedUnder: "migration/data",

  isOpen: (migration) => migration?.data !== undefined && migration.data.shape === undefined,
  message: () => "What are the data like: small rows, large files, how much of it changes?",

  fixes: [
    {
      title: "Describe it",
      at: "$",
      snippet: ["migration:", '  data: { shape: "${1:400 tables, 5% changes a day}" }'].join("\n"),
    },
  ],

  examples: [
    {
      title: "Method and volume alone",
      bad: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: replication, volume: 2TB }
        # ^^^^ What are the data like: small rows, large files, how much of it changes?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: replication, volume: 2TB, shape: "400 tables, 5% changes a day" }
      `,
    },
    {
      title: "The shape is described",
      good: yaml`
        architecture: 1
        name: Shop
        migration:
          data:
            method: offline-transfer
            shape: 12 million scanned documents that never change
      `,
    },
    {
      title: "No data of its own",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises }
      `,
    },
  ],
});
