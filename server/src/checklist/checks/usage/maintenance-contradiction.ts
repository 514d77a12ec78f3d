import type { Deployment, Usage } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "sla",
  asks: "Is round-the-clock, worldwide use compatible with the stated maintenance window and single region?",
  why: "24x7 users plus weekend shutdowns contradict each other.",
  example: "maintenance: { allowed: false } and blue-green releases",
  references: ["Technical envisioning session: LAMP, high availability and usage patterns"],
  answeredBy: ["slas.*.maintenance", "usage.hours"],
  reportedAt: ["<subject>.maintenance.window", "<subject>.maintenance", "<subject>"],
  askedUnder: "availability/maintenance-window",

  *check({ maintenance }, { architecture }) {
    const { usage, deployment } = architecture;
    if (maintenance?.allowed !== true && maintenance?.window === undefined) return;
    const always = wordsOf(usage);
    if (always.length > 0 && !releasesWithoutStopping(deployment)) yield { window: maintenance.window, always };
  },
  message: ({ id, window, always }) =>
    `"${id}" closes for maintenance${window === undefined ? "" : ` (${window})`} ` +
    `while users are there around the clock (${listWords(always)}).`,

  fixes: [
    {
      title: "No window",
      at: "<subject>",
      snippet: "maintenance: { allowed: false }",
      // A window that stayed behind would go on saying the opposite.
      remove: ["<subject>.maintenance.window"],
    },
    {
      title: "Correct the hours",
      at: "$",
      snippet: ["usage:", "  hours: ${1|office-hours,extended|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Closed on Sundays, used around the clock",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { hours: 24x7 }
        slas:
          checkout:
            maintenance: { allowed: true, window: "Sun 02:00-04:00 UTC" }
                                        # ^^^^^^ "checkout" closes for maintenance (Sun 02:00-04:00 UTC) while users are there around the clock (hours: 24x7).
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { hours: 24x7 }
        slas:
          checkout:
            maintenance: { allowed: false }
      `,
    },
    {
      title: "It is always day somewhere",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { geography: { spread: global } }
        slas:
          checkout: { maintenance: { allowed: true } }
                    # ^^^^^^^^^^^ "checkout" closes for maintenance while users are there around the clock (spread: global).
      `,
    },
    {
      title: "Releases stop nothing",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { hours: 24x7 }
        slas:
          checkout: { maintenance: { allowed: true } }
        deployment: { application: { strategy: blue-green, downtime: none } }
      `,
    },
    {
      title: "There are quiet hours, or no window",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { hours: extended, geography: { spread: continent } }
        slas:
          checkout: { maintenance: { window: "daily 02:00-03:00 CET" } }
          payment: { maintenance: { allowed: false } }
      `,
    },
  ],
});

function wordsOf(usage: Usage | undefined): readonly string[] {
  return [
    ...(usage?.hours === "24x7" ? ["hours: 24x7"] : []),
    ...(usage?.geography?.spread === "global" ? ["spread: global"] : []),
  ];
}

function releasesWithoutStopping(deployment: Deployment | undefined): boolean {
  const downtime = deployment?.application?.downtime;
  return downtime === "none" || downtime === 0;
}
