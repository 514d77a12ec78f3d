import type { Fraction, Milliseconds } from "../../../model/quantities.ts";
import type { Sla } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { durationWords } from "../../wording/duration-words.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "usage",
  asks: "Are there users who spend the whole working day in it, so that an outage sends them home?",
  why: "All-day use means every minute of outage is paid working time.",
  example: "pattern: workday with 99.9%",
  references: ["Technical envisioning session: LAMP, high availability and usage patterns, who uses the application"],
  answeredBy: ["usage.pattern", "slas.*.availability"],
  reportedAt: ["usage.pattern", "usage", "name"],
  askedUnder: "usage/population",

  *check(usage, { architecture }) {
    const pattern = usage?.pattern;
    if (pattern !== "workday" && pattern !== "continuous") return;
    const promise = highestOf(architecture.slas);
    if (promise === undefined || promise.availability >= 0.999) return;
    yield {
      pattern,
      target: percent(promise.availability),
      downtime: durationWords(MONTH * (1 - promise.availability)),
      sla: placeOf(promise.sla.path),
    };
  },
  message: ({ pattern, target, downtime }) =>
    `Users depend on it all day (pattern: ${pattern}), and ${target} allows ${downtime} of outage a month.`,

  fixes: [{ title: "Promise more", at: "<sla>", snippet: "availability: ${1:99.9%}" }],

  examples: [
    {
      title: "A working day in it, and half a morning of outage",
      bad: yaml`
        architecture: 1
        name: Payroll
        usage:
          audience: b2b
          pattern: workday
        # ^^^^^^^ Users depend on it all day (pattern: workday), and 99.5% allows 3 hours 36 minutes of outage a month.
        slas:
          payslips: { availability: 99% }
          entry: { availability: 99.5% }
      `,
      fixed: yaml`
        architecture: 1
        name: Payroll
        usage:
          audience: b2b
          pattern: workday
        slas:
          payslips: { availability: 99% }
          entry: { availability: 99.9% }
      `,
    },
    {
      title: "Three nines",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b, pattern: workday }
        slas:
          payslips: { availability: 99% }
          entry: { availability: 99.9% }
      `,
    },
    {
      title: "A look now and then",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { audience: b2b, pattern: occasional }
        slas:
          entry: { availability: 99% }
      `,
    },
  ],
});

const MONTH: Milliseconds = 30 * 86_400_000;

function highestOf(slas: readonly Sla[]): { readonly availability: Fraction; readonly sla: Sla } | undefined {
  let highest: { readonly availability: Fraction; readonly sla: Sla } | undefined;
  for (const sla of slas) {
    const { availability } = sla;
    if (availability !== undefined && availability > (highest?.availability ?? -1)) highest = { availability, sla };
  }
  return highest;
}
