import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "identity",
  asks: "User accounts do not share a database with the business data.",
  why: "One injection in a business query then reads the password table as well.",
  example: "userStore: accounts-db",
  references: ["Threagile: rule missing-identity-provider-isolation", "Azure Well-Architected Framework: SE:05"],
  answeredBy: ["identity.signIn.userStore"],
  reportedAt: ["identity.signIn.userStore"],

  *check(identity, { analysis }) {
    const store = analysis.database(identity?.signIn?.userStore);
    if (store === undefined) return;
    const calls = analysis.connectionsTo(store.id).filter(({ from }) => analysis.component(from) !== undefined);
    const business = calls.filter(({ data = [] }) => data.some((sort) => !ACCOUNTS.has(sort)));
    const callers = callersIn(business.length > 0 ? business : calls);
    if (business.length > 0 || callers.length > 1) yield { store: store.id, callers, isMixed: business.length > 0 };
  },
  message: ({ store, callers, isMixed }) =>
    `The accounts are in "${store}", ` +
    (isMixed
      ? `next to the business data of ${listIds(callers)}.`
      : `which ${listIds(callers)} share: a store of their own is wanted.`),

  fixes: [
    {
      title: "Name a store of their own",
      at: "$",
      snippet: [
        "identity:",
        "  signIn: { userStore: ${1:accounts-db} }",
        "databases:",
        "  ${1:accounts-db}: { kind: ${2|relational,document,key-value|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Accounts and orders in one database",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, userStore: orders }
                                  # ^^^^^^^^^ The accounts are in "orders", next to the business data of "web".
        components:
          web: { connects: [{ to: orders, data: [users, orders] }] }
          sign-in: { connects: [{ to: orders, data: [users] }] }
        databases:
          orders: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, userStore: accounts-db }
        components:
          web: { connects: [{ to: orders, data: [users, orders] }] }
          sign-in: { connects: [{ to: orders, data: [users] }] }
        databases:
          orders: { engine: mysql }
          accounts-db: { kind: relational }
      `,
    },
    {
      title: "Two components share it",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn:
            userStore: main
          # ^^^^^^^^^ The accounts are in "main", which "web" and "reports" share: a store of their own is wanted.
        components:
          web: { connects: [main] }
          reports: { kind: scheduled-job, connects: [main] }
        databases:
          main: { engine: mysql }
      `,
    },
    {
      title: "One component, and nothing but accounts",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, userStore: accounts } }
        components:
          sign-in: { connects: [{ to: accounts, data: [users, accounts] }] }
          web: { connects: [sign-in, orders] }
        databases:
          accounts: { engine: postgres }
          orders: { engine: mysql }
      `,
    },
    {
      title: "The one component does not say what it keeps there",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, userStore: main } }
        components:
          web: { connects: [main] }
        databases:
          main: { engine: postgres }
      `,
    },
  ],
});

function callersIn(calls: readonly Connection[]): readonly string[] {
  return [...new Set(calls.map(({ from }) => from))];
}

const ACCOUNTS: ReadonlySet<string> = new Set(["users", "accounts"]);
