import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "How much data may be lost, in minutes (recovery point objective)?",
  why: "Backup interval and replication mode must be at least this good.",
  example: "rpo: 15m",
  references: ["Technical discovery session: preparing for the session, disaster recovery and business continuity"],
  answeredBy: ["slas.*.rpo"],
  reportedAt: ["<subject>"],
  askedUnder: "backup/disaster-recovery",

  isOpen(sla, { analysis }) {
    if (sla.rpo !== undefined) return false;
    return [...analysis.journeyOf(sla)].some((id) => {
      const database = analysis.database(id);
      return database !== undefined && analysis.isPersistent(database);
    });
  },
  message: ({ id }) => `How much data, in minutes, may be lost in a failure of "${id}"?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "rpo: ${1:15m}" }],

  examples: [
    {
      title: "A journey to a database",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql }
        slas:
          checkout: { entry: web, rto: 4h }
        # ^^^^^^^^ How much data, in minutes, may be lost in a failure of "checkout"?
        recovery: { strategy: backup-restore }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql }
        slas:
          checkout: { entry: web, rto: 4h, rpo: 15m }
        recovery: { strategy: backup-restore }
      `,
    },
    {
      title: "It is listed while there is no plan",
      into: "backup/disaster-recovery",
      folded: yaml`
        architecture: 1
        name: Shop
        #^^^ What is the plan for the loss of a region or data centre?
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql }
        slas:
          checkout: { entry: web }
      `,
    },
    {
      title: "A journey that keeps nothing",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [pages] }
        databases:
          pages: { kind: cache, engine: redis }
        slas:
          browsing: { entry: web }
        recovery: { strategy: backup-restore }
      `,
    },
  ],
});
