import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Are there analytics stores: data lake, warehouse, ETL jobs, BI?",
  why: "Analytics brings its own volumes, governance and cost.",
  example: "A nightly load into a lake, reports on top.",
  references: [
    "Technical discovery session: preparing for the session, data, big data",
    "Technical envisioning session: types of engagements (data warehouse design, Power BI)",
  ],
  answeredBy: ["databases.*.kind"],
  reportedAt: ["<subject>.modules", "<subject>"],

  isOpen({ id, modules = [] }, { analysis, architecture }) {
    const named = modules.filter(isAnalytics);
    if (named.length === 0 && !isAnalytics(id)) return false;
    const hasStore = architecture.databases.some((database) => {
      const kind = analysis.kindOf(database);
      return kind === "data-warehouse" || kind === "data-lake";
    });
    return !hasStore && { named };
  },
  message: ({ id, named }) =>
    `"${id}" ${named.length === 0 ? "is there for analysis" : `does ${listIds(named)}`}: is there a lake or a warehouse, and what loads it?`,

  fixes: [
    {
      title: "Add the store",
      at: "$",
      snippet: [
        "databases:",
        "  ${1:lake}: { kind: ${2|data-lake,data-warehouse|}, hosting: { service: ${3:azure-data-lake-storage} } }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Analytics inside the application",
      bad: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [crm, analytics, sales-reports]
          # ^^^^^^^ "api" does "analytics" and "sales-reports": is there a lake or a warehouse, and what loads it?
      `,
      fixed: yaml`
        architecture: 1
        name: Business suite
        components:
          api:
            kind: api
            modules: [crm, analytics, sales-reports]
        databases:
          lake: { kind: data-lake, hosting: { service: azure-data-lake-storage } }
      `,
    },
    {
      title: "A component of its own",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          nightly-etl: { kind: scheduled-job }
        # ^^^^^^^^^^^ "nightly-etl" is there for analysis: is there a lake or a warehouse, and what loads it?
      `,
    },
    {
      title: "There is a store for it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          reporting: { kind: worker, connects: [warehouse] }
        databases:
          warehouse: { hosting: azure-synapse }
      `,
    },
    {
      title: "Billing and mobile are no BI",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          api: { kind: api, modules: [billing, mobile] }
      `,
    },
  ],
});

/** Whether one of its words says so; the letters alone would take billing for BI. */
function isAnalytics(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => WORDS.has(word));
}

const WORDS: ReadonlySet<string> = new Set(["analytics", "reporting", "reports", "bi", "warehouse", "etl"]);
