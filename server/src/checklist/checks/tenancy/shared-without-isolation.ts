import type { Analysis } from "../../../analysis/analysis.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { Database } from "../../../model/database.ts";
import type { Identity, Tenancy } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "tenancy",
  asks: "Tenants in shared tables are kept apart by more than the goodwill of each query.",
  why: "One forgotten condition in one query shows a customer the data of another.",
  example: "rowSecurity: true",
  references: [
    "Azure review checklists: multitenancy/C01.02",
    "Azure review checklists: multitenancy/B01.02",
    "Azure review checklists: multitenancy/C01.04",
  ],
  answeredBy: ["tenancy.rowSecurity", "identity.authorization.tenantScoped", "tenancy.isolation"],
  reportedAt: ["tenancy.isolation", "tenancy.rowSecurity", "tenancy", "databases.<database>.tenancy"],

  *check(tenancy, { architecture, analysis }) {
    const sharing = architecture.databases.filter((database) => database.tenancy === "shared-table");
    const isRule = tenancy?.isolation === "shared-table";
    if (!isRule && sharing.length === 0) return;
    const isUnfiltered = isShared(tenancy) && nothingFilters(tenancy, architecture.identity);
    if (!isUnfiltered && !holdsHealthDataOfCompanies(architecture)) return;
    const following = architecture.databases.filter((database) => {
      return (
        isRule && database.tenancy === undefined && analysis.isPersistent(database) && hasTables(database, analysis)
      );
    });
    yield {
      databases: [...sharing, ...following].map(({ id }) => id),
      database: sharing[0]?.id,
      isUnfiltered,
      model: architecture.identity?.authorization?.model ?? "rbac",
    };
  },
  message: ({ databases, isUnfiltered }) => {
    const where = databases.length === 0 ? "" : ` in ${listIds(databases)}`;
    return isUnfiltered
      ? `Tenants share tables${where}, and neither the database nor the authorization separates them.`
      : `Companies share tables${where}, and "hipaa" is one of the standards: the health data of each are to be kept apart.`;
  },

  fixes: [
    {
      title: "Let the database filter",
      at: "$",
      snippet: ["tenancy:", "  rowSecurity: true"].join("\n"),
    },
    {
      title: "Scope authorization to the tenant",
      at: "$",
      snippet: ["identity:", "  authorization: { model: ${1:<model>}, tenantScoped: true }"].join("\n"),
    },
    {
      title: "Separate the data",
      at: "$",
      snippet: ["tenancy:", "  isolation: ${1|database-per-tenant,schema-per-tenant,server-per-tenant|}"].join("\n"),
    },
    {
      title: "Separate the data of this database",
      at: "databases.<database>",
      snippet: "tenancy: ${1|database-per-tenant,schema-per-tenant,server-per-tenant|}",
    },
  ],

  examples: [
    {
      title: "Shared tables that nothing filters",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        tenancy:
          model: shared
          isolation: shared-table
        # ^^^^^^^^^ Tenants share tables in "orders", and neither the database nor the authorization separates them.
          rowSecurity: false
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql }
        tenancy:
          model: shared
          isolation: shared-table
          rowSecurity: true
      `,
    },
    {
      title: "The database alone says that tables are shared",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, tenancy: shared-table }
        identity:
          authorization: { model: abac, tenantScoped: false }
        tenancy: { model: hybrid }
        #^^^^^^ Tenants share tables in "orders", and neither the database nor the authorization separates them.
      `,
    },
    {
      title: "Health data of several companies",
      bad: yaml`
        architecture: 1
        name: Shop
        usage: { audience: [b2b] }
        tenancy: { isolation: shared-table, rowSecurity: true }
                 # ^^^^^^^^^ Companies share tables, and "hipaa" is one of the standards: the health data of each are to be kept apart.
        compliance: { standards: [hipaa] }
      `,
    },
    {
      title: "The authorization separates them",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { authorization: { model: rbac, tenantScoped: true } }
        tenancy: { model: shared, isolation: shared-table, rowSecurity: false }
      `,
    },
    {
      title: "As long as neither is stated, it is not known",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy: { model: shared, isolation: shared-table }
      `,
    },
  ],
});

function isShared(tenancy: Tenancy | undefined): boolean {
  return tenancy?.model === "shared" || tenancy?.model === "hybrid";
}

/** Whether one of the two does not separate the tenants, and the other is not said to. */
function nothingFilters(tenancy: Tenancy | undefined, identity: Identity | undefined): boolean {
  const rows = tenancy?.rowSecurity;
  const scoped = identity?.authorization?.tenantScoped;
  return (rows === false && scoped !== true) || (scoped === false && rows !== true);
}

function holdsHealthDataOfCompanies({ usage, compliance }: Architecture): boolean {
  const isHipaa = compliance?.standards?.some((standard) => standard.toLowerCase() === "hipaa") === true;
  return isHipaa && usage?.audience?.includes("b2b") === true;
}

/** Whether rows of several tenants could stand side by side in it. */
function hasTables(database: Database, analysis: Analysis): boolean {
  const kind = analysis.kindOf(database);
  return kind !== "object-storage" && kind !== "file-share";
}
