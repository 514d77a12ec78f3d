import { sensitivitiesOf } from "../../../analysis/sensitive-data.ts";
import type { Database } from "../../../model/database.ts";
import type { CheckContext } from "../../check-context.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds, listWords } from "../../wording/list-words.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "Objects and files that matter are kept in more than one data centre.",
  why: "Three copies in one building burn together.",
  example: "redundancy: zone-redundant",
  references: ["Azure Proactive Resiliency Library e6c7e1cc", "PSRule for Azure: Azure.Storage.UseReplication"],
  answeredBy: ["databases.*.redundancy"],
  reportedAt: ["<subject>.redundancy", "<subject>"],

  *check(database, context) {
    if (database.redundancy !== "local" || !KINDS.has(context.analysis.kindOf(database) ?? "")) return;
    const reasons = reasonsFor(database, context);
    if (reasons.length > 0) yield { reasons };
  },
  message: ({ id, reasons }) => `"${id}" keeps its copies in one data centre, although ${listWords(reasons)}.`,

  fixes: [{ title: "More places", at: "<subject>", snippet: "redundancy: ${1|zone-redundant,geo-redundant|}" }],

  examples: [
    {
      title: "Invoices in one building",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: redundant, connects: [invoices] }
        databases:
          invoices:
            kind: object-storage
            classification: confidential
            personalData: true
            redundancy: local
          # ^^^^^^^^^^ "invoices" keeps its copies in one data centre, although its data is confidential and personal and "web" is spread over zones.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: redundant, connects: [invoices] }
        databases:
          invoices:
            kind: object-storage
            classification: confidential
            personalData: true
            redundancy: zone-redundant
      `,
    },
    {
      title: "A promise, or a plan for the loss of the place",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [pictures] }
        databases:
          pictures: { hosting: azure-storage, kind: file-share, redundancy: local }
                                                              # ^^^^^^^^^^ "pictures" keeps its copies in one data centre, although "checkout" promises 99.9% and the recovery strategy is warm-standby.
        slas:
          checkout: { entry: web, availability: 99.9% }
        recovery: warm-standby
      `,
    },
    {
      title: "More places, or nothing that matters",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          invoices: { kind: object-storage, classification: confidential, redundancy: geo-redundant }
          pictures: { kind: object-storage, classification: public, redundancy: local }
        recovery: none
      `,
    },
    {
      title: "How it is kept is not stated, or it is no storage of objects or files",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          invoices: { kind: object-storage, personalData: true }
          orders: { kind: relational, personalData: true, redundancy: local }
      `,
    },
  ],
});

const KINDS: ReadonlySet<string> = new Set(["object-storage", "file-share", "data-lake"]);

/** Why its loss matters. */
function reasonsFor(database: Database, { architecture, analysis }: CheckContext): readonly string[] {
  const sensitivities = sensitivitiesOf(database);
  const spread = analysis
    .callersOf(database.id)
    .flatMap((caller) => (caller.section === "components" ? [caller] : []))
    .filter((caller) => new Set(analysis.zonesOf(caller)).size >= 2)
    .map(({ id }) => id);
  const target = analysis.targetOf(database.id);
  const strategy = architecture.recovery?.strategy;
  return [
    ...(sensitivities.length === 0 ? [] : [`its data is ${listWords(sensitivities)}`]),
    ...(spread.length === 0 ? [] : [`${listIds(spread)} ${spread.length === 1 ? "is" : "are"} spread over zones`]),
    ...(target === undefined || target.availability < 0.999
      ? []
      : [`"${target.sla.id}" promises ${percent(target.availability)}`]),
    ...(strategy === undefined || strategy === "none" ? [] : [`the recovery strategy is ${strategy}`]),
  ];
}
