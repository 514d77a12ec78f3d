import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "error",
  subject: "database",
  asks: "A data store is marked public: is that intended?",
  why: "Stated exposure of a data store is a known risk even with a password.",
  example: "Not intended; will be moved behind a private endpoint.",
  references: [
    "Technical envisioning session: LAMP, network isolation requirements",
    "Threagile: rule unguarded-direct-datastore-access",
    "Azure Well-Architected Framework: SE:06",
    "Azure Proactive Resiliency Library 24ae3773",
  ],
  answeredBy: ["databases.*.exposure"],
  reportedAt: ["<subject>.exposure", "<subject>"],
  askedUnder: "isolation/database-public",

  *check(database, { analysis }) {
    if (database.exposure !== "public") return;
    const isPublicSite = analysis.kindOf(database) === "object-storage" && database.classification === "public";
    if (isPublicSite) return;
    yield { callers: analysis.callersOf(database.id).map(({ id }) => id) };
  },
  message: ({ id, callers }) => {
    const need = callers.length === 0 ? "" : `Only ${listIds(callers)} ${callers.length === 1 ? "needs" : "need"} it; `;
    const wanted = `${need === "" ? "A" : "a"} private endpoint or a filtered address is wanted.`;
    return `"${id}" is open to the Internet. ${need}${wanted}`;
  },

  fixes: [{ title: "Close it", at: "<subject>", snippet: "exposure: private\nprivateEndpoint: true" }],

  examples: [
    {
      title: "One application needs it, and all the world can reach it",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders:
            engine: mysql
            exposure: public
          # ^^^^^^^^ "orders" is open to the Internet. Only "web" needs it; a private endpoint or a filtered address is wanted.
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
            privateEndpoint: true
      `,
    },
    {
      title: "Nothing in the file needs it, and files are not all public",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          invoices: { kind: object-storage, classification: confidential, exposure: public }
                                                                        # ^^^^^^^^ "invoices" is open to the Internet. A private endpoint or a filtered address is wanted.
      `,
    },
    {
      title: "The files of a public web site",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          pictures: { kind: object-storage, classification: public, exposure: public }
      `,
    },
    {
      title: "A filtered address",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, exposure: restricted }
      `,
    },
  ],
});
