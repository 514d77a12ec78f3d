import type { Analysis } from "../../../analysis/analysis.ts";
import type { External } from "../../../model/external.ts";
import type { Fraction } from "../../../model/quantities.ts";
import type { Sla } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { percent } from "../../wording/percent.ts";
import { percentAtLeast } from "../../wording/percent-apart.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "external",
  asks: "Externals that a promise depends on state a figure.",
  why: "Unknown is not 100%; without a figure the promise cannot be shown to hold.",
  example: "availability: 99.99%",
  references: ["Azure Well-Architected Framework: RE:03", "Azure Well-Architected Framework: RE:04"],
  answeredBy: ["externals.*.availability"],
  reportedAt: ["<subject>.availability", "<subject>"],
  takesLong: true,

  *check(external, { analysis }) {
    // A service of the catalogue has its figure from there.
    if (analysis.figureOf(external).value !== undefined) return;
    const promise = promiseOn(external, analysis);
    if (promise === undefined) return;
    const { sla, target, needed } = promise;
    yield {
      sla: sla.id,
      target: percent(target),
      needed,
      connection: connectionTo(external, sla, analysis),
      related: [{ path: [...sla.path, "availability"], message: `"${sla.id}" promises ${percent(target)}.` }],
    };
  },
  message: ({ id, sla, target, needed }) =>
    `"${id}" states no availability, and "${sla}" (${target}) depends on it: ${neededWords(needed)}.`,

  fixes: [
    { title: "State its figure", at: "<subject>", snippet: "availability: ${1:99.95%}" },
    { title: "The caller can go on without it", at: "<connection>", snippet: "required: false" },
  ],

  examples: [
    {
      title: "A promise that hangs on a payment provider",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.95%, connects: [payment, orders] }
        databases:
          orders: { engine: mysql, availability: 99.99% }
        externals:
          payment: { provider: Adyen }
        # ^^^^^^^ "payment" states no availability, and "checkout" (99.9%) depends on it: it would have to offer at least 99.96%.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.95%, connects: [payment, orders] }
        databases:
          orders: { engine: mysql, availability: 99.99% }
        externals:
          payment: { provider: Adyen, availability: 99.95% }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "The other side states none, and the promise is missed already",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.5%, connects: [payment] }
        externals:
          payment:
            provider: Adyen
            availability: none
          # ^^^^^^^^^^^^ "payment" states no availability, and "checkout" (99.9%) depends on it: not even 100% would be enough.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Two alternatives, and nothing known of either",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.99%, connects: [{ to: adyen, oneOf: payment }, { to: stripe, oneOf: payment }] }
        externals:
          adyen: { purpose: card payments }
        # ^^^^^ "adyen" states no availability, and "checkout" (99.9%) depends on it: with others that state none, the promise cannot be shown to hold.
          stripe: { purpose: card payments }
        # ^^^^^^ "stripe" states no availability, and "checkout" (99.9%) depends on it: with others that state none, the promise cannot be shown to hold.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "It states one, the catalogue knows one, or the journey goes on without it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [payment, directory, { to: news, required: false }, { to: mail, mode: async }] }
        externals:
          payment: { availability: 99.95% }
          directory: { provider: Microsoft, service: azure-entra-id }
          news: { purpose: headlines }
          mail: { purpose: receipts }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "The promise holds whatever it offers, or there is none",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.99%, connects: [{ to: adyen, oneOf: payment }, { to: stripe, oneOf: payment }] }
          jobs: { connects: [weather] }
        externals:
          adyen: { availability: 99.95% }
          stripe: { purpose: card payments }
          weather: { purpose: forecasts }
        slas:
          checkout: { entry: web, availability: 99.9% }
          forecast: { entry: jobs }
      `,
    },
  ],
});

interface Promised {
  readonly sla: Sla;
  readonly target: Fraction;
  /** What the external must offer at least, if nothing else without a figure ever failed. */
  readonly needed: Fraction | undefined;
}

/** The highest promise that needs it and is not held without its figure. */
function promiseOn(external: External, analysis: Analysis): Promised | undefined {
  const promises = analysis
    .journeysOf(external.id)
    .flatMap((sla) => (sla.availability === undefined ? [] : [{ sla, target: sla.availability }]))
    .toSorted((a, b) => b.target - a.target);
  for (const { sla, target } of promises) {
    if (analysis.availabilityOf(sla)?.verdict === "met") continue;
    const unknown = analysis.unknownOf(sla, external.id);
    if (unknown !== undefined) return { sla, target, needed: unknown.needsAtLeast };
  }
  return undefined;
}

/** The place of the first connection by which the journey comes to need it. */
function connectionTo(external: External, sla: Sla, analysis: Analysis): string | undefined {
  const journey = analysis.journeyOf(sla);
  const connection = analysis
    .connectionsTo(external.id)
    .find((each) => journey.has(each.from) && analysis.isRequired(each));
  return connection && placeOf(connection.path);
}

function neededWords(needed: Fraction | undefined): string {
  if (needed === undefined) return "not even 100% would be enough";
  if (needed === 0) return "with others that state none, the promise cannot be shown to hold";
  return `it would have to offer at least ${percentAtLeast(needed)}`;
}
