import type { Exposure, Hosting, Named, Placed } from "./placed.ts";
import type { Bytes, IsoDate, Milliseconds, PerSecond } from "./quantities.ts";

export type SchemaChangeStrategy = "manual" | "scripts" | "migrations" | "expand-contract";

export type TenantSeparation = "shared-table" | "schema-per-tenant" | "database-per-tenant" | "server-per-tenant";

export type Classification = "public" | "internal" | "confidential" | "restricted";

export const DATABASE_KINDS = [
  "relational",
  "key-value",
  "document",
  "wide-column",
  "graph",
  "search",
  "time-series",
  "cache",
  "message-broker",
  "event-stream",
  "object-storage",
  "file-share",
  "data-warehouse",
  "data-lake",
  "vector",
] as const;

export type DatabaseKind = (typeof DATABASE_KINDS)[number];

export interface Database extends Named, Placed {
  readonly section: "databases";
  readonly kind?: DatabaseKind;
  readonly engine?: string;
  readonly version?: string;
  readonly extensions?: readonly string[];
  readonly hosting?: Hosting;
  readonly redundancy?: "local" | "zone-redundant" | "geo-redundant";
  readonly exposure?: Exposure;
  readonly privateEndpoint?: boolean;
  readonly allowedFrom?: readonly string[];
  readonly network?: readonly string[];
  readonly size?: Bytes;
  readonly maxConnections?: number;
  readonly schemaChanges?: { readonly strategy?: SchemaChangeStrategy; readonly tool?: string };
  readonly encryption?: { readonly atRest?: boolean; readonly customerManagedKey?: boolean };
  readonly classification?: Classification;
  readonly personalData?: boolean;
  readonly backup?: Backup;
  /** One entry a copy. */
  readonly replication?: readonly Replication[];
  readonly tenancy?: TenantSeparation;
  readonly durable?: boolean;
  readonly partitionKey?: string;
  readonly consistency?: string;
  readonly delivery?: string;
  readonly partitions?: number;
  readonly throughput?: PerSecond;
  readonly retention?: Milliseconds;
}

export interface Backup {
  /** Time between two restore points; `"none"`: it is not backed up. */
  readonly interval?: Milliseconds | "none";
  readonly retention?: Milliseconds;
  readonly pointInTime?: boolean;
  readonly restoreTested?: IsoDate;
  readonly offsite?: boolean;
  readonly location?: readonly string[];
  readonly separateAccount?: boolean;
  readonly softDelete?: boolean;
}

export interface Replication {
  readonly mode?: "sync" | "async" | "none";
  readonly to?: readonly string[];
  readonly lag?: Milliseconds;
  readonly failover?: "automatic" | "manual";
  readonly failoverTime?: Milliseconds;
  readonly writes?: "single" | "multiple";
}
