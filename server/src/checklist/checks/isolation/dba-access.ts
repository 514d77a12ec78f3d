import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "database",
  asks: "With a locked-down database, how do administrators do their work?",
  why: "If there is no way in, someone will open one; it should be designed.",
  example: "bastion: { kind: bastion, reaches: [orders-db] }",
  references: ["Technical envisioning session: LAMP, network isolation requirements"],
  answeredBy: ["networking.adminAccess.*.reaches"],
  reportedAt: ["<subject>"],
  askedUnder: "isolation/database-public",

  isOpen(database, { analysis }) {
    const { exposure } = database;
    const isLockedDown = exposure === "private" || exposure === "restricted";
    return (
      isLockedDown && !SELF_TENDING.has(analysis.kindOf(database)) && analysis.adminAccessTo(database).length === 0
    );
  },
  message: ({ id }) => `"${id}" is locked down: how do its administrators work on it?`,

  fixes: [
    {
      title: "Describe the way in",
      at: "$",
      snippet: [
        "networking:",
        "  adminAccess:",
        "    ${1:bastion}: { kind: ${2|bastion,vpn,jump-host,private-endpoint|}, reaches: [${3:<id>}], mfa: true, audited: true }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A private database without a way in",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, exposure: private }
        # ^^^^^^ "orders" is locked down: how do its administrators work on it?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, reaches: [orders], mfa: true, audited: true }
        databases:
          orders: { engine: mysql, exposure: private }
      `,
    },
    {
      title: "A bastion reaches its network",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { subnets: { data: { isolated: true } } }
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion, reaches: [spoke] }
        databases:
          orders: { engine: mysql, exposure: private, network: spoke/data }
      `,
    },
    {
      title: "Nobody logs on to a cache or a store of files",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          sessions: { kind: cache, engine: redis, exposure: private }
          pictures: { kind: object-storage, exposure: restricted }
      `,
    },
  ],
});

/** Kinds of stores that people manage without logging on to them. */
const SELF_TENDING: ReadonlySet<string | undefined> = new Set(["cache", "object-storage", "file-share"]);
