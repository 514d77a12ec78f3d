import type { Architecture } from "../model/architecture.ts";
import type { Database } from "../model/database.ts";
import type { Bytes, BytesPerSecond, Milliseconds } from "../model/quantities.ts";
import type { Sla } from "../model/sections.ts";
import type { DatabaseTerms } from "./database-terms.ts";
import type { JourneyTerms } from "./journeys.ts";
import type { PlaceTerms } from "./place.ts";

/** What is lost at once: a zone, a region, or the data itself (deleted, overwritten, encrypted). */
export type FailureScope = "zone" | "region" | "data";

/** What a database comes back from, and the arithmetic of it. */
export interface RecoveryWay {
  /** Of a copy in another region: whether somebody has to switch to it; `undefined`: it is not stated who does. */
  readonly switched?: "automatic" | "manual";
  readonly from: "other-zones" | "replication" | "point-in-time" | "backup";
  /** How much of the newest data is lost; `undefined`: it depends on something that is not stated. */
  readonly loss?: Milliseconds;
  /** How long it takes until the data is there again, without noticing and deciding; `undefined`: not stated. */
  readonly time?: Milliseconds;
  /** What `time` was computed from, where it is a restore: size / rate. */
  readonly restore?: { readonly size?: Bytes; readonly rate?: BytesPerSecond };
}

export interface DatabaseRecovery {
  readonly database: Database;
  readonly scope: FailureScope;
  /** All ways back that are stated, the one that loses least first; empty: there is none, and the data is lost. */
  readonly ways: readonly RecoveryWay[];
}

/** What a promise faces when something is lost. */
export interface JourneyRecovery {
  readonly sla: Sla;
  readonly scope: FailureScope;
  readonly databases: readonly DatabaseRecovery[];
  /** The worst of the least losses; infinite where a database has no way back; `undefined`: not determined. */
  readonly rpo?: Milliseconds;
  /** The longest of the restores and switches; `undefined`: not determined. */
  readonly rto?: Milliseconds;
  /** What is promised: by the sla, for the loss of a region by `recovery`. */
  readonly promised: { readonly rpo?: Milliseconds; readonly rto?: Milliseconds };
}

export interface RecoveryTerms {
  recoveryOfDatabase(database: Database, scope: FailureScope): DatabaseRecovery;
  recoveryOf(sla: Sla, scope: FailureScope): JourneyRecovery;
}

export function recoveryTerms(
  architecture: Architecture,
  place: PlaceTerms,
  databases: DatabaseTerms,
  journeys: JourneyTerms,
): RecoveryTerms {
  const recoveryOfDatabase = (database: Database, scope: FailureScope): DatabaseRecovery => {
    const regions = place.regionsOf(database);
    const ways = [
      ...zoneWays(database, scope, place),
      ...replicationWays(database, scope, regions),
      ...backupWays(database, scope, regions, architecture.recovery?.restoreRate),
    ];
    const lossOf = (way: RecoveryWay) => way.loss ?? Number.POSITIVE_INFINITY;
    return { database, scope, ways: ways.sort((a, b) => (lossOf(a) === lossOf(b) ? 0 : lossOf(a) - lossOf(b))) };
  };
  return {
    recoveryOfDatabase,
    recoveryOf: (sla, scope) => {
      const journey = journeys.journeyOf(sla);
      const kept = architecture.databases.filter((each) => journey.has(each.id) && databases.isPersistent(each));
      const recoveries = kept.map((database) => recoveryOfDatabase(database, scope));
      const rpo = worst(
        recoveries.map(({ ways }) => (ways[0] === undefined ? Number.POSITIVE_INFINITY : ways[0].loss)),
      );
      const rto = worst(
        recoveries.map(({ ways }) => (ways[0] === undefined ? Number.POSITIVE_INFINITY : ways[0].time)),
      );
      return {
        sla,
        scope,
        databases: recoveries,
        ...(rpo === undefined ? {} : { rpo }),
        ...(rto === undefined ? {} : { rto }),
        promised: promisedBy(sla, scope, architecture),
      };
    },
  };
}

function promisedBy(sla: Sla, scope: FailureScope, { recovery }: Architecture) {
  const { rpo, rto } = scope === "region" && recovery !== undefined ? recovery : sla;
  return { ...(rpo === undefined ? {} : { rpo }), ...(rto === undefined ? {} : { rto }) };
}

/** The largest; what is not known makes the answer unknown, unless something else is lost for good. */
function worst(values: readonly (Milliseconds | undefined)[]): Milliseconds | undefined {
  const known = values.filter((value) => value !== undefined);
  const most = Math.max(0, ...known);
  return known.length === values.length || most === Number.POSITIVE_INFINITY ? most : undefined;
}

/** Instances in other zones go on with the same data, at once. */
function zoneWays(database: Database, scope: FailureScope, place: PlaceTerms): readonly RecoveryWay[] {
  if (scope !== "zone") return [];
  const zones = new Set(place.zonesOf(database) ?? []);
  const isSpread = zones.size >= 2 || (database.redundancy !== undefined && database.redundancy !== "local");
  return isSpread ? [{ from: "other-zones", loss: 0, time: 0 }] : [];
}

/** A copy in another region takes over; it copies mistakes too, so it is no way back from lost data. */
function replicationWays(database: Database, scope: FailureScope, regions: readonly string[]): readonly RecoveryWay[] {
  if (scope === "data") return [];
  return (database.replication ?? []).flatMap(
    ({ mode, to = [], lag, failover, failoverTime }): readonly RecoveryWay[] => {
      if (mode === undefined || mode === "none") return [];
      if (!to.some((region) => !regions.includes(region))) return [];
      const loss = mode === "sync" ? 0 : lag;
      return [
        {
          from: "replication",
          ...(failover === undefined ? {} : { switched: failover }),
          ...(loss === undefined ? {} : { loss }),
          ...(failoverTime === undefined ? {} : { time: failoverTime }),
        },
      ];
    },
  );
}

const POINT_IN_TIME: Milliseconds = 5 * 60 * 1000;

/** A restore from the newest restore point; of a lost region only from a copy that lies elsewhere. */
function backupWays(
  { backup, size }: Database,
  scope: FailureScope,
  regions: readonly string[],
  rate: BytesPerSecond | undefined,
): readonly RecoveryWay[] {
  const isElsewhere = backup?.offsite === true || (backup?.location ?? []).some((region) => !regions.includes(region));
  if (backup === undefined || (scope === "region" && !isElsewhere)) return [];
  const restore = { ...(size === undefined ? {} : { size }), ...(rate === undefined ? {} : { rate }) };
  const time = size === undefined || rate === undefined || rate <= 0 ? {} : { time: (size / rate) * 1000 };
  const ways: RecoveryWay[] = [];
  if (backup.pointInTime === true) ways.push({ from: "point-in-time", loss: POINT_IN_TIME, ...time, restore });
  if (typeof backup.interval === "number") ways.push({ from: "backup", loss: backup.interval, ...time, restore });
  return ways;
}
