import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "identity",
  asks: "How do the components authenticate to each other and to the databases?",
  why: "Shared passwords in config files are the usual finding; managed identities remove them.",
  example: "Managed identity to SQL; an API key to the queue.",
  references: ["Technical discovery session: security, authentication and authorization"],
  answeredBy: ["identity.services", "components.*.connects.*.auth"],
  reportedAt: ["identity", "name"],

  isOpen(identity, { architecture, analysis }) {
    if (identity?.services !== undefined) return;
    const open = architecture.components
      .flatMap(({ connects }) => connects)
      .filter(({ to, auth }) => auth === undefined && PEERS.has(analysis.entity(to)?.section));
    return open.length === 0 ? undefined : { count: open.length };
  },
  message: ({ count }) =>
    "How do the components prove who they are to each other and to the databases? " +
    `${count} ${count === 1 ? "connection leaves" : "connections leave"} it open.`,

  fixes: [
    {
      title: "State it for all",
      at: "$",
      snippet: ["identity:", "  services: ${1|managed-identity,mtls,service-principal,shared-secret,none|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two calls of three say nothing",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ How do the components prove who they are to each other and to the databases? 2 connections leave it open.
        components:
          web: { connects: [api, { to: orders, auth: managed-identity }] }
          api: { connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [api, { to: orders, auth: managed-identity }] }
          api: { connects: [orders] }
        databases:
          orders: { engine: mysql }
        identity:
          services: managed-identity
      `,
    },
    {
      title: "Stated for all",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql }
        identity: { services: mtls }
      `,
    },
    {
      title: "Each call states its own; how people come in is another question",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { connects: [{ to: orders, auth: password }] }
        databases:
          orders: { engine: mysql }
      `,
    },
  ],
});

/** The sections in which something may ask a component who it is. */
const PEERS: ReadonlySet<string | undefined> = new Set(["components", "databases", "externals"]);
