import { defineCheck } from "../../define-check.ts";
import { listIds, listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "tenancy",
  asks: "Tenants of different size on one runtime have limits.",
  why: "One tenant's batch job is the outage of all the others.",
  example: "tiers: { standard: { placement: shared, limits: 600/min } }",
  references: ["Azure review checklists: multitenancy/F01.02", "Threagile: rule mixed-targets-on-shared-runtime"],
  answeredBy: ["tenancy.tiers.*.limits", "tenancy.largeCustomers"],
  reportedAt: ["tenancy.largeCustomers", "tenancy.tiers", "tenancy"],

  *check(tenancy) {
    const { model, customers, largeCustomers, tiers = [] } = tenancy ?? {};
    if (model !== "shared" && model !== "hybrid") return;
    const sizes = customers?.sizes ?? [];
    const shared = tiers.filter(({ placement }) => placement === "shared");
    const areSizesMixed = sizes.length > 1 && largeCustomers === "shared";
    if (!areSizesMixed && shared.length < 2) return;
    if (shared.some(({ limits }) => limits !== undefined)) return;
    const ids = shared.map(({ id }) => id);
    yield { sizes: areSizesMixed ? listWords(sizes) : `tiers ${listIds(ids)}`, tier: ids[0] ?? "standard" };
  },
  message: ({ sizes }) => `Customers of different sizes (${sizes}) share one environment without limits for each.`,

  fixes: [
    {
      title: "Set limits",
      at: "$",
      snippet: ["tenancy:", "  tiers: { <tier>: { placement: shared, limits: ${1:600/min} } }"].join("\n"),
    },
    {
      title: "Host large customers apart",
      at: "$",
      snippet: ["tenancy:", "  largeCustomers: dedicated"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Small and large customers side by side",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: shared
          customers: { count: 120, sizes: [small, large] }
          largeCustomers: shared
        # ^^^^^^^^^^^^^^ Customers of different sizes (small and large) share one environment without limits for each.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: shared
          customers: { count: 120, sizes: [small, large] }
          largeCustomers: shared
          tiers: { standard: { placement: shared, limits: 600/min } }
      `,
    },
    {
      title: "Two tiers in one environment",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: hybrid
          tiers:
        # ^^^^^ Customers of different sizes (tiers "trial" and "standard") share one environment without limits for each.
            trial: { placement: shared }
            standard: { placement: shared, maxTenants: 500 }
      `,
    },
    {
      title: "One of them has limits",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: shared
          tiers:
            trial: { placement: shared, limits: 60/min }
            standard: { placement: shared }
      `,
    },
    {
      title: "All customers are alike",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy: { model: shared, customers: { sizes: [small] }, largeCustomers: shared }
      `,
    },
  ],
});
