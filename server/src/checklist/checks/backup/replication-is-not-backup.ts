import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "A replicated database is also backed up.",
  why: "A wrong DELETE is replicated as faithfully as everything else.",
  example: "Replication to the second region and daily backups.",
  references: ["Azure Well-Architected Framework: RE:09"],
  answeredBy: ["databases.*.backup"],
  reportedAt: ["<subject>.replication", "<subject>"],

  *check(database, { analysis, stage }) {
    const { backup, replication = [] } = database;
    const isReplicated = replication.some(({ mode }) => mode === "sync" || mode === "async");
    if (!isReplicated || !analysis.isPersistent(database)) return;
    // While an architecture is only envisioned, a backup that is not stated is a question, and asked as such.
    const hasNone = backup === undefined ? stage !== "envisioning" : backup.interval === "none" && !backup.pointInTime;
    if (hasNone) yield {};
  },
  message: ({ id }) => `"${id}" is replicated and not backed up: mistakes are replicated too.`,

  fixes: [{ title: "Back it up", at: "<subject>", snippet: "backup: { interval: ${1:24h}, retention: ${2:30d} }" }],

  examples: [
    {
      title: "A copy in the second region instead of a backup",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: postgres
            replication: { mode: async, to: [northeurope] }
          # ^^^^^^^^^^^ "orders" is replicated and not backed up: mistakes are replicated too.
            backup: { interval: none }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: postgres
            replication: { mode: async, to: [northeurope] }
            backup: { interval: 24h, retention: 30d }
      `,
    },
    {
      title: "From the design on, what is not stated is not there",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        databases:
          orders: { engine: postgres, replication: sync }
                                    # ^^^^^^^^^^^ "orders" is replicated and not backed up: mistakes are replicated too.
      `,
    },
    {
      title: "Before that it is an open question",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: postgres, replication: sync }
      `,
    },
    {
      title: "Replicated and backed up, and neither of the two",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        databases:
          orders: { engine: postgres, replication: sync, backup: 24h }
          drafts: { engine: postgres, replication: none, backup: none }
      `,
    },
  ],
});
