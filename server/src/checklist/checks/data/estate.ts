import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "data",
  asks: "How much data is there in all, how fast does it grow, and of which sorts?",
  why: "Volume and growth decide the tier of a store, the time of a restore and the way of a migration.",
  example: "2 TB of orders, 20 GB of click stream a day.",
  references: [
    "Technical discovery session: preparing for the session, technology stack overview, data",
    "Technical discovery session: preparing for the session, migration plan",
  ],
  answeredBy: ["data.volume", "data.ingestPerDay", "databases.*.size"],
  reportedAt: ["data", "databases", "name"],

  isOpen(data, { analysis, architecture }) {
    if (data?.volume !== undefined || data?.ingestPerDay !== undefined) return false;
    const stores = architecture.databases.filter((database) => analysis.isPersistent(database));
    const unsized = stores.filter(({ size }) => size === undefined).length;
    return unsized > 0 && { unsized, total: stores.length };
  },
  message: ({ unsized, total }) =>
    `How much data is there, how fast does it grow, and of which sorts? ${unsizedWords(unsized, total)}`,

  fixes: [
    {
      title: "State volume, growth and variety",
      at: "$",
      snippet: "data: { volume: ${1:2TB}, ingestPerDay: ${2:20GB}, variety: [${3:orders}] }",
    },
  ],

  examples: [
    {
      title: "Two stores, one of a known size",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
        #^^^^^^^^ How much data is there, how fast does it grow, and of which sorts? 1 of 2 stores states no size.
          orders: { engine: mysql, size: 400GB }
          uploads: { kind: object-storage }
          pages: { kind: cache }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
          uploads: { kind: object-storage }
          pages: { kind: cache }
        data: { volume: 2TB, ingestPerDay: 20GB, variety: [orders] }
      `,
    },
    {
      title: "Of what sorts the data is does not say how much it is",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        data: { variety: [orders] }
        #^^^ How much data is there, how fast does it grow, and of which sorts? The only store states no size.
      `,
    },
    {
      title: "Every store that keeps data states its size",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, size: 400GB }
          jobs: { kind: message-broker, engine: rabbitmq }
      `,
    },
  ],
});

function unsizedWords(unsized: number, total: number): string {
  if (total === 1) return "The only store states no size.";
  if (unsized === total) return `None of the ${total} stores states its size.`;
  return `${unsized} of ${total} stores ${unsized === 1 ? "states" : "state"} no size.`;
}
