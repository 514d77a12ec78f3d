import { parseMaintenanceWindow, plannedMinutes } from "../../../model/maintenance-window.ts";
import { defineCheck } from "../../define-check.ts";
import { MINUTES_IN_30_DAYS, minutesWords } from "../../wording/minutes-words.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "sla",
  asks: "Planned downtime fits into the error budget, or the contract does not count it.",
  why: "A few hours a month use up the budget of three nines several times over.",
  example: 'maintenance: { allowed: true, window: "Sun 02:00-04:00 UTC", excluded: true }',
  references: ["Azure Well-Architected Framework: reliability, metrics"],
  answeredBy: ["slas.*.maintenance.window", "slas.*.maintenance.excluded", "slas.*.availability"],
  reportedAt: ["<subject>.maintenance.window", "<subject>.maintenance"],

  *check({ availability, maintenance }, { architecture }) {
    const written = maintenance?.window;
    const window = written === undefined ? undefined : parseMaintenanceWindow(written);
    if (window === undefined || availability === undefined) return;
    if (maintenance?.allowed === false || maintenance?.excluded === true) return;
    const downtime = architecture.deployment?.application?.downtime;
    if (downtime === "none" || downtime === 0) return;
    const planned = plannedMinutes(window);
    const budget = (1 - availability) * MINUTES_IN_30_DAYS;
    // 99.9% of a month must not come to a trace less than it is.
    if (planned <= budget + 1e-6) return;
    yield {
      window: written,
      planned: minutesWords(planned),
      target: percent(availability),
      budget: minutesWords(budget),
    };
  },
  message: ({ id, planned, target, budget }) =>
    `"${id}" is closed for ${planned} in 30 days by plan; ${target} allows ${budget}.`,

  fixes: [
    {
      title: "The contract excludes it",
      at: "<subject>",
      snippet: 'maintenance: { allowed: true, window: "${1:<window>}", excluded: true }',
    },
    {
      title: "No window",
      at: "<subject>",
      snippet: "maintenance: { allowed: false }",
      // A window that stayed behind would go on saying the opposite.
      remove: ["<subject>.maintenance.window"],
    },
  ],

  examples: [
    {
      title: "Two hours a week against three nines",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
            availability: 99.9%
            maintenance: { allowed: true, window: "Sun 02:00-04:00 UTC" }
                                        # ^^^^^^ "checkout" is closed for 480 minutes in 30 days by plan; 99.9% allows 43.2 minutes.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout:
            availability: 99.9%
            maintenance: { allowed: true, window: "Sun 02:00-04:00 UTC", excluded: true }
      `,
    },
    {
      title: "Every night over midnight",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          reports:
            availability: 99%
            maintenance:
              window: daily 23:30-00:15 CET
            # ^^^^^^ "reports" is closed for 1350 minutes in 30 days by plan; 99% allows 432 minutes.
      `,
    },
    {
      title: "A window that fits, to the minute",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.5%, maintenance: { window: "Sun 02:00-02:54 UTC" } }
          reports: { availability: 99%, maintenance: { window: "first Sun 00:00-07:12 UTC" } }
      `,
    },
    {
      title: "It does not count, or there is none",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9%, maintenance: { window: "Sun 02:00-04:00 UTC", excluded: true } }
          reports: { availability: 99.9%, maintenance: { allowed: false, window: "Sun 02:00-04:00 UTC" } }
          search: { maintenance: { window: "daily 02:00-04:00 UTC" } }
      `,
    },
    {
      title: "Releases stop nothing",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9%, maintenance: { window: "Sun 02:00-04:00 UTC" } }
        deployment: { application: { strategy: blue-green, downtime: none } }
      `,
    },
  ],
});
