import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "database",
  asks: "Is every data store backed up regularly?",
  why: "Without backup, one bad statement ends the company.",
  example: "backup: { interval: 1h, retention: 35d, offsite: true }",
  references: ["Technical envisioning session: LAMP, backups"],
  answeredBy: ["databases.*.backup"],
  reportedAt: ["<subject>"],

  isOpen: (database, { analysis }) => database.backup === undefined && analysis.isPersistent(database),
  message: ({ id }) => `Is "${id}" backed up, how often, for how long and to where?`,

  fixes: [
    {
      title: "Describe the backup",
      at: "<subject>",
      snippet:
        "backup: { interval: ${1:24h}, retention: ${2:30d}, pointInTime: ${3|true,false|}, offsite: ${4|true,false|} }",
    },
  ],

  examples: [
    {
      title: "A database that must not be lost, and a cache that may",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        # ^^^^^^ Is "orders" backed up, how often, for how long and to where?
          pages: { kind: cache, engine: redis }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, backup: { interval: 24h, retention: 30d, pointInTime: true, offsite: true } }
          pages: { kind: cache, engine: redis }
      `,
    },
    {
      title: "A cache that is said to survive is asked too",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          carts:
        # ^^^^^ Is "carts" backed up, how often, for how long and to where?
            engine: redis
            durable: true
      `,
    },
    {
      title: "That there is none is an answer",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, backup: 1h }
          drafts: { engine: mysql, backup: none }
      `,
    },
  ],
});
