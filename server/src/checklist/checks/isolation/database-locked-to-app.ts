import type { Architecture } from "../../../model/architecture.ts";
import type { Database } from "../../../model/database.ts";
import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "database",
  asks: "Is access to the database limited to the application that needs it?",
  why: "'Private' should mean the subnet of the application, not the whole company network.",
  example: "allowedFrom: [web]",
  references: ["Technical envisioning session: LAMP, network isolation requirements"],
  answeredBy: ["databases.*.allowedFrom"],
  reportedAt: ["<subject>"],
  askedUnder: "isolation/database-public",

  isOpen(database, { architecture, analysis }) {
    const { exposure, allowedFrom } = database;
    if (exposure !== "private" && exposure !== "restricted") return;
    if (allowedFrom !== undefined || isInIsolatedSubnet(database, architecture)) return;
    const callers = analysis.callersOf(database.id).map(({ id }) => id);
    return { exposure, callers, caller: callers[0] ?? "web" };
  },
  message: ({ id, exposure, callers }) =>
    `"${id}" is ${exposure}: who inside may reach it${callers.length === 0 ? "" : `, only ${listIds(callers)}`}?`,

  fixes: [{ title: "Name who may", at: "<subject>", snippet: "allowedFrom: [${1:<caller>}]" }],

  examples: [
    {
      title: "Private, and open to everything inside",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders:
        # ^^^^^^ "orders" is private: who inside may reach it, only "web"?
            engine: mysql
            exposure: private
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders:
            engine: mysql
            exposure: private
            allowedFrom: [web]
      `,
    },
    {
      title: "A subnet that is not isolated says nothing of who is let in",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { subnets: { data: {} } }
        databases:
          orders: { engine: mysql, exposure: restricted, network: spoke/data }
        # ^^^^^^ "orders" is restricted: who inside may reach it?
      `,
    },
    {
      title: "It says who may, or stands in an isolated subnet",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { subnets: { app: {}, data: { isolated: true } } }
        components:
          web: { network: spoke/app, connects: [orders, products] }
        databases:
          orders: { engine: mysql, exposure: private, allowedFrom: [web] }
          products: { engine: mongodb, exposure: private, network: spoke/data }
      `,
    },
  ],
});

function isInIsolatedSubnet({ network = [] }: Database, { networking }: Architecture): boolean {
  const { networks } = networking;
  if (networks === undefined || networks === "none") return false;
  return network.some((place) => {
    const [name, subnet] = place.split("/");
    const subnets = networks.find(({ id }) => id === name)?.subnets ?? [];
    return subnets.some(({ id, isolated }) => id === subnet && isolated === true);
  });
}
