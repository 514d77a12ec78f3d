import type { Stamp } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "information",
  subject: "tenancy",
  asks: "Do large customers get an environment of their own?",
  why: "Promises of dedicated hosting must be visible in the deployment model.",
  example: "stamps: { own: { tiers: [enterprise], count: 2 } }",
  references: ["Technical envisioning session: LAMP, multi-tenancy"],
  answeredBy: ["tenancy.stamps"],
  reportedAt: ["tenancy.tiers", "tenancy.largeCustomers", "tenancy"],
  askedUnder: "tenancy/large-vs-small",

  *check(tenancy) {
    const { tiers = [], stamps, largeCustomers } = tenancy ?? {};
    const dedicated = tiers.filter(({ placement }) => placement === "dedicated").map(({ id }) => id);
    const isPromised = dedicated.length > 0 || (largeCustomers === "dedicated" && tiers.length > 0);
    if (!isPromised || isShown(stamps, dedicated)) return;
    yield { promised: dedicated, tier: dedicated[0] ?? tiers.at(-1)?.id };
  },
  message: ({ promised }) => `${promiseTo(promised)} own; no stamp shows it.`,

  fixes: [
    {
      title: "Describe the stamps",
      at: "$",
      snippet: ["tenancy:", "  stamps: { ${1:own}: { tiers: [${2:<tier>}], count: ${3:2} } }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A promise that the picture does not keep",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers:
        # ^^^^^ Tier "enterprise" is promised an environment of its own; no stamp shows it.
            standard: { placement: shared, maxTenants: 500 }
            enterprise: { placement: dedicated }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers:
            standard: { placement: shared, maxTenants: 500 }
            enterprise: { placement: dedicated }
          stamps: { own: { tiers: [enterprise], count: 2 } }
      `,
    },
    {
      title: "The only stamp is for another tier",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers: { standard: { placement: shared }, enterprise: { placement: dedicated }, bank: { placement: dedicated } }
        # ^^^^^ The tiers "enterprise" and "bank" are promised an environment of their own; no stamp shows it.
          stamps:
            common: { tiers: [standard] }
      `,
    },
    {
      title: "Large customers of tiers that are alike",
      bad: yaml`
        architecture: 1
        name: Shop
        tenancy:
          largeCustomers: dedicated
          tiers: { standard: { maxTenants: 500 }, enterprise: { maxTenants: 10 } }
        # ^^^^^ Large customers are promised an environment of their own; no stamp shows it.
      `,
    },
    {
      title: "A stamp of their own",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy:
          tiers: { standard: { placement: shared }, enterprise: { placement: dedicated } }
          stamps: { common: { tiers: [standard] }, own: { tiers: [enterprise], count: 2 } }
      `,
    },
    {
      title: "Without tiers nothing is promised yet",
      good: yaml`
        architecture: 1
        name: Shop
        tenancy: { largeCustomers: dedicated }
      `,
    },
  ],
});

/** Where tiers are dedicated, a stamp has to name one of them; else any stamp shows it. */
function isShown(stamps: readonly Stamp[] | undefined, dedicated: readonly string[]): boolean {
  if (stamps === undefined) return false;
  return dedicated.length === 0 || stamps.some(({ tiers }) => tiers?.some((tier) => dedicated.includes(tier)));
}

function promiseTo(tiers: readonly string[]): string {
  if (tiers.length === 0) return "Large customers are promised an environment of their";
  return tiers.length === 1
    ? `Tier ${listIds(tiers)} is promised an environment of its`
    : `The tiers ${listIds(tiers)} are promised an environment of their`;
}
