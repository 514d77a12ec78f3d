import type { Path } from "../text/path.ts";
import type { DeploymentStrategy } from "./component.ts";
import type { Classification, SchemaChangeStrategy, TenantSeparation } from "./database.ts";
import type { Named } from "./placed.ts";
import type { Bytes, BytesPerSecond, Fraction, IsoDate, Milliseconds, PerSecond } from "./quantities.ts";

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
