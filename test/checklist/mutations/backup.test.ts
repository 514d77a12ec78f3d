import { testMutations } from "../../support/mutation-table.ts";

const LEDGER = "databases.ledger-db";

testMutations("backup", {
  "no backup is stated": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: undefined },
    appears: [`backup/database-backup at ${LEDGER}`],
    absent: [`backup/same-fate at ${LEDGER}`, `backup/rpo-vs-interval at ${LEDGER}`],
  },
  "the backup is unknown": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: "unknown" },
    appears: [`backup/database-backup at ${LEDGER}`],
  },
  "the backup is null": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: null },
    appears: [`backup/database-backup at ${LEDGER}`],
  },
  "the backup is an empty mapping": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: {} },
    appears: [`backup/database-backup at ${LEDGER}`],
  },
  "a backup that only states its retention is one": {
    of: "lamp",
    set: { "databases.mysql.backup": { retention: "30d" } },
    vanishes: ["backup/database-backup at databases.mysql"],
  },
  "the short form of the backup": {
    of: "lamp",
    set: { "databases.mysql.backup": "none" },
    vanishes: ["backup/database-backup at databases.mysql"],
    absent: ["backup/never-restored at databases.mysql", "backup/replication-is-not-backup at databases.mysql"],
  },
  "the backup stands in the defaults": {
    of: "lamp",
    set: { defaults: { databases: { backup: { interval: "24h" } } } },
    vanishes: ["backup/database-backup at databases.mysql"],
  },
  "a cache needs no backup": {
    of: "lamp",
    set: { "databases.mysql.kind": "cache" },
    vanishes: ["backup/database-backup at databases.mysql"],
  },
  "a cache that is durable does": {
    of: "saas-azure",
    set: { "databases.lookups.durable": true },
    appears: ["backup/database-backup at databases.lookups"],
  },
  "a relational database that is not durable does not": {
    of: "lamp",
    set: { "databases.mysql.durable": false },
    vanishes: ["backup/database-backup at databases.mysql"],
  },
  "backups stop, the copy stays": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: "none" },
    appears: [`backup/replication-is-not-backup at ${LEDGER}`],
    absent: [`backup/database-backup at ${LEDGER}`],
  },
  "while it is envisioned, a backup that is not stated is a question": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: undefined },
    absent: [`backup/replication-is-not-backup at ${LEDGER}`],
  },
  "when it is designed, it is a danger as well": {
    of: "saas-azure",
    given: { stage: "design" },
    set: { [`${LEDGER}.backup`]: undefined },
    appears: [`backup/replication-is-not-backup at ${LEDGER}`, `backup/database-backup at ${LEDGER}`],
  },
  "a copy that is none is no copy": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: "none", [`${LEDGER}.replication`]: "none" },
    absent: [`backup/replication-is-not-backup at ${LEDGER}`],
  },
  "one of two copies suffices": {
    of: "saas-azure",
    given: { [`${LEDGER}.backup`]: "none", [`${LEDGER}.replication`]: "none" },
    set: { [`${LEDGER}.replication`]: [{ mode: "none" }, { mode: "async", to: ["northeurope"] }] },
    appears: [`backup/replication-is-not-backup at ${LEDGER}`],
  },
  "an hour between backups, and no copy": {
    of: "saas-azure",
    set: { [`${LEDGER}.backup`]: { interval: "1h", offsite: true }, [`${LEDGER}.replication`]: undefined },
    appears: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "a copy that lags less than is promised makes up for it": {
    of: "saas-azure",
    given: { [`${LEDGER}.backup`]: { interval: "1h", offsite: true }, [`${LEDGER}.replication`]: undefined },
    set: { [`${LEDGER}.replication`]: { mode: "async", to: ["northeurope"], lag: "1m" } },
    vanishes: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "of a list the best copy counts": {
    of: "saas-azure",
    given: { [`${LEDGER}.backup`]: { interval: "1h", offsite: true }, [`${LEDGER}.replication`]: undefined },
    set: {
      [`${LEDGER}.replication`]: [
        { mode: "async", to: ["northeurope"], lag: "2h" },
        { mode: "sync", to: ["northeurope"] },
      ],
    },
    vanishes: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "exactly as much as is promised is enough": {
    of: "saas-azure",
    set: {
      [`${LEDGER}.backup`]: { interval: "5m", offsite: true },
      [`${LEDGER}.replication`]: undefined,
    },
    absent: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "an asynchronous copy of unknown lag is not judged": {
    of: "saas-azure",
    set: {
      [`${LEDGER}.backup`]: undefined,
      [`${LEDGER}.replication`]: { mode: "async", to: ["northeurope"] },
    },
    absent: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "all copies lie in the region": {
    of: "saas-azure",
    set: {
      [`${LEDGER}.backup.offsite`]: undefined,
      [`${LEDGER}.backup.location`]: undefined,
      [`${LEDGER}.replication`]: undefined,
    },
    appears: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "backups in the region of the original": {
    of: "saas-azure",
    set: {
      [`${LEDGER}.backup.offsite`]: false,
      [`${LEDGER}.backup.location`]: ["westeurope"],
      [`${LEDGER}.replication`]: undefined,
    },
    appears: [`backup/same-fate at ${LEDGER}`],
  },
  "the region of the original stands in its host": {
    of: "erp-migration",
    set: { "databases.erp-db.backup.location": ["swedencentral"] },
    appears: ["backup/same-fate at databases.erp-db"],
  },
  "nobody plans for the loss of a region": {
    of: "erp-migration",
    given: { "databases.erp-db.backup.location": ["swedencentral"] },
    set: { "recovery.strategy": "none", "recovery.region": undefined },
    vanishes: ["backup/same-fate at databases.erp-db"],
  },
  "nothing may be lost, and the copy is behind": {
    of: "saas-azure",
    set: { "slas.daily-work.rpo": "0" },
    appears: [`backup/rpo-zero-async at ${LEDGER}`],
    absent: [`backup/rpo-vs-interval at ${LEDGER}`],
  },
  "nothing may be lost, and one copy is synchronous": {
    of: "saas-azure",
    given: { "slas.daily-work.rpo": "0" },
    set: {
      [`${LEDGER}.replication`]: [
        { mode: "sync", to: ["northeurope"] },
        { mode: "async", to: ["eastus2"] },
      ],
    },
    vanishes: [`backup/rpo-zero-async at ${LEDGER}`],
  },
  "nothing may be lost, and there are backups alone": {
    of: "saas-azure",
    set: { "slas.daily-work.rpo": "0", [`${LEDGER}.replication`]: undefined },
    appears: [`backup/rpo-vs-interval at ${LEDGER}`],
    absent: [`backup/rpo-zero-async at ${LEDGER}`],
  },
  "the recovery may lose nothing": {
    of: "saas-azure",
    set: { "recovery.rpo": "0" },
    appears: [`backup/rpo-zero-async at ${LEDGER}`],
  },
  "a restore takes longer than is promised": {
    of: "erp-migration",
    set: { "slas.orders.rto": "1h" },
    appears: ["backup/rto-vs-strategy at slas.orders"],
  },
  "a restore takes longer than the recovery allows": {
    of: "erp-migration",
    set: { "recovery.restoreRate": "10MB/s" },
    appears: ["backup/rto-vs-strategy at recovery", "backup/rto-vs-strategy at slas.orders"],
  },
  "how fast it is restored is not stated": {
    of: "erp-migration",
    given: { "slas.orders.rto": "1h" },
    set: { "recovery.restoreRate": undefined },
    vanishes: ["backup/rto-vs-strategy at slas.orders"],
  },
  "somebody has to switch within four minutes": {
    of: "saas-azure",
    set: { "recovery.rto": "4m" },
    appears: ["backup/rto-vs-strategy at recovery"],
  },
  "five minutes are enough for that": {
    of: "saas-azure",
    set: { "recovery.rto": "5m" },
    absent: ["backup/rto-vs-strategy at recovery"],
  },
  "a pilot light within half a minute": {
    of: "marketplace-aws",
    set: { "recovery.failover": "automatic", "recovery.rto": "30s" },
    appears: ["backup/rto-vs-strategy at recovery"],
  },
  "what is deleted is gone": {
    of: "saas-azure",
    set: { "databases.documents.backup.softDelete": false },
    appears: ["backup/no-soft-delete at databases.documents"],
  },
  "nothing is said of what is deleted": {
    of: "saas-azure",
    set: { "databases.documents.backup.softDelete": undefined },
    absent: ["backup/no-soft-delete at databases.documents"],
  },
  "a restore that was not tried, when it is designed": {
    of: "saas-azure",
    given: { stage: "design" },
    set: { [`${LEDGER}.backup.restoreTested`]: undefined },
    appears: [`backup/never-restored at ${LEDGER}`],
  },
  "a restore that was tried more than a year ago": {
    of: "saas-azure",
    given: { stage: "review" },
    set: { [`${LEDGER}.backup.restoreTested`]: "2025-11-21" },
    appears: [`backup/never-restored at ${LEDGER}`],
  },
  "a restore that was tried a year ago": {
    of: "saas-azure",
    given: { stage: "review" },
    set: { [`${LEDGER}.backup.restoreTested`]: "2025-11-22" },
    absent: [`backup/never-restored at ${LEDGER}`],
  },
  "no strategy for the loss of a region": {
    of: "saas-azure",
    set: { "recovery.strategy": undefined },
    appears: ["backup/disaster-recovery at recovery"],
  },
  "no time to recover": {
    of: "saas-azure",
    set: { "slas.daily-work.rto": undefined },
    appears: ["backup/rto at slas.daily-work"],
  },
  "no loss that is allowed waits for the strategy": {
    of: "saas-azure",
    given: { "recovery.strategy": "unknown" },
    set: { "slas.daily-work.rpo": undefined },
    absent: ["backup/rpo at slas.daily-work"],
  },
  "no loss that is allowed": {
    of: "saas-azure",
    set: { "slas.daily-work.rpo": undefined },
    appears: ["backup/rpo at slas.daily-work"],
  },
  "a journey to which nothing is kept may lose nothing": {
    of: "saas-azure",
    set: { "slas.daily-work.rpo": undefined, "slas.daily-work.needs": ["front-door", "sign-in", "ledger", "vault"] },
    absent: ["backup/rpo at slas.daily-work"],
  },
});
