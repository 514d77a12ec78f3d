import type { Analysis } from "../../../analysis/analysis.ts";
import { sensitivitiesOf } from "../../../analysis/sensitive-data.ts";
import type { Database } from "../../../model/database.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "Personal, payment and confidential data is encrypted where it lies.",
  why: "Disks, snapshots and backups travel further than the database does.",
  example: "encryption: { atRest: true, customerManagedKey: true }",
  references: ["Threagile: rule unencrypted-asset", "Azure Well-Architected Framework: SE:07"],
  answeredBy: ["databases.*.encryption.atRest"],
  reportedAt: ["<subject>.encryption", "<subject>"],

  *check(database, { analysis }) {
    if (database.encryption?.atRest !== false) return;
    const sorts = [...sensitivitiesOf(database), ...guardedDataSentTo(database, analysis)];
    if (sorts.length > 0) yield { sorts };
  },
  message: ({ id, sorts }) => `"${id}" keeps ${listWords(sorts)} data unencrypted.`,

  fixes: [{ title: "Encrypt it", at: "<subject>", snippet: "encryption: { atRest: true }" }],

  examples: [
    {
      title: "Personal data on a plain disk",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: mysql
            personalData: true
            encryption: { atRest: false }
          # ^^^^^^^^^^ "orders" keeps personal data unencrypted.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
            engine: mysql
            personalData: true
            encryption: { atRest: true }
      `,
    },
    {
      title: "The data that is sent to it says enough",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [{ to: payments, data: [payment-card, orders] }] }
        databases:
          payments: { engine: mysql, classification: confidential, encryption: { atRest: false } }
                                                                 # ^^^^^^^^^^ "payments" keeps confidential and payment-card data unencrypted.
      `,
    },
    {
      title: "Encrypted, or nothing that needs it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders, { to: prices, data: [prices] }] }
        databases:
          orders: { engine: mysql, personalData: true, encryption: { atRest: true } }
          prices: { engine: mysql, classification: internal, encryption: { atRest: false } }
      `,
    },
    {
      title: "Nothing is said of its encryption",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, personalData: true }
      `,
    },
  ],
});

function guardedDataSentTo({ id }: Database, analysis: Analysis): readonly string[] {
  const sent = new Set(analysis.connectionsTo(id).flatMap(({ data = [] }) => data));
  return ["payment-card", "health"].filter((sort) => sent.has(sort));
}
