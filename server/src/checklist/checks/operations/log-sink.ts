import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: ["component", "operations"],
  asks: "Where do the logs (and audit records) that the application writes end up, and for how long?",
  why: "A logging box without a store means nobody can read the logs after an incident.",
  example: "logs: { store: log-analytics, retention: 90d }",
  references: [
    "Technical envisioning session: little infrastructure detail, unnecessary business context (heading and picture)",
    "Cookbook page architecture-business-centered",
  ],
  answeredBy: ["operations.logs.store"],
  reportedAt: ["components.<component>.modules", "components.<component>", "operations.monitoring"],

  *check(subject, { analysis, architecture }) {
    if (subject === undefined || architecture.operations?.logs?.store !== undefined) return;
    if ("section" in subject) {
      const what = recordsOf(subject);
      if (what.length > 0 && !hasSink(subject, analysis)) yield { component: subject.id, what, monitoring: undefined };
    } else if (subject.monitoring !== undefined) {
      yield { component: undefined, what: [], monitoring: subject.monitoring };
    }
  },
  message: ({ component, what, monitoring }) => {
    const source =
      component === undefined ? `"${monitoring}" monitors the system` : `"${component}" writes ${listWords(what)}`;
    const they = component === undefined ? "the logs" : "they";
    return `${source}; where do ${they} end up, and for how long?`;
  },

  fixes: [
    {
      title: "Name the sink",
      at: "$",
      snippet: ["operations:", "  logs: { store: ${1:log-analytics}, retention: ${2:90d} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Modules that write records, and no place for them",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [crm, audit, logging]
          # ^^^^^^^ "api" writes audit records and logs; where do they end up, and for how long?
            connects: [customers]
        databases:
          customers: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [crm, audit, logging]
            connects: [customers]
        databases:
          customers: { engine: mysql }
        operations:
          logs: { store: log-analytics, retention: 90d }
      `,
    },
    {
      title: "Monitoring without a store",
      bad: yaml`
        architecture: 1
        name: Shop
        operations:
          monitoring: prometheus
        # ^^^^^^^^^^ "prometheus" monitors the system; where do the logs end up, and for how long?
      `,
    },
    {
      title: "A product catalogue is no store of logs",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          audit: { kind: microservice, connects: [catalogue] }
        # ^^^^^ "audit" writes audit records; where do they end up, and for how long?
        databases:
          catalogue: { engine: mongodb }
      `,
    },
    {
      title: "The component itself writes into a store of logs",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          audit: { kind: microservice, connects: [audit-records] }
        databases:
          audit-records: { engine: postgres }
      `,
    },
    {
      title: "The store is named",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          api: { kind: api, modules: [logging] }
        operations: { monitoring: azure-monitor, logs: { store: log-analytics } }
      `,
    },
  ],
});

/** What a component writes, by its name or the names of its modules. */
function recordsOf({ id, modules = [] }: Component): readonly string[] {
  const words = [id, ...modules].map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, "-"));
  return [...new Set(words.flatMap((word) => RECORDS.get(word) ?? []))];
}

const RECORDS: ReadonlyMap<string, string> = new Map([
  ["log", "logs"],
  ["logs", "logs"],
  ["logging", "logs"],
  ["audit", "audit records"],
  ["auditing", "audit records"],
  ["audit-log", "audit records"],
]);

/** Whether it writes to something that is named after logs. */
function hasSink({ connects }: Component, analysis: Analysis): boolean {
  return connects.some(({ to = "" }) => {
    const isStore = analysis.database(to) !== undefined || analysis.external(to) !== undefined;
    return isStore && NAMED_AFTER_LOGS.test(to);
  });
}

/** `log` or `audit` anywhere, except where the letters belong to another word: catalogue, blog, dialogue, backlog, login, logo. */
const NAMED_AFTER_LOGS = /(?<!cata|\bb|dia|ana|back)log(?![io])|audit/;
