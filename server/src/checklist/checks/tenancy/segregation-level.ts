import type { Architecture } from "../../../model/architecture.ts";
import type { Database, TenantSeparation } from "../../../model/database.ts";
import { defineQuestion } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "database",
  asks: "At which level: same tables with a tenant column, own tables or schemas, own databases, own servers?",
  why: "The level determines restore per tenant, limits and the blast radius of a bug.",
  example: "tenancy: database-per-tenant",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["databases.*.tenancy"],
  reportedAt: ["<subject>"],
  askedUnder: "tenancy/data-segregation",

  isOpen(database, { architecture }) {
    const others = elsewhere(database, architecture);
    const [first] = others;
    return first !== undefined && { own: database.tenancy, others, levels: levelsFrom(first) };
  },
  message: ({ id, own, others }) =>
    `"${id}": at which level are tenants separated (table, schema, database, server)? ` +
    `Stated ${own === undefined ? "" : `here: ${own}, `}elsewhere: ${listWords(others)}.`,

  fixes: [
    {
      title: "State the level",
      at: "<subject>",
      snippet: "tenancy: ${1|<levels>|}",
    },
  ],

  examples: [
    {
      title: "One of two databases says it",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, tenancy: database-per-tenant }
          customers: { engine: mysql, personalData: true }
        # ^^^^^^^^^ "customers": at which level are tenants separated (table, schema, database, server)? Stated elsewhere: database-per-tenant.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, tenancy: database-per-tenant }
          customers: { engine: mysql, personalData: true, tenancy: database-per-tenant }
      `,
    },
    {
      title: "A database that differs from the rule",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders:
        # ^^^^^^ "orders": at which level are tenants separated (table, schema, database, server)? Stated here: shared-table, elsewhere: database-per-tenant.
            engine: mysql
            tenancy: shared-table
        tenancy: { model: shared, isolation: database-per-tenant }
      `,
    },
    {
      title: "One rule for all",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, personalData: true }
        tenancy: { isolation: database-per-tenant }
      `,
    },
    {
      title: "Nothing in it belongs to anybody",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, tenancy: database-per-tenant }
          products: { engine: mysql, classification: public }
      `,
    },
  ],
});

/** What is stated elsewhere, where it leaves the level of this database open. */
function elsewhere(database: Database, { databases, tenancy }: Architecture): readonly TenantSeparation[] {
  const general = tenancy?.isolation;
  if (database.tenancy !== undefined) return general === undefined || general === database.tenancy ? [] : [general];
  if (general !== undefined || !isWorthAsking(database)) return [];
  return [...new Set(databases.flatMap((other) => other.tenancy ?? []))];
}

/** Whether what it holds is somebody's. */
function isWorthAsking({ personalData, classification }: Database): boolean {
  return personalData === true || classification === "confidential" || classification === "restricted";
}

/** The levels as the choices of a tab stop, the one that is stated elsewhere first. */
function levelsFrom(stated: TenantSeparation): string {
  return [...new Set([stated, ...LEVELS])].join(",");
}

const LEVELS: readonly TenantSeparation[] = [
  "shared-table",
  "schema-per-tenant",
  "database-per-tenant",
  "server-per-tenant",
];
