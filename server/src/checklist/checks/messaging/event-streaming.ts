import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Is there event streaming (Kafka, Event Hubs), with what throughput and retention?",
  why: "Streams are sized by partitions and retention, not by messages.",
  example: "partitions: 8, throughput: 5000/s, retention: 7d",
  references: ["Technical discovery session: preparing for the session, data, event streaming"],
  answeredBy: ["databases.*.throughput", "databases.*.partitions", "databases.*.retention"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen: (database, { analysis }) => {
    if (analysis.kindOf(database) !== "event-stream") return undefined;
    const { throughput, partitions, retention } = database;
    const isSized = throughput !== undefined || partitions !== undefined;
    if (isSized && retention !== undefined) return undefined;
    const missing = [
      ...(isSized ? [] : ["how many events, in how many partitions"]),
      ...(retention === undefined ? ["kept for how long"] : []),
    ];
    return { missing };
  },
  message: ({ id, missing }) => `Stream "${id}": ${missing.join(", ")}?`,

  fixes: [
    {
      title: "Give the numbers",
      at: "<subject>",
      snippet: ["throughput: ${1:5000/s}", "partitions: ${2:8}", "retention: ${3:7d}"].join("\n"),
    },
    { title: "State the retention", at: "<subject>", snippet: "retention: ${1:7d}" },
  ],

  examples: [
    {
      title: "A stream without numbers",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [events] }
        databases:
          events: { engine: kafka }
        # ^^^^^^ Stream "events": how many events, in how many partitions, kept for how long?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [events] }
        databases:
          events: { engine: kafka, throughput: 5000/s, partitions: 8, retention: 7d }
      `,
    },
    {
      title: "Sized, and nobody knows for how long it keeps what",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          events:
        # ^^^^^^ Stream "events": kept for how long?
            kind: event-stream
            partitions: 8
      `,
    },
    {
      title: "Partitions or a throughput suffice beside the retention",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          events: { kind: event-stream, partitions: 8, retention: 7d }
          clicks: { hosting: azure-event-hubs, throughput: 5000/s, retention: 1d }
      `,
    },
  ],
});
