import { testMutations } from "../../support/mutation-table.ts";

const LEDGER = "databases.ledger-db";

testMutations("data, deployment and operations", {
  "one store states no size": {
    of: "saas-azure",
    set: { data: undefined },
    appears: ["data/estate at data"],
  },
  "the only store that keeps something states its size": {
    of: "lamp",
    set: { "databases.mysql.size": "20GB" },
    vanishes: ["data/estate at data"],
  },
  "no store at all": {
    of: "lamp",
    set: { databases: undefined, "components.web.connects": ["payment"] },
    appears: ["data/stores-inventory at architecture"],
    vanishes: ["data/estate at data"],
  },
  "a session that is kept somewhere": {
    of: "business",
    set: { "components.web.state": { session: "external" } },
    appears: ["data/stores-inventory at architecture"],
  },
  "a session that is kept in a store that is named": {
    of: "business",
    given: { "components.web.state": { session: "external" } },
    set: { "components.web.state": { session: "external", store: "customer-db" } },
    vanishes: ["data/stores-inventory at architecture"],
  },
  "a store of no kind": {
    of: "lamp",
    set: { "databases.mysql.engine": undefined },
    appears: ["data/database-type at databases.mysql"],
  },
  "a relational store of no product": {
    of: "lamp",
    set: { "databases.mysql": { kind: "relational" } },
    appears: ["data/relational at databases.mysql"],
    absent: ["data/database-type at databases.mysql"],
  },
  "the service names the product": {
    of: "lamp",
    set: { "databases.mysql": { hosting: "azure-database-postgresql-flexible" } },
    appears: ["data/extensions at databases.mysql"],
    absent: ["data/database-type at databases.mysql", "data/relational at databases.mysql"],
  },
  "no extensions are an answer": {
    of: "saas-azure",
    set: { [`${LEDGER}.extensions`]: [] },
    absent: [`data/extensions at ${LEDGER}`],
  },
  "extensions that are not stated": {
    of: "saas-azure",
    set: { [`${LEDGER}.extensions`]: null },
    appears: [`data/extensions at ${LEDGER}`],
  },
  "a cache that might have to survive": {
    of: "saas-azure",
    set: { "databases.lookups.durable": "unknown" },
    appears: ["data/key-value at databases.lookups"],
  },
  "documents without a key": {
    of: "lamp",
    set: { "databases.mysql.engine": "mongodb" },
    appears: ["data/document-nosql at databases.mysql"],
  },
  "documents and how consistent they are": {
    of: "lamp",
    set: { "databases.mysql.engine": "cassandra", "databases.mysql.consistency": "eventual" },
    absent: ["data/document-nosql at databases.mysql"],
  },
  "an operator of the database": {
    of: "kubernetes",
    set: { "databases.db1.hosting": { on: "k8s", operator: "cloudnative-pg" } },
    vanishes: ["data/database-on-cluster at databases.db1"],
  },
  "a database on Kubernetes, by its model": {
    of: "lamp",
    set: { "databases.mysql.hosting": "kubernetes" },
    appears: ["data/database-on-cluster at databases.mysql"],
  },
  "a warehouse for what is reported": {
    of: "business",
    set: { "databases.dwh": { kind: "data-warehouse" } },
    vanishes: ["data/big-data at components.api"],
  },
  "no release is described": {
    of: "saas-azure",
    set: { "deployment.application": undefined },
    appears: ["deployment/app-update at deployment"],
    absent: ["deployment/ci-cd at deployment"],
  },
  "a release by an unknown pipeline alone": {
    of: "saas-azure",
    set: { "deployment.application": { pipeline: "unknown" } },
    appears: ["deployment/app-update at deployment"],
    absent: ["deployment/ci-cd at deployment"],
  },
  "a strategy without a pipeline": {
    of: "saas-azure",
    set: { "deployment.application": { strategy: "rolling" } },
    appears: ["deployment/ci-cd at deployment"],
    absent: ["deployment/app-update at deployment"],
  },
  "every component says how it is released": {
    of: "lamp",
    set: { "components.web.deployment": { strategy: "rolling" } },
    vanishes: ["deployment/app-update at deployment"],
  },
  "changes of the schema": {
    of: "saas-azure",
    set: { "deployment.database": undefined },
    appears: [`deployment/database-update at ${LEDGER}`],
    absent: ["deployment/database-update at databases.documents", "deployment/database-update at databases.jobs"],
  },
  "changes of the schema of one database": {
    of: "saas-azure",
    given: { "deployment.database": undefined },
    set: { [`${LEDGER}.schemaChanges`]: { strategy: "migrations" } },
    vanishes: [`deployment/database-update at ${LEDGER}`],
  },
  "releases in place, and three nines": {
    of: "erp-migration",
    set: { "slas.orders.maintenance.excluded": undefined },
    appears: ["deployment/live-upgrade at deployment"],
  },
  "releases in place, and a little less": {
    of: "erp-migration",
    given: { "slas.orders.maintenance.excluded": undefined },
    set: { "slas.orders.availability": "99.8%" },
    vanishes: ["deployment/live-upgrade at deployment"],
  },
  "a release takes longer than a month allows": {
    of: "saas-azure",
    set: { "deployment.application.downtime": "22m" },
    appears: ["deployment/live-upgrade at deployment"],
  },
  "a release takes as long as a month allows": {
    of: "saas-azure",
    set: { "deployment.application.downtime": "21m" },
    absent: ["deployment/live-upgrade at deployment"],
  },
  "standing access": {
    of: "saas-azure",
    set: { "deployment.application.access": "standing" },
    appears: ["deployment/standing-access at deployment"],
  },
  "infrastructure by hand or as code": {
    of: "saas-azure",
    set: { "deployment.infrastructureAsCode": undefined },
    appears: ["deployment/iac at deployment"],
    absent: ["deployment/iac-tool at deployment"],
  },
  "infrastructure as code of some tool": {
    of: "saas-azure",
    set: { "deployment.infrastructureAsCode": { coverage: "full" } },
    appears: ["deployment/iac-tool at deployment"],
  },
  "scripts do while it is envisioned": {
    of: "saas-azure",
    set: { "deployment.infrastructureAsCode": { tool: "scripts" } },
    absent: ["deployment/iac-tool at deployment"],
  },
  "scripts do not when it is designed": {
    of: "saas-azure",
    given: { stage: "design" },
    set: { "deployment.infrastructureAsCode": { tool: "scripts" } },
    appears: ["deployment/iac-tool at deployment"],
  },
  "machines without configuration": {
    of: "erp-migration",
    set: { "deployment.configuration": undefined },
    appears: ["deployment/config-management at deployment"],
  },
  "a machine that is the host": {
    of: "lamp",
    set: { "components.machine": { kind: "virtual-machine" }, "components.web.hosting": { on: "machine" } },
    appears: ["deployment/config-management at deployment"],
  },
  "add-ons of the cluster": {
    of: "kubernetes",
    set: { "components.k8s.addons": [] },
    vanishes: ["deployment/kubernetes-tooling at components.k8s"],
  },
  "images in one region": {
    of: "saas-azure",
    set: { "deployment.registry.regions": ["westeurope"] },
    appears: ["deployment/registry-single-region at deployment"],
  },
  "images for one region": {
    of: "saas-azure",
    given: { "deployment.registry.regions": ["westeurope"] },
    set: { "defaults.components.regions": ["westeurope"] },
    vanishes: ["deployment/registry-single-region at deployment"],
  },
  "monitoring and no place for the logs": {
    of: "saas-azure",
    set: { "operations.logs": { retention: "90d" } },
    appears: ["operations/log-sink at operations"],
  },
  "audit records that go to a store for them": {
    of: "business",
    set: { "databases.audit-trail": { kind: "document" }, "components.api.connects": ["customer-db", "audit-trail"] },
    vanishes: ["operations/log-sink at components.api"],
  },
  "neither monitoring nor traces": {
    of: "saas-azure",
    set: { operations: undefined },
    appears: ["operations/monitoring at operations", "operations/apm at operations"],
    absent: ["operations/log-sink at operations"],
  },
});
