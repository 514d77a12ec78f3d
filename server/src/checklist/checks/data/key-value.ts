import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "database",
  asks: "Is a key-value store used (Redis, Memcached), and is it only a cache?",
  why: "A cache may vanish; a session store may not.",
  example: "durable: false",
  references: [
    "Technical envisioning session: too generic, databases, key-value stores",
    "Technical discovery session: preparing for the session, data, NoSQL databases",
  ],
  answeredBy: ["databases.*.durable", "databases.*.engine"],
  reportedAt: ["<subject>"],
  askedUnder: "data/database-type",

  isOpen(database, { analysis }) {
    const kind = analysis.kindOf(database);
    return (kind === "key-value" || kind === "cache") && database.durable === undefined;
  },
  message: ({ id }) => `May "${id}" vanish (a cache), or must it survive a restart?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "durable: ${1|false,true|}" }],

  examples: [
    {
      title: "A store in memory",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions: { engine: redis }
        # ^^^^^^^^ May "sessions" vanish (a cache), or must it survive a restart?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions: { engine: redis, durable: false }
      `,
    },
    {
      title: "It is listed while nobody knows what the database is",
      into: "data/database-type",
      folded: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions:
        # ^^^^^^^^ Which type and product is "sessions": relational, key-value, document, search, a broker, a stream, something else?
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions: { engine: redis, durable: true }
          pages: { kind: cache, engine: memcached, durable: false }
      `,
    },
  ],
});
