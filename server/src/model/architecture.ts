import type { Path } from "../text/path.ts";
import type { Bytes, BytesPerSecond, Fraction, IsoDate, Milliseconds, PerSecond } from "./quantities.ts";

/**
 * What an `architecture.yaml` states, in the language's own words: short forms expanded, defaults merged, units read.
 *
 * Invariant: the model is position-free. It says what was written; the syntax tree alone knows where, and a `path`
 * joins the two. Field names are those of the language, so a path names a place in both.
 *
 * `undefined` means: not stated (absent, `null`, `unknown`, or written in a way that cannot be read).
 * What was written as `unknown` or cannot be read is remembered in `Architecture.unsettled`.
 */
export interface Architecture {
  readonly name?: string;
  readonly summary?: string;
  readonly stage: Stage;
  readonly include: readonly string[];
  readonly project?: Project;
  readonly team?: Team;
  readonly usage?: Usage;
  readonly clients: readonly Client[];
  readonly externals: readonly External[];
  readonly networking: Networking;
  readonly components: readonly Component[];
  readonly databases: readonly Database[];
  readonly slas: readonly Sla[];
  readonly identity?: Identity;
  readonly tenancy?: Tenancy;
  readonly deployment?: Deployment;
  readonly operations?: Operations;
  readonly recovery?: Recovery;
  readonly data?: DataEstate;
  readonly compliance?: Compliance;
  readonly portability?: Portability;
  readonly migration?: Migration;
  /** `undefined` where the section is not stated; an empty list is an answer. */
  readonly engagements?: readonly Engagement[];
  readonly notApplicable: readonly Waiver[];
  /** Every entity of the namespace that references draw on; the first one where an identifier is used twice. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Where it goes into details that are too deep for a first session, such as address plans; the model knows no more of them. */
  readonly tooDeep: readonly Path[];
  /** The values that are there without stating anything, by `pathKey`. */
  readonly unsettled: ReadonlyMap<string, "unknown" | "malformed">;
}

export const STAGES = ["envisioning", "design", "review", "security-review", "operate"] as const;
export type Stage = (typeof STAGES)[number];

/** What the identifiers of the one namespace name. */
export type Entity = Client | External | Ingress | Egress | AdminAccess | Component | Database;
/** What connections lead from and to, and journeys are made of. */
export type Caller = Client | External | Ingress | Component | Database;

interface Named {
  readonly id: string;
  readonly path: Path;
}

export interface Project {
  readonly kind?: "greenfield" | "migration" | "optimization";
  readonly from?: "aws" | "gcp" | "azure" | "on-premises" | "other";
  readonly goals?: readonly string[];
  readonly expectations?: string;
  readonly painPoints?: readonly string[];
  readonly milestones?: readonly { readonly name?: string; readonly date?: IsoDate }[];
  readonly adviceOn?: readonly string[];
  readonly openDecisions?: readonly string[];
  readonly diagramShared?: IsoDate;
  readonly nextMeeting?: IsoDate;
}

export interface Team {
  readonly cloudExperience?: readonly ("azure" | "aws" | "gcp" | "other" | "none")[];
  readonly size?: number;
  readonly skills?: readonly string[];
  readonly contacts?: readonly { readonly role?: string; readonly name?: string }[];
}

export interface Usage {
  readonly audience?: readonly ("b2c" | "b2b" | "internal")[];
  readonly users?: { readonly total?: number; readonly concurrent?: number };
  readonly pattern?: "occasional" | "workday" | "continuous";
  readonly hours?: "office-hours" | "extended" | "24x7";
  readonly geography?: { readonly spread?: "country" | "continent" | "global"; readonly markets?: readonly string[] };
  readonly load?: {
    readonly requestsPerSecond?: PerSecond;
    readonly peakFactor?: number;
    readonly growthPerYear?: Fraction;
    readonly performance?: "relaxed" | "normal" | "critical";
  };
}

export interface Connection {
  /** `["components", "web", "connects", 0]`: the list entry, also where the short form names the target alone. */
  readonly path: Path;
  /** The identifier of the entity that connects. */
  readonly from: string;
  /** The identifier that it leads to; it may be of nothing in the file, and then a finding says so. */
  readonly to?: string;
  readonly protocol?: string;
  readonly tls?: boolean;
  readonly auth?:
    | "none"
    | "password"
    | "api-key"
    | "managed-identity"
    | "oauth2"
    | "mtls"
    | "kerberos"
    | "connection-string";
  readonly mode?: "sync" | "async";
  readonly required?: boolean;
  readonly data?: readonly string[];
  readonly rate?: PerSecond;
  readonly pool?: number;
  readonly over?: string;
  readonly use?: "read" | "write" | "publish" | "consume";
  readonly oneOf?: string;
}

export interface Technology {
  readonly language?: string;
  readonly framework?: string;
  readonly version?: string;
}

export interface Client extends Named {
  readonly section: "clients";
  readonly name?: string;
  readonly summary?: string;
  readonly kind?:
    | "browser"
    | "single-page-app"
    | "server-rendered"
    | "mobile"
    | "desktop"
    | "api-consumer"
    | "device"
    | "batch";
  readonly users?: string;
  readonly technology?: Technology;
  readonly network?: "internet" | "corporate" | "partner" | "vpn";
  readonly rendering?: "single-page" | "server" | "hybrid";
  readonly distribution?: string;
  readonly count?: number;
  readonly api?: { readonly auth?: string; readonly versioning?: string; readonly quota?: PerSecond };
  readonly connects: readonly Connection[];
}

export interface External extends Named {
  readonly section: "externals";
  readonly name?: string;
  readonly summary?: string;
  readonly provider?: string;
  readonly purpose?: string;
  readonly direction?: "outbound" | "inbound" | "both";
  readonly ipAllowList?: "required" | "not-required";
  readonly allowListed?: readonly string[];
  readonly availability?: Availability;
  readonly data?: readonly string[];
  readonly service?: string;
  readonly critical?: boolean;
  readonly connects: readonly Connection[];
}

export interface Availability {
  /** `"none"`: the other side states no figure. */
  readonly value?: Fraction | "none";
  readonly scope?: "instance" | "group" | "service";
}

export interface Region {
  readonly id: string;
  readonly availability?: Fraction;
  readonly zoneAvailability?: Fraction;
}

export interface Networking {
  readonly regions?: readonly Region[];
  /** `"none"`: there is no network of ours. `undefined`: not stated. */
  readonly networks?: readonly Network[] | "none";
  readonly ingress: readonly Ingress[];
  readonly egress: readonly Egress[];
  readonly adminAccess: readonly AdminAccess[];
  readonly links: readonly Link[];
}

export interface Network extends Named {
  readonly kind?: "vnet" | "vpc" | "on-premises" | "cluster";
  readonly region?: string;
  readonly subnets?: readonly { readonly id: string; readonly isolated?: boolean }[];
}

/** What may be said alike of components, databases and ingress entries: where it stands and how often. */
export interface Placed {
  readonly name?: string;
  readonly summary?: string;
  readonly regions?: readonly string[];
  /** `[]`: spread over none. `redundant` is read as three zones. */
  readonly zones?: readonly string[];
  readonly scaling?: Scaling;
  readonly critical?: boolean;
  readonly availability?: Availability;
  readonly failover?: Failover;
  readonly connects: readonly Connection[];
}

export interface Scaling {
  readonly direction?: "horizontal" | "vertical" | "fixed";
  readonly instances?: Instances;
  readonly trigger?: "cpu" | "memory" | "queue-length" | "schedule" | "requests" | "manual";
  readonly required?: number;
  readonly perInstance?: PerSecond;
}

export interface Instances {
  readonly min?: number;
  readonly max?: number;
}

export interface Failover {
  readonly mode?: "active-active" | "active-passive" | "none";
  readonly time?: Milliseconds;
  readonly success?: Fraction;
  readonly repairTime?: Milliseconds;
}

export interface Ingress extends Named, Placed {
  readonly section: "ingress";
  readonly kind?:
    | "global-load-balancer"
    | "load-balancer"
    | "application-gateway"
    | "api-gateway"
    | "cdn"
    | "ingress-controller"
    | "reverse-proxy";
  readonly service?: string;
  readonly tier?: string;
  readonly on?: string;
  readonly protocols?: readonly string[];
  readonly transport?: "tcp" | "udp";
  readonly ports?: readonly number[];
  readonly hosts?: readonly string[];
  readonly endpoints?: "single" | "multiple";
  readonly publicIps?: number;
  readonly exposure?: Exposure;
  readonly waf?: boolean;
  readonly ddosProtection?: boolean;
  readonly tls?: { readonly minimum?: string; readonly terminates?: boolean };
  readonly sessionAffinity?: "none" | "cookie" | "source-ip";
  /** A path such as `/healthz`, or `none`. */
  readonly healthProbe?: string;
  readonly network?: readonly string[];
}

export type Exposure = "public" | "restricted" | "private";

export interface Egress extends Named {
  readonly section: "egress";
  readonly name?: string;
  readonly summary?: string;
  readonly kind?: "nat-gateway" | "firewall" | "proxy" | "load-balancer" | "default";
  readonly service?: string;
  readonly tier?: string;
  readonly region?: string;
  readonly zones?: readonly string[];
  readonly fixedIp?: boolean;
  readonly availability?: Availability;
  /** `undefined`: it serves all. */
  readonly serves?: readonly string[];
}

export interface AdminAccess extends Named {
  readonly section: "adminAccess";
  readonly name?: string;
  readonly summary?: string;
  readonly kind?: "bastion" | "vpn" | "jump-host" | "private-endpoint" | "public";
  readonly service?: string;
  readonly tier?: string;
  readonly zones?: readonly string[];
  readonly reaches?: readonly string[];
  readonly via?: string;
  readonly mfa?: boolean;
  readonly audited?: boolean;
}

export interface Link extends Named {
  readonly name?: string;
  readonly summary?: string;
  readonly kind?: "vpn" | "expressroute" | "direct-connect" | "peering" | "internet";
  readonly service?: string;
  readonly tier?: string;
  readonly between?: readonly string[];
  readonly redundant?: boolean;
  readonly availability?: Availability;
}

export interface Hosting {
  readonly model?: HostingModel;
  readonly service?: string;
  readonly tier?: string;
  readonly os?: "linux" | "windows";
  readonly distribution?: string;
  readonly on?: string;
  readonly operator?: string;
}

export type HostingModel = "on-premises" | "vm" | "paas" | "container" | "kubernetes" | "serverless" | "saas";

export interface Component extends Named, Placed {
  readonly section: "components";
  readonly kind?:
    | "web-app"
    | "api"
    | "microservice"
    | "worker"
    | "function"
    | "scheduled-job"
    | "workflow"
    | "cluster"
    | "virtual-machine"
    | "gateway"
    | "desktop-backend"
    | "ai-model"
    | "batch"
    | "managed-service"
    | "module";
  readonly technology?: Technology;
  readonly hosting?: Hosting;
  readonly state?: {
    readonly session?: "none" | "memory" | "local-disk" | "external";
    readonly affinity?: "required" | "not-required";
    readonly uploads?: "none" | "local-disk" | "database" | "object-storage" | "file-share";
    readonly store?: string;
  };
  readonly network?: readonly string[];
  readonly exposure?: Exposure;
  readonly privateEndpoint?: boolean;
  readonly deployment?: { readonly strategy?: DeploymentStrategy };
  readonly modules?: readonly string[];
  readonly engine?: string;
  readonly nodePools?: readonly NodePool[];
  readonly addons?: readonly string[];
}

export interface NodePool {
  readonly id: string;
  readonly instances?: Instances;
  readonly zones?: readonly string[];
}

export type DeploymentStrategy = "in-place" | "rolling" | "blue-green" | "canary" | "manual";
export type SchemaChangeStrategy = "manual" | "scripts" | "migrations" | "expand-contract";
export type TenantSeparation = "shared-table" | "schema-per-tenant" | "database-per-tenant" | "server-per-tenant";
export type Classification = "public" | "internal" | "confidential" | "restricted";

export type DatabaseKind =
  | "relational"
  | "key-value"
  | "document"
  | "wide-column"
  | "graph"
  | "search"
  | "time-series"
  | "cache"
  | "message-broker"
  | "event-stream"
  | "object-storage"
  | "file-share"
  | "data-warehouse"
  | "data-lake"
  | "vector";

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

/** One thing that a journey needs, or a choice of which one suffices. */
export type Need = string | { readonly oneOf: readonly string[] };

export interface Sla extends Named {
  readonly name?: string;
  readonly entry?: string;
  readonly needs?: readonly Need[];
  readonly availability?: Fraction;
  readonly rto?: Milliseconds;
  readonly rpo?: Milliseconds;
  readonly latency?: { readonly p50?: Milliseconds; readonly p95?: Milliseconds; readonly p99?: Milliseconds };
  readonly throughput?: PerSecond;
  readonly transactions?: PerSecond;
  readonly criticality?: "low" | "medium" | "high" | "mission-critical";
  readonly downtimeCost?: string;
  readonly whenDown?: string;
  readonly maintenance?: { readonly allowed?: boolean; readonly window?: string; readonly excluded?: boolean };
}

export interface Identity {
  readonly signIn?: {
    readonly required?: boolean;
    readonly provider?: string;
    readonly protocol?: string;
    readonly mfa?: boolean;
    readonly userStore?: string;
  };
  readonly authorization?: { readonly model?: "rbac" | "abac" | "acl" | "none"; readonly tenantScoped?: boolean };
  readonly services?: "managed-identity" | "service-principal" | "mtls" | "shared-secret" | "none";
  /** `service: "none"` where no vault holds the secrets. */
  readonly secrets?: { readonly service?: string; readonly perEnvironment?: boolean };
}

export interface Tenancy {
  readonly model?: "single" | "shared" | "per-tenant" | "hybrid";
  readonly customers?: { readonly count?: number; readonly sizes?: readonly string[] };
  readonly onboarding?: "manual" | "scripted" | "automated" | "self-service";
  readonly isolation?: TenantSeparation;
  readonly rowSecurity?: boolean;
  readonly largeCustomers?: "shared" | "dedicated";
  readonly tiers?: readonly Tier[];
  readonly stamps?: readonly Stamp[];
}

export interface Tier {
  readonly id: string;
  readonly placement?: "shared" | "dedicated";
  readonly maxTenants?: number;
  readonly limits?: PerSecond;
}

export interface Stamp {
  readonly id: string;
  readonly tiers?: readonly string[];
  readonly count?: number;
  readonly contains?: readonly string[];
}

export interface Deployment {
  readonly application?: {
    readonly strategy?: DeploymentStrategy;
    readonly pipeline?: string;
    /** How long each release stops the application. */
    readonly downtime?: Milliseconds | "none";
    readonly access?: "standing" | "federated" | "pull";
  };
  readonly database?: { readonly strategy?: SchemaChangeStrategy; readonly tool?: string };
  readonly infrastructureAsCode?: { readonly tool?: string; readonly coverage?: "full" | "partial" };
  readonly environments?: readonly string[];
  readonly configuration?: readonly string[];
  readonly registry?: { readonly service?: string; readonly regions?: readonly string[] };
}

export interface Operations {
  readonly monitoring?: string;
  readonly apm?: string;
  readonly logs?: { readonly store?: string; readonly retention?: Milliseconds; readonly region?: string };
  readonly alerting?: boolean;
  readonly onCall?: string;
}

export interface Recovery {
  readonly strategy?: "none" | "backup-restore" | "pilot-light" | "warm-standby" | "active-active";
  readonly region?: string;
  readonly failover?: "automatic" | "manual";
  readonly rto?: Milliseconds;
  readonly rpo?: Milliseconds;
  readonly restoreRate?: BytesPerSecond;
  readonly lastTest?: IsoDate;
}

export interface DataEstate {
  readonly volume?: Bytes;
  readonly ingestPerDay?: Bytes;
  readonly variety?: readonly string[];
  readonly classification?: Classification;
}

export interface Compliance {
  readonly standards?: readonly string[];
  readonly residency?: readonly string[];
  readonly policies?: readonly string[];
  readonly landingZone?: string;
  readonly requirements?: readonly string[];
}

export interface Portability {
  readonly strategy?: "single-cloud" | "multi-cloud" | "cloud-agnostic";
  readonly constraints?: readonly string[];
  /** What would replace an element or a service, by its identifier or key. */
  readonly alternatives?: ReadonlyMap<string, string>;
}

export interface Migration {
  readonly from?: string;
  readonly approach?: string;
  readonly zeroDowntime?: "required" | "not-required";
  readonly mapping?: ReadonlyMap<string, string>;
  readonly stays?: readonly string[];
  readonly data?: {
    readonly volume?: Bytes;
    readonly shape?: string;
    readonly method?: "replication" | "export-import" | "backup-restore" | "offline-transfer";
    readonly replication?: string;
    readonly bandwidth?: BytesPerSecond;
    readonly cutover?: Milliseconds;
  };
}

export interface Engagement {
  readonly path: Path;
  readonly area?: string;
  readonly kind?: "design-session" | "design-review" | "deep-dive" | "security-review";
  readonly priority?: number;
  readonly success?: string;
}

export interface Waiver {
  readonly path: Path;
  readonly check?: string;
  /** A place as the catalogue writes it, such as `components.web`; `undefined`: the whole file. */
  readonly at?: string;
  readonly reason?: string;
}
