import type { DatabaseKind } from "../../../model/database.ts";
import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "sla",
  asks: "How many business transactions per second must the data tier sustain?",
  why: "Transactions hit the database; its tier follows from this number.",
  example: "transactions: 80/s",
  references: ["Technical discovery session: preparing for the session, performance numbers"],
  answeredBy: ["slas.*.transactions"],
  reportedAt: ["<subject>"],
  askedUnder: "performance/critical",

  isOpen(sla, { analysis }) {
    if (sla.transactions !== undefined) return false;
    const databases = [...analysis.journeyOf(sla)].filter((id) => {
      const database = analysis.database(id);
      return database !== undefined && TRANSACTIONAL.has(analysis.kindOf(database));
    });
    return databases.length > 0 && { databases };
  },
  message: ({ id, databases }) =>
    `"${id}": how many business transactions per second must ${listIds(databases)} sustain?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "transactions: ${1:80/s}" }],

  examples: [
    {
      title: "A journey down to the orders",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: normal } }
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app, connects: [orders, jobs] }
        databases:
          orders: { engine: mysql }
          jobs: { engine: rabbitmq }
        slas:
          checkout: { entry: browser }
        # ^^^^^^^^ "checkout": how many business transactions per second must "orders" sustain?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: normal } }
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app, connects: [orders, jobs] }
        databases:
          orders: { engine: mysql }
          jobs: { engine: rabbitmq }
        slas:
          checkout: { entry: browser, transactions: 80/s }
      `,
    },
    {
      title: "It is stated, or there is nothing to transact with",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { load: { performance: normal } }
        components:
          web: { kind: web-app, connects: [orders] }
          search: { kind: api, connects: [index] }
        databases:
          orders: { engine: mysql }
          index: { engine: elasticsearch }
        slas:
          checkout: { entry: web, transactions: 80/s }
          finding: { entry: search }
      `,
    },
  ],
});

const TRANSACTIONAL: ReadonlySet<DatabaseKind | undefined> = new Set<DatabaseKind | undefined>([
  "relational",
  "document",
  "wide-column",
  "key-value",
]);
