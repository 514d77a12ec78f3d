import type { Fraction, Milliseconds } from "../../../model/quantities.ts";
import type { Deployment, Sla } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { durationWords } from "../../wording/duration-words.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "deployment",
  asks: "Are upgrades done live (blue-green, rolling, canary)?",
  why: "A high target plus stop-the-world releases cannot both hold.",
  example: "strategy: blue-green",
  references: ["Technical envisioning session: LAMP, high availability and usage patterns, maintenance windows"],
  answeredBy: ["deployment.application.strategy", "deployment.application.downtime"],
  reportedAt: ["deployment.application.strategy", "deployment.application", "deployment"],
  askedUnder: "availability/maintenance-window",

  *check(deployment, { architecture }) {
    const strict = strictest(architecture.slas);
    if (strict === undefined) return;
    const { sla, availability } = strict;
    const stop = stopOf(deployment?.application, budgetOf(availability));
    if (stop === undefined) return;
    const target = percent(availability);
    const related = [{ path: [...sla.path, "availability"], message: `"${sla.id}" promises ${target}.` }];
    yield { sla: sla.id, target, stop, related };
  },
  message: ({ sla, target, stop }) => `"${sla}" promises ${target}, and each release stops the application ${stop}.`,

  fixes: [
    {
      title: "Release without a stop",
      at: "$",
      snippet: ["deployment:", "  application: { strategy: ${1|blue-green,rolling,canary|}, downtime: none }"].join(
        "\n",
      ),
    },
  ],

  examples: [
    {
      title: "Releases in place, and a high promise",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.95% }
        deployment:
          application: { strategy: in-place, pipeline: jenkins }
                       # ^^^^^^^^ "checkout" promises 99.95%, and each release stops the application (its strategy is "in-place").
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.95% }
        deployment:
          application: { strategy: blue-green, pipeline: jenkins, downtime: none }
      `,
    },
    {
      title: "One release uses up more than the month allows",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          browsing: { availability: 99% }
          checkout: { availability: 99.9% }
        deployment:
          application: { downtime: 1h }
        # ^^^^^^^^^^^ "checkout" promises 99.9%, and each release stops the application for 1 hour (43 minutes 12 seconds a month are allowed).
      `,
    },
    {
      title: "A stop within the budget",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9% }
        deployment:
          application: { strategy: rolling, downtime: 43m }
      `,
    },
    {
      title: "In place, and without a stop",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9% }
        deployment:
          application: { strategy: in-place, downtime: 0s }
      `,
    },
    {
      title: "A lower promise, or one that leaves maintenance out",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          browsing: { availability: 99.5% }
          checkout: { availability: 99.95%, maintenance: { excluded: true } }
        deployment:
          application: { strategy: manual }
      `,
    },
  ],
});

const HIGH: Fraction = 0.999;
const MONTH: Milliseconds = 30 * 86_400_000;

/** The highest promise that a planned stop counts against. */
function strictest(slas: readonly Sla[]): { readonly sla: Sla; readonly availability: Fraction } | undefined {
  const [first] = slas
    .flatMap((sla) => {
      const { availability = 0, maintenance } = sla;
      return availability >= HIGH && maintenance?.excluded !== true ? [{ sla, availability }] : [];
    })
    .toSorted((a, b) => b.availability - a.availability);
  return first;
}

/** To the millisecond: 99.9% of a month must not come to a trace less than it is. */
function budgetOf(availability: Fraction): Milliseconds {
  return Math.round(MONTH * (1 - availability));
}

/** In which way a release stops the application for too long; one without downtime does not, whatever its strategy is called. */
function stopOf(application: Deployment["application"], budget: Milliseconds): string | undefined {
  const { strategy, downtime } = application ?? {};
  if (downtime === "none" || downtime === 0) return undefined;
  if (downtime !== undefined && downtime > budget) {
    return `for ${durationWords(downtime)} (${durationWords(budget)} a month are allowed)`;
  }
  return strategy === "in-place" || strategy === "manual" ? `(its strategy is "${strategy}")` : undefined;
}
