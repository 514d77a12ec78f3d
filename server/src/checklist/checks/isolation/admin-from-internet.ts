import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "adminAccess",
  asks: "Administrators do not come straight from the Internet.",
  why: "Open SSH, RDP and database ports are tried within minutes.",
  example: "kind: bastion",
  references: ["Azure Well-Architected Framework: SE:06", "Azure Well-Architected Framework: SE:08"],
  answeredBy: ["networking.adminAccess.*.kind"],
  reportedAt: ["<subject>.kind", "<subject>"],

  *check({ kind, reaches = [] }) {
    if (kind === "public") yield { reaches };
  },
  message: ({ id, reaches }) =>
    `"${id}" opens ${reaches.length === 0 ? "the system" : listIds(reaches)} to administrators from the Internet.`,

  fixes: [{ title: "Use a bastion", at: "<subject>", snippet: "kind: bastion\nservice: ${1:azure-bastion}" }],

  examples: [
    {
      title: "SSH to two machines from anywhere",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            ssh: { kind: public, reaches: [web, orders] }
                 # ^^^^ "ssh" opens "web" and "orders" to administrators from the Internet.
        components:
          web: { hosting: vm, connects: [orders] }
        databases:
          orders: { engine: mysql, hosting: vm }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            ssh: { kind: bastion, reaches: [web, orders], service: azure-bastion }
        components:
          web: { hosting: vm, connects: [orders] }
        databases:
          orders: { engine: mysql, hosting: vm }
      `,
    },
    {
      title: "Through a bastion",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion, reaches: [web] }
        components:
          web: { hosting: vm }
      `,
    },
    {
      title: "Nothing is said yet of what kind it is",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            support: { reaches: [web] }
        components:
          web: { hosting: vm }
      `,
    },
  ],
});
