import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "How much data is it?",
  why: "Volume divided by bandwidth gives the minimum duration.",
  example: "volume: 2TB",
  references: ["Technical discovery session: migration plan"],
  answeredBy: ["migration.data.volume", "databases.*.size"],
  reportedAt: ["migration.data", "migration"],
  askedUnder: "migration/data",

  isOpen(migration, { architecture, analysis }) {
    const { method, volume } = migration?.data ?? {};
    if (method === undefined || volume !== undefined || architecture.data?.volume !== undefined) return false;
    const persistent = architecture.databases.filter((database) => analysis.isPersistent(database));
    // The sizes add up to an answer only if none is missing.
    return persistent.length === 0 || persistent.some(({ size }) => size === undefined);
  },
  message: () => "How much data has to move?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["migration:", "  data: { volume: ${1:2TB} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A method, and one of two sizes",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
          files: { kind: object-storage }
        migration:
          data: { method: replication }
        # ^^^^ How much data has to move?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
          files: { kind: object-storage }
        migration:
          data: { method: replication, volume: 2TB }
      `,
    },
    {
      title: "The volume is stated",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { data: { method: replication, volume: 2TB } }
      `,
    },
    {
      title: "All sizes are known; a cache does not move",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
          sessions: { kind: cache }
        migration:
          data: { method: replication }
      `,
    },
  ],
});
