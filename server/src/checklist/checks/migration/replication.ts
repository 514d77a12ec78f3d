import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "migration",
  asks: "Which replication options exist between the old and new store?",
  why: "Replication is what makes a near-zero-downtime switch possible.",
  example: "method: replication, replication: native-binlog",
  references: ["Technical discovery session: migration plan"],
  answeredBy: ["migration.data.replication", "migration.data.method"],
  reportedAt: ["migration.data", "migration"],
  askedUnder: "migration/zero-downtime",

  *check(migration) {
    const { method, replication } = migration?.data ?? {};
    if (migration?.zeroDowntime !== "required" || method === undefined) return;
    if (method !== "replication" || replication === undefined) yield { method: WORDS[method] };
  },
  message: ({ method }) =>
    `The move must not stop the service, and the data go over by ${method}: what keeps both sides in step until the switch?`,

  fixes: [
    {
      title: "Name the replication",
      at: "$",
      snippet: ["migration:", "  data: { method: replication, replication: ${1:native-binlog} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "An export takes time in which nothing may be written",
      bad: yaml`
        architecture: 1
        name: Shop
        migration:
          zeroDowntime: required
          data: { method: export-import, volume: 2TB }
        # ^^^^ The move must not stop the service, and the data go over by export and import: what keeps both sides in step until the switch?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        migration:
          zeroDowntime: required
          data: { method: replication, volume: 2TB, replication: native-binlog }
      `,
    },
    {
      title: "Replication by nothing in particular",
      bad: yaml`
        architecture: 1
        name: Shop
        migration: { zeroDowntime: required, data: { method: replication } }
                                           # ^^^^ The move must not stop the service, and the data go over by replication: what keeps both sides in step until the switch?
      `,
    },
    {
      title: "The replication has a name",
      good: yaml`
        architecture: 1
        name: Shop
        migration:
          zeroDowntime: required
          data: { method: replication, replication: native-binlog }
      `,
    },
    {
      title: "The service may stop",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { zeroDowntime: not-required, data: { method: export-import } }
      `,
    },
  ],
});

const WORDS = {
  replication: "replication",
  "export-import": "export and import",
  "backup-restore": "backup and restore",
  "offline-transfer": "offline transfer",
} as const;
