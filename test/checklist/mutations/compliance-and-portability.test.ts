import { describeMutatedReviews } from "../../support/mutated-review.ts";

describeMutatedReviews("compliance and portability", [
  {
    name: "one rule of the house is enough",
    of: "lamp",
    set: { compliance: { policies: [] } },
    vanishes: ["compliance/governance @ compliance"],
    stays: ["compliance/regulation @ compliance"],
  },
  {
    name: "where data must stay does not say which laws apply",
    of: "lamp",
    set: { compliance: { residency: ["EU"] } },
    stays: ["compliance/regulation @ compliance"],
    silent: ["compliance/residency"],
  },
  {
    name: "a copy outside the union",
    of: "saas-azure",
    set: { "databases.ledger-db.replication.to": ["uksouth"] },
    appears: ["compliance/residency @ databases.ledger-db"],
  },
  {
    name: "a copy of nothing",
    of: "marketplace-aws",
    set: { "databases.pictures.replication": { mode: "none", to: ["us-east-1"] } },
    silent: ["compliance/residency"],
  },
  {
    name: "logs outside of the country",
    of: "erp-migration",
    set: { "operations.logs.region": "westeurope" },
    appears: ["compliance/residency @ operations"],
    silent: ["compliance/residency @ databases.erp-db"],
  },
  {
    name: "a region that the catalogue does not know",
    of: "erp-migration",
    set: { "operations.logs.region": "server-room" },
    silent: ["compliance/residency"],
  },
  {
    name: "the region of the file is outside",
    of: "erp-migration",
    set: { "compliance.residency": ["DE"] },
    appears: ["compliance/residency @ databases.erp-db", "compliance/residency @ databases.drawings"],
  },
  {
    name: "several clouds, with services of one",
    of: "marketplace-aws",
    set: { "portability.strategy": "multi-cloud" },
    appears: ["portability/contradiction @ databases.work"],
    silent: ["portability/contradiction @ databases.baskets", "portability/paas-first"],
  },
  {
    name: "an alternative for the element",
    of: "marketplace-aws",
    set: { "portability.strategy": "cloud-agnostic", "portability.alternatives": { work: "any queue" } },
    silent: ["portability/contradiction @ databases.work"],
  },
  {
    name: "an alternative for the service",
    of: "marketplace-aws",
    set: { "portability.strategy": "cloud-agnostic", "portability.alternatives": { "aws-sqs": "any queue" } },
    silent: ["portability/contradiction @ databases.work"],
  },
  {
    name: "one cloud, and half of it run by hand",
    of: "kubernetes",
    set: { portability: { strategy: "single-cloud" } },
    vanishes: ["portability/multi-cloud @ portability"],
    appears: ["portability/paas-first @ portability"],
  },
  {
    name: "one cloud, run by hand for a reason that is not said",
    of: "kubernetes",
    set: { portability: { strategy: "single-cloud", constraints: [] } },
    silent: ["portability/paas-first"],
  },
]);
