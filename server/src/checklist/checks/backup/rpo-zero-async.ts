import { hasSynchronousCopy } from "../../../analysis/synchronous-copy.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "database",
  asks: "A promise to lose nothing rests on synchronous copies.",
  why: "An asynchronous copy is behind by definition; what was confirmed last is lost.",
  example: "replication: { mode: sync } over zones",
  references: [
    "Azure documentation: storage redundancy",
    "Azure documentation: reliability in Azure Cosmos DB for NoSQL",
  ],
  answeredBy: ["databases.*.replication.mode"],
  reportedAt: ["<subject>.replication", "<subject>"],

  *check(database, { analysis, architecture }) {
    if (hasSynchronousCopy(database) !== false || !analysis.isPersistent(database)) return;
    const sla = analysis.journeysOf(database.id).find(({ rpo }) => rpo === 0);
    if (sla === undefined && architecture.recovery?.rpo !== 0) return;
    const isCopied = database.replication?.some(({ mode }) => mode === "async");
    yield {
      promise: sla === undefined ? "The recovery" : `"${sla.id}"`,
      copied: isCopied ? "copied asynchronously" : "not copied",
      related: [{ path: [...(sla?.path ?? ["recovery"]), "rpo"], message: "Nothing may be lost." }],
    };
  },
  message: ({ id, promise, copied }) => `${promise} promises that nothing is lost; "${id}" is ${copied}.`,

  fixes: [
    {
      title: "Copy synchronously",
      at: "<subject>",
      snippet: "replication: { mode: sync, to: [${1:westeurope}] }",
    },
  ],

  examples: [
    {
      title: "Payments that must never be lost, and a copy that lags",
      bad: yaml`
        architecture: 1
        name: Payments
        networking: { regions: [westeurope] }
        components:
          api: { connects: [ledger] }
        databases:
          ledger:
            engine: postgres
            replication: { mode: async, lag: 1s }
          # ^^^^^^^^^^^ "payment" promises that nothing is lost; "ledger" is copied asynchronously.
        slas:
          payment: { entry: api, rpo: 0 }
      `,
      fixed: yaml`
        architecture: 1
        name: Payments
        networking: { regions: [westeurope] }
        components:
          api: { connects: [ledger] }
        databases:
          ledger:
            engine: postgres
            replication: { mode: sync, lag: 1s, to: [westeurope] }
        slas:
          payment: { entry: api, rpo: 0 }
      `,
    },
    {
      title: "The recovery promises it, and there is no copy",
      bad: yaml`
        architecture: 1
        name: Payments
        databases:
          ledger: { engine: postgres, replication: none }
                                    # ^^^^^^^^^^^ The recovery promises that nothing is lost; "ledger" is not copied.
        recovery: { strategy: active-active, rpo: 0 }
      `,
    },
    {
      title: "One synchronous copy among several keeps the promise",
      good: yaml`
        architecture: 1
        name: Payments
        components:
          api: { connects: [ledger] }
        databases:
          ledger:
            engine: postgres
            replication: [{ mode: sync }, { mode: async, to: [northeurope] }]
        slas:
          payment: { entry: api, rpo: 0 }
      `,
    },
    {
      title: "A promise of little loss is not one of none",
      good: yaml`
        architecture: 1
        name: Payments
        components:
          api: { connects: [ledger] }
        databases:
          ledger: { engine: postgres, replication: { mode: async, lag: 1s } }
        slas:
          payment: { entry: api, rpo: 1s }
      `,
    },
  ],
});
