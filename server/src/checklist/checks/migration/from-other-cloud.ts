import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "If it comes from another cloud: which of its services must be replaced?",
  why: "Proprietary services are the migration work.",
  example: "mapping: { aws-sqs: azure-service-bus, aws-rds: azure-database-mysql-flexible }",
  references: [
    "Technical discovery session: your application's cloud readiness",
    "Technical envisioning session: introduction",
  ],
  answeredBy: ["migration.mapping"],
  reportedAt: ["migration", "project", "name"],
  askedUnder: "migration/starting-point",

  isOpen(migration, { architecture }) {
    const from = [architecture.project?.from, migration?.from?.toLowerCase()].find(
      (origin) => origin === "aws" || origin === "gcp",
    );
    return from !== undefined && migration?.mapping === undefined && { from: from === "aws" ? "AWS" : "Google Cloud" };
  },
  message: ({ from }) => `It comes from ${from}: which of its services are replaced by what?`,

  fixes: [
    {
      title: "List them",
      at: "$",
      snippet: ["migration:", "  mapping: { ${1:aws-sqs}: ${2:azure-service-bus} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A move from AWS",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: aws }
        #^^^^^^ It comes from AWS: which of its services are replaced by what?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: aws }
        migration:
          mapping: { aws-sqs: azure-service-bus }
      `,
    },
    {
      title: "A move from Google Cloud, as the section says",
      bad: yaml`
        architecture: 1
        name: Shop
        migration:
        #^^^^^^^^ It comes from Google Cloud: which of its services are replaced by what?
          from: gcp
          approach: replatform
      `,
    },
    {
      title: "What replaces what",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: aws }
        migration: { mapping: { aws-sqs: azure-service-bus } }
      `,
    },
    {
      title: "It comes from a data centre",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises }
      `,
    },
  ],
});
