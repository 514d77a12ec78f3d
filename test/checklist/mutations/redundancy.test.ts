import { testMutations } from "../../support/mutation-table.ts";

const LEDGER = "databases.ledger-db";
const TO_LEDGER_DB = "components.ledger.connects.ledger-db";

testMutations("zones, regions and redundancy", {
  // Zones.
  "a database states no zones, and the defaults neither": {
    of: "saas-azure",
    set: { "defaults.databases.zones": undefined },
    appears: [`availability/zones at ${LEDGER}`],
    absent: ["availability/zones at databases.documents"],
  },
  "zones that are unknown are asked for, whatever the defaults say": {
    of: "saas-azure",
    set: { [`${LEDGER}.zones`]: "unknown" },
    appears: [`availability/zones at ${LEDGER}`],
  },
  "no zones are an answer": {
    of: "saas-azure",
    set: { [`${LEDGER}.zones`]: "none" },
    appears: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
    absent: [`availability/zones at ${LEDGER}`],
  },
  "one zone": {
    of: "saas-azure",
    set: { [`${LEDGER}.zones`]: [1] },
    appears: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "one zone, named twice": {
    of: "saas-azure",
    set: { [`${LEDGER}.zones`]: [1, 1] },
    appears: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "two zones": {
    of: "saas-azure",
    given: { [`${LEDGER}.zones`]: [1] },
    set: { [`${LEDGER}.zones`]: [1, 2] },
    vanishes: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "the caller can go on without the one that is lost with its zone": {
    of: "saas-azure",
    given: { [`${LEDGER}.zones`]: [1] },
    set: { "components.ledger.connects.0": { to: "ledger-db", required: false } },
    vanishes: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "a database is called asynchronously": {
    of: "saas-azure",
    given: { [`${LEDGER}.zones`]: [1] },
    set: { "components.ledger.connects.0": { to: "ledger-db", mode: "async" } },
    vanishes: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "the caller is in one zone, too": {
    of: "saas-azure",
    given: { [`${LEDGER}.zones`]: [1] },
    set: { "components.ledger.zones": [1] },
    vanishes: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
    appears: ["redundancy/not-zone-spread at components.ledger"],
  },
  "copies in several zones make up for one zone": {
    of: "saas-azure",
    given: { [`${LEDGER}.zones`]: [1] },
    set: { [`${LEDGER}.redundancy`]: "zone-redundant" },
    vanishes: [`redundancy/zone-mismatch at ${TO_LEDGER_DB}`],
  },
  "zones of the host": {
    of: "kubernetes",
    set: {
      "components.k8s.hosting": "azure-aks",
      "components.k8s.zones": "redundant",
      "databases.db1.zones": "none",
    },
    appears: ["redundancy/zone-mismatch at components.ms1.connects.db1"],
    absent: ["availability/zones at components.k8s"],
  },
  "zones of the node pools": {
    of: "kubernetes",
    set: {
      "components.k8s.hosting": "azure-aks",
      "components.k8s.nodePools": { system: { zones: [1, 2, 3] }, batch: { zones: [1] } },
      "databases.db1.zones": [2],
    },
    appears: ["redundancy/zone-mismatch at components.ms1.connects.db1"],
    absent: ["availability/zones at components.k8s"],
  },
  "node pools without zones leave them open": {
    of: "kubernetes",
    set: { "components.k8s.hosting": "azure-aks", "components.k8s.nodePools": { system: { min: 2 } } },
    appears: ["availability/zones at components.k8s"],
  },
  "instances that share a zone": {
    of: "saas-azure",
    set: { "components.importer.zones": "none" },
    appears: ["redundancy/not-zone-spread at components.importer"],
  },
  "one instance shares its zone with nobody": {
    of: "saas-azure",
    given: { "components.importer.zones": "none" },
    set: { "components.importer.scaling.instances.min": 1 },
    vanishes: ["redundancy/not-zone-spread at components.importer"],
    appears: ["redundancy/min-two-instances at components.importer"],
  },
  "a promise that starts low is no reason for two": {
    of: "saas-azure",
    given: { "components.importer.scaling.instances.min": 1 },
    set: { "slas.statements.availability": "99%" },
    vanishes: ["redundancy/min-two-instances at components.importer"],
  },
  "the least number in its short form": {
    of: "saas-azure",
    set: { "components.importer.scaling.instances": 1 },
    appears: ["redundancy/min-two-instances at components.importer"],
    absent: ["redundancy/single-point-of-failure at components.importer"],
  },
  "the least number in the defaults": {
    of: "saas-azure",
    given: { "components.importer.scaling.instances": undefined },
    set: { "defaults.components.scaling": { instances: 1 } },
    appears: ["redundancy/min-two-instances at components.importer"],
    absent: ["redundancy/min-two-instances at components.ledger"],
  },
  "nothing is promised of a component that the journey can do without": {
    of: "marketplace-aws",
    set: { "slas.checkout.availability": "99.95%" },
    absent: ["redundancy/min-two-instances at components.payout"],
  },
  // Regions.
  "a database in one region, without a copy in the other": {
    of: "saas-azure",
    set: { [`${LEDGER}.replication`]: undefined },
    appears: [`redundancy/regional-singleton at ${TO_LEDGER_DB}`],
  },
  "a list of copies, none of them in the other region": {
    of: "saas-azure",
    set: {
      [`${LEDGER}.replication`]: [
        { mode: "sync", to: ["westeurope"] },
        { mode: "async", to: ["eastus2"] },
      ],
    },
    appears: [`redundancy/regional-singleton at ${TO_LEDGER_DB}`],
  },
  "a list of copies, one of them in the other region": {
    of: "saas-azure",
    given: { [`${LEDGER}.replication`]: undefined },
    set: {
      [`${LEDGER}.replication`]: [
        { mode: "sync", to: ["westeurope"] },
        { mode: "async", to: ["northeurope"] },
      ],
    },
    vanishes: [`redundancy/regional-singleton at ${TO_LEDGER_DB}`],
  },
  "a caller that does not fail over": {
    of: "saas-azure",
    given: { [`${LEDGER}.replication`]: undefined },
    set: { "components.ledger.failover": "none" },
    vanishes: [`redundancy/regional-singleton at ${TO_LEDGER_DB}`],
  },
  "a caller in another region than what it calls": {
    of: "saas-azure",
    set: { [`${LEDGER}.regions`]: ["eastus2"] },
    appears: [`redundancy/region-mismatch at ${TO_LEDGER_DB}`],
  },
  "the first region of the file is no statement of the database": {
    of: "saas-azure",
    set: { "components.ledger.regions": ["eastus2"] },
    absent: [`redundancy/region-mismatch at ${TO_LEDGER_DB}`],
  },
  "one call of another region that can wait": {
    of: "saas-azure",
    given: { [`${LEDGER}.regions`]: ["eastus2"] },
    set: { "components.ledger.connects.0": { to: "ledger-db", mode: "async" } },
    vanishes: [`redundancy/region-mismatch at ${TO_LEDGER_DB}`],
  },
  "a global balancer with one origin in one region": {
    of: "saas-azure",
    given: { stage: "design" },
    set: { "components.ledger.regions": ["westeurope"] },
    appears: ["redundancy/router-single-origin at networking.ingress.front-door"],
  },
  "nobody plans for another region, and little is promised": {
    of: "saas-azure",
    given: { stage: "design", "components.ledger.regions": ["westeurope"] },
    set: { "recovery.region": undefined, "slas.daily-work.availability": "99.9%" },
    vanishes: ["redundancy/router-single-origin at networking.ingress.front-door"],
  },
  "two regions, and nobody says how they share the work": {
    of: "saas-azure",
    given: { "defaults.components.failover": undefined },
    set: { "recovery.strategy": undefined },
    appears: ["availability/multi-region at networking"],
  },
  "a region of one component is a region": {
    of: "lamp",
    set: { "components.web.regions": ["westeurope"] },
    vanishes: ["availability/multi-region at networking"],
  },
  "a plan for several regions is an answer": {
    of: "lamp",
    set: { recovery: { strategy: "active-active" } },
    vanishes: ["availability/multi-region at networking"],
  },
  "users everywhere": {
    of: "marketplace-aws",
    given: { "networking.regions": ["eu-central-1"] },
    set: { "usage.geography": { spread: "global" } },
    appears: ["availability/geo-distribution at usage"],
  },
  "two areas in which data have to stay": {
    of: "marketplace-aws",
    set: { "compliance.residency": ["EU", "US"] },
    appears: ["availability/geo-distribution at usage"],
  },
  // One of a kind.
  "a single balancer": {
    of: "marketplace-aws",
    set: { "networking.ingress.balancer.scaling": { instances: 1 } },
    appears: ["redundancy/balancer-single-instance at networking.ingress.balancer"],
    absent: ["redundancy/single-point-of-failure at networking.ingress.balancer"],
  },
  "a single balancer, and a promise of three nines": {
    of: "marketplace-aws",
    set: { "networking.ingress.balancer.scaling": { instances: 1 }, "slas.checkout.availability": "99.9%" },
    appears: ["redundancy/single-point-of-failure at networking.ingress.balancer"],
  },
  "a balancer over one instance": {
    of: "erp-migration",
    given: { stage: "design" },
    set: { "components.erp-server.scaling": { instances: 1 } },
    appears: ["redundancy/balancer-single-backend at networking.ingress.erp-balancer"],
  },
  "a balancer over at most two": {
    of: "erp-migration",
    given: { stage: "design" },
    set: { "components.erp-server.scaling": { instances: { min: 1, max: 2 } } },
    absent: ["redundancy/balancer-single-backend at networking.ingress.erp-balancer"],
  },
  "a database without a standby": {
    of: "saas-azure",
    set: { [`${LEDGER}.replication`]: "none", [`${LEDGER}.zones`]: "none" },
    appears: [`redundancy/database-no-standby at ${LEDGER}`],
  },
  "a promise of three nines needs none": {
    of: "saas-azure",
    given: { [`${LEDGER}.replication`]: "none", [`${LEDGER}.zones`]: [1] },
    set: { "slas.daily-work.availability": "99.9%" },
    vanishes: [`redundancy/database-no-standby at ${LEDGER}`],
  },
  "one machine with the database": {
    of: "saas-azure",
    set: { [`${LEDGER}.hosting`]: "vm", [`${LEDGER}.scaling`]: { instances: 1 } },
    appears: [`redundancy/single-point-of-failure at ${LEDGER}`],
  },
  "one machine with the database, and another that takes over": {
    of: "saas-azure",
    given: { [`${LEDGER}.hosting`]: "vm", [`${LEDGER}.scaling`]: { instances: 1 } },
    set: { [`${LEDGER}.replication.failover`]: "automatic" },
    vanishes: [`redundancy/single-point-of-failure at ${LEDGER}`],
  },
  "an alternative is no single point": {
    of: "marketplace-aws",
    given: {
      "databases.market-db.hosting": "vm",
      "databases.market-db.scaling": { instances: 1 },
      "slas.checkout.availability": "99.5%",
      "slas.browsing.availability": "99.95%",
    },
    set: { "slas.browsing.needs": ["cdn", "balancer", "storefront", "market", "market-db"] },
    appears: ["redundancy/single-point-of-failure at databases.market-db"],
  },
  "confidential files in one data centre": {
    of: "saas-azure",
    set: { "databases.documents.redundancy": "local" },
    appears: ["redundancy/storage-local-only at databases.documents"],
  },
  "local copies of a file share in the defaults": {
    of: "saas-azure",
    given: { "databases.documents.redundancy": undefined },
    set: { "defaults.databases.redundancy": "local" },
    appears: ["redundancy/storage-local-only at databases.documents"],
  },
  "two members of a majority": {
    of: "lamp",
    set: {
      "databases.mysql": { engine: "rabbitmq", hosting: { model: "vm" }, scaling: { instances: 2 } },
    },
    appears: ["redundancy/quorum at databases.mysql"],
  },
  "three members in two zones": {
    of: "lamp",
    set: {
      "databases.mysql": { engine: "kafka", hosting: "vm", scaling: { instances: 3 }, zones: [1, 2] },
    },
    appears: ["redundancy/quorum at databases.mysql"],
  },
  "three members, and nothing said of zones": {
    of: "lamp",
    given: { "databases.mysql": { engine: "kafka", hosting: "vm", scaling: { instances: 2 } } },
    set: { "databases.mysql.scaling": { instances: 3 } },
    vanishes: ["redundancy/quorum at databases.mysql"],
  },
  "the provider sees to the majority": {
    of: "lamp",
    given: { "databases.mysql": { engine: "kafka", hosting: "vm", scaling: { instances: 2 } } },
    set: { "databases.mysql.hosting": "paas" },
    vanishes: ["redundancy/quorum at databases.mysql"],
  },
});
