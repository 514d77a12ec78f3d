import { regionWithin } from "../../../catalogue/area.ts";
import type { Database } from "../../../model/database.ts";
import type { Operations } from "../../../model/sections.ts";
import type { CheckContext } from "../../check-context.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: ["database", "operations"],
  asks: "Data, copies, backups and logs stay in the areas that are allowed.",
  why: "The second copy, made for safety, is the one that breaks the law.",
  example: "replication: { to: [northeurope] }",
  references: ["Azure review checklists: multitenancy/C01.04", "Azure Well-Architected Framework: SE:01"],
  answeredBy: [
    "databases.*.regions",
    "databases.*.replication.to",
    "databases.*.backup.location",
    "operations.logs.region",
  ],
  reportedAt: ["<subject>.<field>", "<subject>"],

  *check(subject, context) {
    const { residency = [] } = context.architecture.compliance ?? {};
    if (residency.length === 0 || subject === undefined) return;
    for (const { field, regions } of placesOf(subject, context)) {
      const outside = [...new Set(regions)].filter((id) => regionWithin(context.catalogue, id, residency) === false);
      if (outside.length === 0) continue;
      const places = outside.map((id) => `"${id}" (${context.catalogue.region(id)?.area ?? "elsewhere"})`);
      yield { field, places, residency };
    }
  },
  message: ({ id, field, places, residency }) =>
    `${SUBJECTS[field](id)} in ${listWords(places)}; allowed: ${listWords(residency)}.`,

  fixes: [
    {
      title: "Keep the copy inside",
      at: "<subject>",
      snippet: "replication: { to: [${1:northeurope}] }",
      replace: true,
    },
    {
      title: "Keep the backup inside",
      at: "<subject>",
      snippet: "backup: { location: [${1:northeurope}] }",
      replace: true,
    },
    {
      title: "Keep the logs inside",
      at: "$",
      snippet: ["operations:", "  logs: { region: ${1:northeurope} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "The copy and the backup leave the EU, and so do the logs",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [EU] }
        databases:
          orders:
            engine: mysql
            regions: [westeurope]
            replication: { mode: async, to: [eastus] }
          # ^^^^^^^^^^^ Copies of "orders" are in "eastus" (US); allowed: EU.
            backup: { interval: 1h, location: [northeurope, uksouth] }
          # ^^^^^^ Backups of "orders" are in "uksouth" (UK); allowed: EU.
        operations:
          logs: { store: log-analytics, region: eastus }
        # ^^^^ The logs are in "eastus" (US); allowed: EU.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [EU] }
        databases:
          orders:
            engine: mysql
            regions: [westeurope]
            replication: { mode: async, to: [northeurope] }
            backup: { interval: 1h, location: [northeurope, uksouth] }
        operations:
          logs: { store: log-analytics, region: eastus }
      `,
    },
    {
      title: "The region that all stand in is the wrong one",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [DE, CH] }
        networking: { regions: [westeurope] }
        databases:
          orders: { engine: mysql }
        # ^^^^^^ The data of "orders" is in "westeurope" (EU); allowed: DE and CH.
      `,
    },
    {
      title: "All inside, by area, country and region",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [EEA, CH, uksouth] }
        databases:
          orders:
            engine: mysql
            regions: [westeurope]
            replication: { mode: async, to: [norwayeast] }
            backup: { interval: 1h, location: [switzerlandnorth, uksouth] }
        operations: { logs: { region: northeurope } }
      `,
    },
    {
      title: "A region that is not known, and no rule at all",
      good: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [EU] }
        databases:
          orders: { engine: mysql, regions: [our-cellar] }
      `,
    },
  ],
});

type Field = keyof typeof SUBJECTS;

const SUBJECTS = {
  regions: (id: string) => `The data of "${id}" is`,
  replication: (id: string) => `Copies of "${id}" are`,
  backup: (id: string) => `Backups of "${id}" are`,
  logs: () => "The logs are",
} as const;

/** Where what the subject keeps is, by the field that says so. */
function placesOf(
  subject: Database | Operations,
  { analysis }: CheckContext,
): readonly { readonly field: Field; readonly regions: readonly string[] }[] {
  if (!("section" in subject)) return [{ field: "logs", regions: asList(subject.logs?.region) }];
  const copies = (subject.replication ?? []).filter(({ mode }) => mode !== "none");
  return [
    { field: "regions", regions: analysis.regionsOf(subject) },
    { field: "replication", regions: copies.flatMap(({ to = [] }) => to) },
    { field: "backup", regions: subject.backup?.location ?? [] },
  ];
}

function asList(region: string | undefined): readonly string[] {
  return region === undefined ? [] : [region];
}
