import type { Analysis } from "../../../analysis/analysis.ts";
import { isGeneric } from "../../../analysis/own-code.ts";
import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "architecture",
  asks: "Is the description too generic to discuss (a marketing picture)?",
  why: "Names such as 'App', 'Database', 'Services', 'Cloud' carry no decision.",
  example: "Each box has a name of its own and a product.",
  references: [
    "Technical envisioning session: how to prepare for the initial technical envisioning",
    "Technical envisioning session: too generic",
  ],
  answeredBy: ["components.*.name", "components.*.technology", "databases.*.engine"],
  reportedAt: ["name"],

  *check(architecture, { analysis }) {
    const { clients, externals, networking, components, databases } = architecture;
    const elements = [...components, ...databases];
    const all = [...clients, ...externals, ...networking.ingress, ...elements];
    const generic = all.filter(isGeneric);
    if (all.length < 4 || generic.length * 2 < all.length) return;
    if (elements.filter(namesProduct).length * 4 >= elements.length) return;
    yield {
      count: generic.length,
      total: all.length,
      names: listIds(generic.map(({ id, name }) => name ?? id)),
      component: components.find((component) => analysis.isOwnCode(component) && !namesProduct(component))?.id,
      database: databases.find((database) => !namesProduct(database) && isRelational(database, analysis))?.id,
    };
  },
  message: ({ count, total, names }) =>
    `${count} of ${total} names could be in any system (${names}), and hardly a product is named: too generic to discuss.`,

  fixes: [
    {
      title: "Name a product",
      at: "databases.<database>",
      snippet: "engine: ${1|postgres,mysql,mssql,mongodb|}",
    },
    {
      title: "Name a technology",
      at: "components.<component>",
      snippet: "technology: { language: ${1|csharp,java,node,python,go,php|} }",
    },
  ],

  examples: [
    {
      title: "A picture that fits any system",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ 4 of 4 names could be in any system ("app", "service", "cloud" and "Database"), and hardly a product is named: too generic to discuss.
        clients:
          app: { connects: [service] }
        components:
          service: { kind: api, connects: [database] }
          cloud: { kind: api, connects: [database] }
        databases:
          database: { name: Database }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { connects: [service] }
        components:
          service: { kind: api, connects: [database] }
          cloud: { kind: api, connects: [database] }
        databases:
          database: { name: Database, engine: postgres }
      `,
    },
    {
      title: "Names of their own",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          shoppers: { connects: [storefront] }
        components:
          storefront: { kind: web-app, connects: [pricing] }
          pricing: { kind: api, connects: [orders] }
        databases:
          orders: { name: Orders }
      `,
    },
    {
      title: "A quarter of the elements name a product",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { connects: [web] }
        components:
          web: { kind: web-app, technology: php, connects: [api] }
          api: { kind: api, connects: [db] }
          worker: { kind: worker, connects: [db] }
        databases:
          db: { name: Database }
      `,
    },
  ],
});

function namesProduct(element: Component | Database): boolean {
  const technology = element.section === "components" ? element.technology : undefined;
  return technology !== undefined || element.engine !== undefined || element.hosting?.service !== undefined;
}

/** Whether the engines that the fix proposes could be right for it. */
function isRelational(database: Database, analysis: Analysis): boolean {
  const kind = analysis.kindOf(database);
  return kind === undefined || kind === "relational";
}
