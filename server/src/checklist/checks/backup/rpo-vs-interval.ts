import type { Analysis } from "../../../analysis/analysis.ts";
import { hasSynchronousCopy } from "../../../analysis/synchronous-copy.ts";
import type { Database } from "../../../model/database.ts";
import type { Milliseconds } from "../../../model/quantities.ts";
import type { Recovery } from "../../../model/sections.ts";
import type { Related } from "../../check.ts";
import { defineCheck } from "../../define-check.ts";
import { durationWords } from "../../wording/duration-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "database",
  asks: "Do backup interval and replication actually reach the stated RPO?",
  why: "A daily backup cannot give a 15-minute RPO.",
  example: "backup: { interval: 5m, pointInTime: true } against an rpo of 15m",
  references: ["Technical discovery session: preparing for the session, disaster recovery and business continuity"],
  answeredBy: ["databases.*.backup.interval", "databases.*.replication"],
  reportedAt: ["<subject>.backup.interval", "<subject>.replication", "<subject>.backup", "<subject>"],
  askedUnder: "backup/database-backup",

  *check(database, { analysis, architecture }) {
    if (!analysis.isPersistent(database)) return;
    const broken = [brokenPromise(database, analysis), brokenRecovery(database, analysis, architecture.recovery)];
    const found = broken.filter((each) => each !== undefined);
    if (found.length === 0) return;
    yield { said: found.map(({ said }) => said), related: found.map(({ related }) => related) };
  },
  message: ({ said }) => said.join(" "),

  fixes: [
    {
      title: "Back up as often as promised",
      at: "<subject>",
      snippet: "backup: { interval: ${1:5m}, pointInTime: true }",
    },
    {
      title: "Replicate",
      at: "<subject>",
      snippet:
        "replication: { mode: ${1|sync,async|}, to: [${2:northeurope}], lag: ${3:5s}, failover: ${4|automatic,manual|} }",
    },
  ],

  examples: [
    {
      title: "A daily backup, and a promise of a quarter of an hour",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders:
            engine: mysql
            backup: { interval: 24h, retention: 30d }
                    # ^^^^^^^^ "orders" can lose 1 day of data (the time between backups); "checkout" allows 15 minutes.
        slas:
          checkout: { entry: web, rpo: 15m }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders:
            engine: mysql
            backup: { interval: 5m, retention: 30d, pointInTime: true }
        slas:
          checkout: { entry: web, rpo: 15m }
      `,
    },
    {
      title: "Every copy lies in the region that may be lost",
      bad: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope, northeurope] }
        databases:
          orders: { engine: postgres, backup: 1h, replication: { mode: sync, to: [westeurope] } }
                                                # ^^^^^^^^^^^ "orders" can lose everything with its region, as no copy lies elsewhere; the recovery allows 4 hours.
        recovery: { strategy: backup-restore, region: northeurope, rpo: 4h }
      `,
    },
    {
      title: "It loses just what is allowed",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders, files] }
        databases:
          orders: { engine: mysql, backup: { interval: 24h, pointInTime: true, offsite: true } }
          files: { kind: object-storage, replication: { mode: async, lag: 5m, to: [northeurope] } }
        slas:
          checkout: { entry: web, rpo: 5m }
        recovery: { strategy: pilot-light, rpo: 5m }
      `,
    },
    {
      title: "An asynchronous copy of unknown lag leaves it open",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql, replication: async }
        slas:
          checkout: { entry: web, rpo: 5m }
      `,
    },
  ],
});

interface Broken {
  readonly said: string;
  readonly related: Related;
}

/** The strictest promise that the database cannot keep. */
function brokenPromise(database: Database, analysis: Analysis): Broken | undefined {
  const { id } = database;
  const loss = analysis.lossOf(database);
  if (loss === undefined) return undefined;
  const promised = analysis
    .journeysOf(id)
    .flatMap((sla) => (sla.rpo === undefined ? [] : [{ sla, rpo: sla.rpo }]))
    .filter(({ rpo }) => loss > rpo && !isAnotherMatter(rpo, database));
  const [strictest] = promised.toSorted((a, b) => a.rpo - b.rpo);
  if (strictest === undefined) return undefined;
  const { sla, rpo } = strictest;
  const lost = loss === Infinity ? "everything (there is no copy)" : lossWords(loss, database);
  return {
    said: `"${id}" can lose ${lost}; "${sla.id}" allows ${allowed(rpo)}.`,
    related: { path: [...sla.path, "rpo"], message: `"${sla.id}" allows ${allowed(rpo)}.` },
  };
}

function brokenRecovery(database: Database, analysis: Analysis, recovery: Recovery | undefined): Broken | undefined {
  const rpo = recovery?.rpo;
  const loss = rpo === undefined ? undefined : analysis.lossOfRegion(database);
  if (rpo === undefined || loss === undefined || loss <= rpo || isAnotherMatter(rpo, database)) return undefined;
  const lost =
    loss === Infinity
      ? "everything with its region, as no copy lies elsewhere"
      : `${lossWords(loss, database)} with its region`;
  return {
    said: `"${database.id}" can lose ${lost}; the recovery allows ${allowed(rpo)}.`,
    related: { path: ["recovery", "rpo"], message: `The recovery allows ${allowed(rpo)}.` },
  };
}

/** That nothing may be lost, and the copies are not synchronous, is reported as such: backup/rpo-zero-async. */
function isAnotherMatter(rpo: Milliseconds, database: Database): boolean {
  return rpo === 0 && hasSynchronousCopy(database) === false;
}

function lossWords(loss: Milliseconds, { backup, replication = [] }: Database): string {
  const behind = replication.some(({ mode, lag }) => mode === "async" && lag === loss);
  const copy = behind
    ? "its copy lags"
    : backup?.interval === loss
      ? "the time between backups"
      : "point-in-time restore";
  return `${durationWords(loss)} of data (${copy})`;
}

function allowed(rpo: Milliseconds): string {
  return rpo === 0 ? "none" : durationWords(rpo);
}
