import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "database",
  asks: "Can the database be reached from the Internet (public address or public endpoint)?",
  why: "A public database is the most common severe finding.",
  example: "exposure: private",
  references: ["Technical envisioning session: LAMP, network isolation requirements"],
  answeredBy: ["databases.*.exposure"],
  reportedAt: ["<subject>"],

  isOpen: ({ exposure, privateEndpoint }) => exposure === undefined && privateEndpoint !== true,
  message: ({ id }) => `Can "${id}" be reached from the Internet, or only from inside?`,

  fixes: [{ title: "State its exposure", at: "<subject>", snippet: "exposure: ${1|private,restricted,public|}" }],

  examples: [
    {
      title: "A database that does not say who can reach it",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql }
        # ^^^^^^ Can "orders" be reached from the Internet, or only from inside?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql, exposure: private }
      `,
    },
    {
      title: "Its exposure is stated, or it has a private endpoint",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, exposure: restricted }
          products:
            engine: mongodb
            privateEndpoint: true
      `,
    },
  ],
});
