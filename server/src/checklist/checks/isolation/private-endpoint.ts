import { sensitivitiesOf } from "../../../analysis/sensitive-data.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds, listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "A platform data service with confidential data is reached over a private endpoint.",
  why: "Without one the traffic goes to a public address, and the firewall rule is the only wall.",
  example: "privateEndpoint: true",
  references: [
    "Azure Proactive Resiliency Library 00c3d2b0",
    "Azure Proactive Resiliency Library dc55be60",
    "Azure Proactive Resiliency Library c474fc96",
  ],
  answeredBy: ["databases.*.privateEndpoint"],
  reportedAt: ["<subject>.privateEndpoint", "<subject>"],

  *check(database, { analysis }) {
    if (database.privateEndpoint !== false) return;
    const model = analysis.modelOf(database);
    if (model !== "paas" && model !== "serverless") return;
    const sorts = sensitivitiesOf(database);
    const callers = analysis.callersOf(database.id).filter((caller) => caller.section === "components");
    const networks = [...new Set(callers.flatMap(({ network = [] }) => network))];
    if (sorts.length > 0 && networks.length > 0) yield { sorts, networks };
  },
  message: ({ id, sorts, networks }) =>
    `"${id}" holds ${listWords(sorts)} data and is reached from ${listIds(networks)} over its public endpoint.`,

  fixes: [{ title: "Use a private endpoint", at: "<subject>", snippet: "privateEndpoint: true\nexposure: private" }],

  examples: [
    {
      title: "Personal data behind a public endpoint",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { kind: vnet, subnets: { app: {} } } }
        components:
          web: { hosting: azure-app-service, network: spoke/app, connects: [orders] }
        databases:
          orders:
            hosting: azure-sql-database
            classification: confidential
            personalData: true
            privateEndpoint: false
          # ^^^^^^^^^^^^^^^ "orders" holds confidential and personal data and is reached from "spoke/app" over its public endpoint.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { kind: vnet, subnets: { app: {} } } }
        components:
          web: { hosting: azure-app-service, network: spoke/app, connects: [orders] }
        databases:
          orders:
            hosting: azure-sql-database
            classification: confidential
            personalData: true
            privateEndpoint: true
            exposure: private
      `,
    },
    {
      title: "A private endpoint, or data that anybody may see",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { kind: vnet, subnets: { app: {} } } }
        components:
          web: { hosting: azure-app-service, network: spoke/app, connects: [orders, prices] }
        databases:
          orders: { hosting: azure-sql-database, personalData: true, privateEndpoint: true }
          prices: { hosting: azure-sql-database, classification: public, privateEndpoint: false }
      `,
    },
    {
      title: "The caller states no network from which a private endpoint could be reached",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: azure-app-service, connects: [orders] }
        databases:
          orders: { hosting: azure-sql-database, personalData: true, privateEndpoint: false }
      `,
    },
  ],
});
