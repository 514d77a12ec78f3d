import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "sla",
  asks: "Which response time is the maximum acceptable, at which percentile?",
  why: "Latency budgets decide regions, caches and synchronous versus asynchronous calls.",
  example: "latency: { p95: 400ms }",
  references: ["Technical discovery session: preparing for the session, performance numbers"],
  answeredBy: ["slas.*.latency"],
  reportedAt: ["<subject>"],
  askedUnder: "performance/critical",

  isOpen: ({ entry, latency }, { architecture }) =>
    latency === undefined && (entry !== undefined || architecture.clients.length > 0),
  message: ({ id }) => `"${id}": which response time is the longest acceptable, and for which share of the requests?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "latency: { p95: ${1:400ms} }" }],

  examples: [
    {
      title: "Somebody waits",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: normal } }
        clients:
          browser: { kind: browser }
        slas:
          checkout:
        # ^^^^^^^^ "checkout": which response time is the longest acceptable, and for which share of the requests?
            availability: 99.9%
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: normal } }
        clients:
          browser: { kind: browser }
        slas:
          checkout:
            availability: 99.9%
            latency: { p95: 400ms }
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser }
        slas:
          checkout: { entry: browser, latency: { p99: 1s } }
      `,
    },
    {
      title: "Nobody is known to wait",
      good: yaml`
        architecture: 1
        name: Nightly reports
        usage: { load: { performance: relaxed } }
        slas:
          reports: { availability: 99% }
      `,
    },
  ],
});
