import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "tenancy",
  asks: "Are small customers packed densely into one multi-tenant environment?",
  why: "Density saves cost and needs throttling and per-tenant limits.",
  example: "standard: { placement: shared, maxTenants: 500, limits: 600/min }",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.tiers.*.maxTenants", "tenancy.tiers.*.limits"],
  reportedAt: ["tenancy.tiers", "tenancy"],
  askedUnder: "tenancy/large-vs-small",

  isOpen(tenancy) {
    const open = (tenancy?.tiers ?? []).filter((tier) => tier.placement === "shared" && tier.maxTenants === undefined);
    const [first] = open;
    if (first === undefined) return false;
    const place = `tenancy.tiers.${first.id}`;
    const isLimited = first.limits !== undefined;
    return {
      tiers: open.map(({ id }) => id),
      unlimited: isLimited ? undefined : place,
      limited: isLimited ? place : undefined,
    };
  },
  message: ({ tiers }) =>
    `How many tenants share one environment of ${tiers.length === 1 ? "tier" : "the tiers"} ${listIds(tiers)}, and what limits each of them?`,

  fixes: [
    {
      title: "Give the numbers",
      at: "<unlimited>",
      snippet: ["maxTenants: ${1:500}", "limits: ${2:600/min}"].join("\n"),
    },
    {
      title: "Give the number",
      at: "<limited>",
      snippet: "maxTenants: ${1:500}",
    },
  ],

  examples: [
    {
      title: "A shared tier without numbers",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: shared
          tiers:
        # ^^^^^ How many tenants share one environment of tier "standard", and what limits each of them?
            standard: { placement: shared }
            enterprise: { placement: dedicated }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        tenancy:
          model: shared
          tiers:
            standard: { placement: shared, maxTenants: 500, limits: 600/min }
            enterprise: { placement: dedicated }
      `,
    },
    {
      title: "Limits alone do not say how many share",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers:
        # ^^^^^ How many tenants share one environment of the tiers "standard" and "trial", and what limits each of them?
            standard:
              placement: shared
              limits: 300/min
            trial: { placement: shared }
      `,
    },
    {
      title: "The numbers are stated",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers: { standard: { placement: shared, maxTenants: 500, limits: 600/min } }
      `,
    },
    {
      title: "Nobody shares",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers: { enterprise: { placement: dedicated } }
      `,
    },
  ],
});
