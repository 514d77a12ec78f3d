import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "Must the move happen without downtime?",
  why: "Decides between a cut-over weekend and replication with a switch.",
  example: "zeroDowntime: not-required",
  references: ["Technical discovery session: migration plan"],
  answeredBy: ["migration.zeroDowntime"],
  reportedAt: ["migration", "project", "name"],
  askedUnder: "migration/starting-point",

  isOpen: (migration, { architecture }) =>
    (architecture.project?.kind === "migration" || migration?.from !== undefined) &&
    migration?.zeroDowntime === undefined,
  message: () => "Must the move happen without downtime?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["migration:", "  zeroDowntime: ${1|required,not-required|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "How it is moved, but not how much anybody may notice",
      bad: yaml`
        architecture: 1
        name: Shop
        migration:
        #^^^^^^^^ Must the move happen without downtime?
          from: on-premises
          approach: replatform
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        migration:
          from: on-premises
          approach: replatform
          zeroDowntime: required
      `,
    },
    {
      title: "A move without a section of its own",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: aws }
        #^^^^^^ Must the move happen without downtime?
      `,
    },
    {
      title: "A weekend is enough",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises, zeroDowntime: not-required }
      `,
    },
    {
      title: "Nothing is moved",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: optimization, from: azure }
      `,
    },
  ],
});
