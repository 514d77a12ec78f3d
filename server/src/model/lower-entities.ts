import { readDate, readDuration, readRate, readSize } from "../schema/read-quantity.ts";
import type { Client } from "./client.ts";
import type { Component, NodePool } from "./component.ts";
import { type Backup, DATABASE_KINDS, type Database, type Replication } from "./database.ts";
import type { External } from "./external.ts";
import { type Fields, type Read, shortFor, stated } from "./fields.ts";
import {
  CLASSIFICATIONS,
  EXPOSURES,
  lowerAvailability,
  lowerConnections,
  lowerHosting,
  lowerInstances,
  lowerNetworks,
  lowerPlaced,
  lowerTechnology,
  lowerZones,
  SCHEMA_CHANGES,
  SEPARATIONS,
  STRATEGIES,
} from "./lower-shared.ts";
import type { Milliseconds } from "./quantities.ts";

const CLIENT_KINDS = [
  "browser",
  "single-page-app",
  "server-rendered",
  "mobile",
  "desktop",
  "api-consumer",
  "device",
  "batch",
] as const;

export function lowerClient(fields: Fields, id: string, connects: Fields | undefined): Client {
  return stated({
    section: "clients" as const,
    id,
    path: fields.path,
    name: fields.text("name"),
    summary: fields.text("summary"),
    kind: fields.word("kind", CLIENT_KINDS),
    users: fields.text("users"),
    technology: lowerTechnology(fields),
    network: fields.word("network", ["internet", "corporate", "partner", "vpn"]),
    rendering: fields.word("rendering", ["single-page", "server", "hybrid"]),
    distribution: fields.text("distribution"),
    count: fields.number("count"),
    api: fields.map("api", undefined, (api) =>
      stated({ auth: api.text("auth"), versioning: api.text("versioning"), quota: api.read("quota", readRate) }),
    ),
    connects: lowerConnections(fields, id, connects),
  });
}

export function lowerExternal(fields: Fields, id: string, connects: Fields | undefined): External {
  return stated({
    section: "externals" as const,
    id,
    path: fields.path,
    name: fields.text("name"),
    summary: fields.text("summary"),
    provider: fields.text("provider"),
    purpose: fields.text("purpose"),
    direction: fields.word("direction", ["outbound", "inbound", "both"]),
    ipAllowList: fields.word("ipAllowList", ["required", "not-required"]),
    allowListed: fields.texts("allowListed"),
    availability: lowerAvailability(fields),
    data: fields.texts("data"),
    service: fields.text("service"),
    critical: fields.flag("critical"),
    connects: lowerConnections(fields, id, connects),
  });
}

const COMPONENT_KINDS = [
  "web-app",
  "api",
  "microservice",
  "worker",
  "function",
  "scheduled-job",
  "workflow",
  "cluster",
  "virtual-machine",
  "gateway",
  "desktop-backend",
  "ai-model",
  "batch",
  "managed-service",
  "module",
] as const;

export function lowerComponent(fields: Fields, id: string, connects: Fields | undefined): Component {
  return stated({
    ...lowerPlaced(fields, id, connects),
    section: "components" as const,
    id,
    path: fields.path,
    kind: fields.word("kind", COMPONENT_KINDS),
    technology: lowerTechnology(fields),
    hosting: lowerHosting(fields),
    state: lowerState(fields),
    network: lowerNetworks(fields),
    exposure: fields.word("exposure", EXPOSURES),
    privateEndpoint: fields.flag("privateEndpoint"),
    deployment: fields.map("deployment", undefined, (inner) =>
      stated({ strategy: inner.word("strategy", STRATEGIES) }),
    ),
    modules: fields.texts("modules"),
    engine: fields.text("engine"),
    nodePools: lowerNodePools(fields),
    addons: fields.texts("addons"),
  });
}

function lowerState(fields: Fields): Component["state"] {
  return fields.map("state", undefined, (state) =>
    stated({
      session: state.word("session", ["none", "memory", "local-disk", "external"]),
      affinity: state.word("affinity", ["required", "not-required"]),
      uploads: state.word("uploads", ["none", "local-disk", "database", "object-storage", "file-share"]),
      store: state.text("store"),
    }),
  );
}

function lowerNodePools(fields: Fields): readonly NodePool[] | undefined {
  const pools = fields.entries("nodePools", (pool, id) =>
    stated({ id, instances: lowerInstances(pool), zones: lowerZones(pool) }),
  );
  return pools.length > 0 ? pools : undefined;
}

export function lowerDatabase(fields: Fields, id: string, connects: Fields | undefined): Database {
  return stated({
    ...lowerPlaced(fields, id, connects),
    section: "databases" as const,
    id,
    path: fields.path,
    kind: fields.word("kind", DATABASE_KINDS),
    engine: fields.text("engine"),
    version: fields.text("version"),
    extensions: fields.texts("extensions"),
    hosting: lowerHosting(fields),
    redundancy: fields.word("redundancy", ["local", "zone-redundant", "geo-redundant"]),
    ...lowerAccess(fields),
    size: fields.read("size", readSize),
    maxConnections: fields.number("maxConnections"),
    schemaChanges: fields.map("schemaChanges", undefined, (inner) =>
      stated({ strategy: inner.word("strategy", SCHEMA_CHANGES), tool: inner.text("tool") }),
    ),
    backup: lowerBackup(fields),
    replication: lowerReplication(fields),
    tenancy: fields.word("tenancy", SEPARATIONS),
    durable: fields.flag("durable"),
    partitionKey: fields.text("partitionKey"),
    consistency: fields.text("consistency"),
    delivery: fields.text("delivery"),
    partitions: fields.number("partitions"),
    throughput: fields.read("throughput", readRate),
    retention: fields.read("retention", readDuration),
  });
}

/** Who may reach the data, and what they are. */
function lowerAccess(fields: Fields) {
  return {
    exposure: fields.word("exposure", EXPOSURES),
    privateEndpoint: fields.flag("privateEndpoint"),
    allowedFrom: fields.texts("allowedFrom"),
    network: lowerNetworks(fields),
    encryption: fields.map("encryption", undefined, (inner) =>
      stated({ atRest: inner.flag("atRest"), customerManagedKey: inner.flag("customerManagedKey") }),
    ),
    classification: fields.word("classification", CLASSIFICATIONS),
    personalData: fields.flag("personalData"),
  };
}

function lowerBackup(fields: Fields): Backup | undefined {
  return fields.map("backup", shortFor("interval"), (backup) =>
    stated({
      interval: backup.read<Milliseconds | "none">("interval", (value) =>
        value === "none" ? value : readDuration(value),
      ),
      retention: backup.read("retention", readDuration),
      pointInTime: backup.flag("pointInTime"),
      restoreTested: backup.read("restoreTested", readDate),
      offsite: backup.flag("offsite"),
      location: backup.texts("location"),
      separateAccount: backup.flag("separateAccount"),
      softDelete: backup.flag("softDelete"),
    }),
  );
}

/** One mapping, or a list of them, one entry a copy. */
function lowerReplication(fields: Fields): readonly Replication[] | undefined {
  const read: Read<Replication> = (value, path) => {
    const inner = fields.inside(value, path, shortFor("mode"));
    return inner && lowerCopy(inner);
  };
  const copies = fields.list("replication", read)?.filter((copy) => Object.keys(copy).length > 0);
  return copies === undefined || copies.length === 0 ? undefined : copies;
}

function lowerCopy(copy: Fields): Replication {
  return stated({
    mode: copy.word("mode", ["sync", "async", "none"]),
    to: copy.texts("to"),
    lag: copy.read("lag", readDuration),
    failover: copy.word("failover", ["automatic", "manual"]),
    failoverTime: copy.read("failoverTime", readDuration),
    writes: copy.word("writes", ["single", "multiple"]),
  });
}
