import type { Analysis } from "../../../analysis/analysis.ts";
import type { CallChain } from "../../../analysis/call-chains.ts";
import { entriesOf } from "../../../analysis/journeys.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { Connection } from "../../../model/placed.ts";
import type { Sla } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: ["sla", "client"],
  asks: "A request does not pass more than five waiting hops.",
  why: "Delays add up and availabilities multiply with every hop.",
  example: "Mail goes out over a queue.",
  references: ["Azure Well-Architected Framework: RE:01", "AWS Well-Architected Framework: reliability pillar"],
  answeredBy: ["components.*.connects.*.mode"],
  reportedAt: ["<subject>"],

  *check(subject, { analysis, architecture }) {
    const isClient = "section" in subject;
    if (isClient && architecture.slas.length > 0) return;
    const chain = longestFrom(isClient ? [subject.id] : startsOf(subject, architecture), analysis);
    const hops = chain.ids.length - 1;
    if (hops <= MOST) return;
    const link = hopToLoosen(chain, analysis);
    yield {
      chain: chain.ids,
      hops: chain.exact ? `${hops}` : `at least ${hops}`,
      connection: link === undefined ? undefined : placeOf(link.path),
    };
  },
  message: ({ chain, hops }) => `${pathWords(chain)}: ${hops} hops in series, all waiting.`,

  fixes: [{ title: "Make one hop asynchronous", at: "<connection>", snippet: "mode: async" }],

  examples: [
    {
      title: "Mail in the middle of an order",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web: { connects: [orders] }
          orders: { connects: [billing] }
          billing: { connects: [mail] }
          mail: { connects: [outbox] }
        databases:
          outbox: { engine: mysql }
        slas:
          checkout: { entry: browser }
        # ^^^^^^^^ "browser" → "front-door" → "web" → … → "outbox": 6 hops in series, all waiting.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web: { connects: [orders] }
          orders: { connects: [billing] }
          billing: { connects: [{ to: mail, mode: async }] }
          mail: { connects: [outbox] }
        databases:
          outbox: { engine: mysql }
        slas:
          checkout: { entry: browser }
      `,
    },
    {
      title: "Without a promise, from each client",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [a] }
        # ^^^^^^^ "browser" → "a" → "b" → … → "f": 6 hops in series, all waiting.
        components:
          a: { connects: [b] }
          b: { connects: [c] }
          c: { connects: [d] }
          d: { connects: [e] }
          e: { connects: [f] }
          f: { kind: microservice }
      `,
    },
    {
      title: "Five hops are just short enough",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, connects: [web] }
        components:
          web: { connects: [orders] }
          orders: { connects: [billing] }
          billing: { connects: [ledger] }
        databases:
          ledger: { engine: mysql }
        slas:
          checkout: { entry: browser }
      `,
    },
    {
      title: "One hop is a message",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { connects: [orders] }
          orders: { connects: [billing] }
          billing: { connects: [{ to: mail, mode: async }] }
          mail: { connects: [templates] }
          templates: { connects: [texts] }
        databases:
          texts: { engine: mysql }
      `,
    },
  ],
});

const MOST = 5;

/** A promise that only lists what it needs does not say where its requests come from. */
function startsOf(sla: Sla, architecture: Architecture): readonly string[] {
  return sla.entry === undefined && sla.needs !== undefined ? [] : entriesOf(sla, architecture);
}

function longestFrom(entries: readonly string[], analysis: Analysis): CallChain {
  return entries
    .map((entry) => analysis.longestCallChain(entry))
    .reduce((longest, chain) => (chain.ids.length > longest.ids.length ? chain : longest), { ids: [], exact: true });
}

/** The last hop to something of ours, or of others, that may take a message, and that leaves a short enough chain before it. */
function hopToLoosen({ ids }: CallChain, analysis: Analysis): Connection | undefined {
  return ids
    .slice(0, MOST + 1)
    .flatMap((from, index) => {
      const to = ids[index + 1];
      const takesMessages = analysis.component(to) !== undefined || analysis.external(to) !== undefined;
      if (analysis.component(from) === undefined || !takesMessages) return [];
      return analysis
        .connectionsFrom(from)
        .filter((each) => each.to === to && each.mode !== "async" && analysis.isRequired(each));
    })
    .at(-1);
}

function pathWords(ids: readonly string[]): string {
  const quoted = ids.map((id) => `"${id}"`);
  return [...quoted.slice(0, 3), "…", ...quoted.slice(-1)].join(" → ");
}
