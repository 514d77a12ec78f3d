import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "database",
  asks: "Deleted objects can be brought back for a while.",
  why: "One script with the wrong path is enough.",
  example: "backup: { softDelete: true }",
  references: [
    "Azure Proactive Resiliency Library 1cca00d2",
    "Azure Proactive Resiliency Library 03263c57",
    "PSRule for Azure: Azure.KeyVault.SoftDelete",
  ],
  answeredBy: ["databases.*.backup.softDelete"],
  reportedAt: ["<subject>.backup", "<subject>"],

  *check(database, { analysis }) {
    const kind = analysis.kindOf(database);
    const keepsFiles = kind === "object-storage" || kind === "file-share" || kind === "data-lake";
    if (keepsFiles && database.backup?.softDelete === false) yield {};
  },
  message: ({ id }) => `What is deleted in "${id}" is gone at once.`,

  fixes: [{ title: "Turn soft delete on", at: "<subject>", snippet: "backup: { softDelete: true }" }],

  examples: [
    {
      title: "Uploads without a way back",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          uploads:
            hosting: { service: azure-storage }
            backup: { interval: 24h, softDelete: false }
          # ^^^^^^ What is deleted in "uploads" is gone at once.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          uploads:
            hosting: { service: azure-storage }
            backup: { interval: 24h, softDelete: true }
      `,
    },
    {
      title: "It is on, or nothing is said of it",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          uploads: { kind: object-storage, backup: { softDelete: true } }
          shared: { kind: file-share, backup: 24h }
      `,
    },
    {
      title: "It is a matter of files and objects",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, backup: { interval: 1h, softDelete: false } }
      `,
    },
  ],
});
