import type { IsoDate } from "../../../model/quantities.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  stages: ["design", "review", "operate"],
  subject: "database",
  asks: "Restoring has been tried within the last year.",
  why: "Backups that were never restored are a hope.",
  example: "restoreTested: 2026-05-01",
  references: ["Azure Well-Architected Framework: RE:09", "Azure review checklists: aks/02.01.01"],
  answeredBy: ["databases.*.backup.restoreTested"],
  reportedAt: ["<subject>.backup", "<subject>"],

  *check({ backup }, { today }) {
    const isBackedUp = typeof backup?.interval === "number" || backup?.pointInTime === true;
    if (!isBackedUp) return;
    const tested = backup.restoreTested;
    if (tested === undefined || daysBetween(tested, today) > A_YEAR) yield { tested };
  },
  message: ({ id, tested }) =>
    tested === undefined
      ? `The backup of "${id}" was never restored: no test of it is noted.`
      : `The backup of "${id}" was last restored on ${tested}, more than a year ago.`,

  fixes: [{ title: "Note the last test", at: "<subject>", snippet: "backup: { restoreTested: ${1:<today>} }" }],

  examples: [
    {
      title: "Nobody has ever restored it",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        databases:
          orders: { engine: mysql, backup: { interval: 1h, retention: 35d } }
                                 # ^^^^^^ The backup of "orders" was never restored: no test of it is noted.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        stage: design
        databases:
          orders: { engine: mysql, backup: { interval: 1h, retention: 35d, restoreTested: 2026-11-22 } }
      `,
    },
    {
      title: "The last test is too long ago",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: operate
        databases:
          orders:
            engine: mysql
            backup:
          # ^^^^^^ The backup of "orders" was last restored on 2025-11-21, more than a year ago.
              pointInTime: true
              restoreTested: 2025-11-21
      `,
    },
    {
      title: "A year ago to the day",
      good: yaml`
        architecture: 1
        name: Shop
        stage: operate
        databases:
          orders: { engine: mysql, backup: { interval: 1h, restoreTested: 2025-11-22 } }
      `,
    },
    {
      title: "What is not backed up cannot be restored",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        databases:
          drafts: { engine: mysql, backup: none }
      `,
    },
  ],
});

const A_YEAR = 365;
const DAY_MS = 86_400_000;

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
