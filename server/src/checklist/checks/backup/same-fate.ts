import type { Recovery } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "database",
  asks: "The backup survives what destroys the original.",
  why: "A backup in the same place, or under the same account, dies with the original.",
  example: "backup: { offsite: true, location: [northeurope] }",
  references: [
    "Azure Proactive Resiliency Library 5c96afc3",
    "Azure Proactive Resiliency Library 31f4ac4b",
    "PSRule for Azure: Azure.PostgreSQL.GeoRedundantBackup",
  ],
  answeredBy: ["databases.*.backup.offsite", "databases.*.backup.location"],
  reportedAt: ["<subject>.backup", "<subject>"],

  *check(database, { analysis, architecture }) {
    const plan = planOf(architecture.recovery);
    const { offsite, location = [] } = database.backup ?? {};
    if (plan === undefined || database.backup?.interval === "none" || !analysis.isPersistent(database)) return;
    const regions = analysis.regionsOf(database);
    const isElsewhere = (region: string) => !regions.includes(region);
    if ((database.replication ?? []).some(({ to = [] }) => to.some(isElsewhere))) return;
    if ((offsite !== false && location.length === 0) || location.some(isElsewhere)) return;
    yield { places: location.length > 0 ? location : regions, plan };
  },
  message: ({ id, places, plan }) =>
    `The backups of "${id}" lie in ${places.length === 0 ? "its own region" : listIds(places)}, with the original; ` +
    `${plan} cannot use them when that is lost.`,

  fixes: [
    {
      title: "Keep a copy elsewhere",
      at: "<subject>",
      snippet: "backup: { offsite: true, location: [${1:northeurope}] }",
    },
  ],

  examples: [
    {
      title: "A plan for the loss of the region, and the backups in it",
      bad: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        databases:
          orders:
            engine: postgres
            backup: { interval: 1h, offsite: false }
          # ^^^^^^ The backups of "orders" lie in "westeurope", with the original; the recovery by backup-restore cannot use them when that is lost.
        recovery: { strategy: backup-restore, region: northeurope }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        databases:
          orders:
            engine: postgres
            backup: { interval: 1h, offsite: true, location: [northeurope] }
        recovery: { strategy: backup-restore, region: northeurope }
      `,
    },
    {
      title: "The location named is the database's own",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: postgres, regions: [westeurope], backup: { interval: 1h, location: [westeurope] } }
                                                           # ^^^^^^ The backups of "orders" lie in "westeurope", with the original; the recovery in "northeurope" cannot use them when that is lost.
        recovery: { region: northeurope }
      `,
    },
    {
      title: "One location elsewhere, or a copy of the database there, suffices",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        databases:
          orders: { engine: postgres, backup: { interval: 1h, location: [westeurope, northeurope] } }
          stock: { engine: postgres, backup: { interval: 1h, offsite: false }, replication: { mode: async, to: [northeurope] } }
        recovery: { strategy: pilot-light, region: northeurope }
      `,
    },
    {
      title: "Nothing is planned for the loss of the region",
      good: yaml`
        architecture: 1
        name: Intranet
        databases:
          orders: { engine: postgres, backup: { interval: 1h, offsite: false } }
        recovery: none
      `,
    },
  ],
});

/** What is meant to happen when the region is lost, if anything. */
function planOf(recovery: Recovery | undefined): string | undefined {
  const { strategy, region } = recovery ?? {};
  if (strategy !== undefined && strategy !== "none") return `the recovery by ${strategy}`;
  return region === undefined ? undefined : `the recovery in "${region}"`;
}
