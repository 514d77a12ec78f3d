import type { Analysis } from "../../../analysis/analysis.ts";
import { sensitivitiesOf } from "../../../analysis/sensitive-data.ts";
import type { Database } from "../../../model/database.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "connection",
  asks: "Whoever reaches confidential data has proved who it is.",
  why: "An open call into a component with confidential data makes every neighbour in the network an authorised user.",
  example: "auth: managed-identity",
  references: ["Threagile: rule missing-authentication", "Azure Well-Architected Framework: SE:05"],
  answeredBy: ["components.*.connects.*.auth"],
  reportedAt: ["<subject>.auth", "<subject>"],

  *check(connection, { analysis }) {
    const { from, to, auth } = connection;
    if (auth !== "none" || to === undefined) return;
    const what = whatIsAtStake(connection, analysis);
    if (what !== undefined) yield { from, to, what };
  },
  message: ({ from, to, what }) => `"${from}" calls "${to}" without authentication, although ${what}.`,

  fixes: [
    {
      title: "Authenticate the call",
      at: "<subject>",
      snippet: "auth: ${1|managed-identity,oauth2,mtls,api-key,password|}",
    },
  ],

  examples: [
    {
      title: "An open database, and an open door in front of another",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            connects:
              - { to: orders, protocol: mysql, auth: none }
                                             # ^^^^ "web" calls "orders" without authentication, although it holds confidential and personal data.
              - { to: accounts, auth: none }
                              # ^^^^ "web" calls "accounts" without authentication, although that leads to "people", which holds personal data.
          accounts: { kind: api, connects: [{ to: people, auth: managed-identity }] }
        databases:
          orders: { engine: mysql, classification: confidential, personalData: true }
          people: { engine: postgres, personalData: true }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            connects:
              - { to: orders, protocol: mysql, auth: managed-identity }
              - { to: accounts, auth: none }
          accounts: { kind: api, connects: [{ to: people, auth: managed-identity }] }
        databases:
          orders: { engine: mysql, classification: confidential, personalData: true }
          people: { engine: postgres, personalData: true }
      `,
    },
    {
      title: "What is sent over it is enough",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [{ to: printer, auth: none, data: [orders, personal] }] }
                                         # ^^^^ "web" calls "printer" without authentication, although personal data goes over it.
          printer: { kind: worker }
      `,
    },
    {
      title: "Authenticated, or nothing at stake",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [{ to: orders, auth: managed-identity }, { to: prices, auth: none }] }
        databases:
          orders: { engine: mysql, personalData: true }
          prices: { engine: mysql, classification: public }
      `,
    },
    {
      title: "Confidential data two calls away, and a call that does not say",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [{ to: api, auth: none }, orders] }
          api: { connects: [{ to: accounts, auth: oauth2 }] }
          accounts: { connects: [orders] }
        databases:
          orders: { engine: mysql, personalData: true }
      `,
    },
  ],
});

function whatIsAtStake({ to, data = [] }: Connection, analysis: Analysis): string | undefined {
  const target = analysis.database(to);
  if (target !== undefined && isGuarded(target)) return `it ${holds(target)}`;
  const behind = analysis
    .connectionsFrom(analysis.component(to)?.id ?? "")
    .map((connection) => analysis.database(connection.to))
    .find((database) => database !== undefined && isGuarded(database));
  if (behind !== undefined) return `that leads to "${behind.id}", which ${holds(behind)}`;
  const sent = ["payment-card", "health", "personal"].filter((sort) => data.includes(sort));
  return sent.length === 0 ? undefined : `${listWords(sent)} data goes over it`;
}

function isGuarded(database: Database): boolean {
  return sensitivitiesOf(database).length > 0;
}

function holds(database: Database): string {
  return `holds ${listWords(sensitivitiesOf(database))} data`;
}
