import type { Analysis } from "../../../analysis/analysis.ts";
import { isHumanClient } from "../../../analysis/own-code.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "connection",
  asks: "Passwords, keys and connection strings come from a vault.",
  why: "A secret in a configuration file is in every backup, every log and every copy of the repository.",
  example: "identity: { secrets: azure-key-vault }",
  references: [
    "Threagile: rule missing-vault",
    "Azure Proactive Resiliency Library e7091145",
    "Azure review checklists: appsvc/A01.01",
    "Azure review checklists: appsvc/A01.02",
  ],
  answeredBy: ["identity.secrets", "components.*.connects.*.auth"],
  reportedAt: ["<subject>.auth", "<subject>"],

  *check(connection, { architecture, analysis }) {
    const { secrets } = architecture.identity ?? {};
    if (secrets !== undefined && secrets.service !== "none") return;
    const { from, to } = connection;
    const secret = secretOf(connection, architecture, analysis);
    if (secret !== undefined && to !== undefined) yield { from, to, secret };
  },
  message: ({ from, to, secret }) => `"${from}" → "${to}" uses ${secret}, and no vault holds it.`,

  fixes: [
    {
      title: "Name the vault",
      at: "$",
      snippet: ["identity:", "  secrets: { service: ${1:azure-key-vault} }"].join("\n"),
    },
    { title: "Do without a secret", at: "<subject>", snippet: "auth: ${1|managed-identity,mtls,oauth2|}" },
  ],

  examples: [
    {
      title: "A password and a key, and no vault",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            connects:
              - { to: orders, auth: password }
                            # ^^^^ "web" → "orders" uses a password, and no vault holds it.
              - to: payment
                auth: api-key
              # ^^^^ "web" → "payment" uses an API key, and no vault holds it.
        databases:
          orders: { engine: mysql }
        externals:
          payment: { purpose: payments }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            connects:
              - { to: orders, auth: password }
              - to: payment
                auth: api-key
        databases:
          orders: { engine: mysql }
        externals:
          payment: { purpose: payments }
        identity:
          secrets: { service: azure-key-vault }
      `,
    },
    {
      title: "Shared secrets everywhere, and it is said that there is no vault",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
                          # ^^^^^^ "web" → "orders" uses a shared secret, and no vault holds it.
        databases:
          orders: { engine: mysql }
        identity: { services: shared-secret, secrets: none }
      `,
    },
    {
      title: "A vault holds them",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [{ to: orders, auth: connection-string }] }
        databases:
          orders: { engine: mysql }
        identity: { secrets: azure-key-vault }
      `,
    },
    {
      title: "No secret is needed, or it is in somebody's head",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: web, auth: password }] }
        components:
          web: { connects: [{ to: orders, auth: managed-identity }] }
        databases:
          orders: { engine: mysql }
      `,
    },
  ],
});

function secretOf(connection: Connection, { identity }: Architecture, analysis: Analysis): string | undefined {
  const { from, to, auth } = connection;
  const client = analysis.client(from);
  // What people type in is kept in no configuration.
  if (client !== undefined && isHumanClient(client)) return undefined;
  if (auth === "password") return "a password";
  if (auth === "api-key") return "an API key";
  if (auth === "connection-string") return "a connection string";
  if (auth !== undefined || identity?.services !== "shared-secret" || analysis.database(to) === undefined) return;
  const component = analysis.component(from);
  return component !== undefined && analysis.isOwnCode(component) ? "a shared secret" : undefined;
}
