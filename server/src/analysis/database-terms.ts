import { DATABASE_KINDS, type Database, type DatabaseKind, type Replication } from "../model/database.ts";
import type { Milliseconds } from "../model/quantities.ts";
import type { HostingTerms } from "./hosting.ts";
import type { PlaceTerms } from "./place.ts";

/** What a database is, and what its copies are good for. */
export interface DatabaseTerms {
  /** `kind`, else what the engine implies, else what the service does. */
  kindOf(database: Database): DatabaseKind | undefined;
  /** `engine`, else the one that the service implies. */
  engineOf(database: Database): string | undefined;
  /** Neither a cache nor a broker nor a stream, and not said to be `durable: false`; or anything that states `durable: true`. */
  isPersistent(database: Database): boolean;
  /**
   * How much is lost at worst with the database: the smallest loss of its stated copies. Infinite where it is said that
   * there is no copy; `undefined` where no copy is stated, or only asynchronous ones of unknown lag.
   */
  lossOf(database: Database): Milliseconds | undefined;
  /** The same when its regions are lost, so over the copies elsewhere; infinite where all stated copies are in them. */
  lossOfRegion(database: Database): Milliseconds | undefined;
}

export function databaseTerms(hosting: HostingTerms, place: PlaceTerms): DatabaseTerms {
  const kindOf = (database: Database): DatabaseKind | undefined => {
    if (database.kind !== undefined) return database.kind;
    const service = hosting.serviceOf(database);
    const implied = service?.section === "databases" ? service.kind : undefined;
    return (
      kindOfEngine(database.engine) ?? kindOfEngine(service?.engine) ?? DATABASE_KINDS.find((kind) => kind === implied)
    );
  };
  return {
    kindOf,
    engineOf: (database) => database.engine ?? hosting.serviceOf(database)?.engine,
    isPersistent: (database) => {
      if (database.durable !== undefined) return database.durable;
      const kind = kindOf(database);
      return kind !== "cache" && kind !== "message-broker" && kind !== "event-stream";
    },
    lossOf: (database) => {
      const losses = [...lossesOfBackup(database), ...(database.replication ?? []).map(lossOfReplication)];
      return smallest(losses.filter((loss) => loss !== "unstated"));
    },
    lossOfRegion: (database) => {
      const own = place.regionsOf(database);
      const isElsewhere = (regions: readonly string[] | undefined) => (regions ?? []).some((id) => !own.includes(id));
      const { offsite, location } = database.backup ?? {};
      const backups = lossesOfBackup(database);
      const replications = (database.replication ?? []).filter((copy) => lossOfReplication(copy) !== "unstated");
      if (backups.length === 0 && replications.length === 0) return undefined;
      return smallest([
        ...(offsite === true || isElsewhere(location) ? backups : []),
        ...replications.filter((copy) => isElsewhere(copy.to)).map(lossOfReplication),
        Number.POSITIVE_INFINITY,
      ]);
    },
  };
}

/** What a copy loses; `undetermined`: something that is not stated; `unstated`: no copy, nor that there is none. */
type Loss = Milliseconds | "undetermined" | "unstated";

const POINT_IN_TIME: Milliseconds = 5 * 60 * 1000;

function lossesOfBackup({ backup }: Database): Milliseconds[] {
  const interval = backup?.interval === "none" ? Number.POSITIVE_INFINITY : backup?.interval;
  return [...(interval === undefined ? [] : [interval]), ...(backup?.pointInTime === true ? [POINT_IN_TIME] : [])];
}

function lossOfReplication({ mode, lag }: Replication): Loss {
  if (mode === "sync") return 0;
  if (mode === "async") return lag ?? "undetermined";
  return mode === "none" ? Number.POSITIVE_INFINITY : "unstated";
}

/** Determined copies count; a copy of unknown loss leaves the answer open only where no other one bounds it. */
function smallest(losses: readonly Loss[]): Milliseconds | undefined {
  const known = losses.filter((loss) => typeof loss === "number");
  const least = known.length === 0 ? undefined : Math.min(...known);
  return losses.includes("undetermined") && (least === undefined || least === Number.POSITIVE_INFINITY)
    ? undefined
    : least;
}

/** The kind that an engine implies; common other spellings of its name included. */
function kindOfEngine(engine: string | undefined): DatabaseKind | undefined {
  const word = (engine ?? "").toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  for (const [kind, engines] of Object.entries(ENGINES)) {
    if (engines?.includes(word)) return DATABASE_KINDS.find((each) => each === kind);
  }
  return undefined;
}

const ENGINES: Partial<Record<DatabaseKind, readonly string[]>> = {
  relational: ["mysql", "mariadb", "postgres", "postgresql", "mssql", "sqlserver", "oracle", "db2", "sqlite"],
  "key-value": ["redis", "valkey", "memcached"],
  document: ["mongodb", "mongo", "couchdb", "couchbase"],
  "wide-column": ["cassandra", "scylladb", "hbase"],
  graph: ["neo4j"],
  search: ["elasticsearch", "opensearch", "solr"],
  "time-series": ["influxdb", "timescaledb"],
  "message-broker": ["rabbitmq", "activemq", "nats"],
  "event-stream": ["kafka", "redpanda", "pulsar"],
};
