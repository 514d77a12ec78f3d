import type { Path } from "../text/path.ts";
import type { Fraction, Milliseconds, PerSecond } from "./quantities.ts";

export interface Named {
  readonly id: string;
  readonly path: Path;
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

export interface Availability {
  /** `"none"`: the other side states no figure. */
  readonly value?: Fraction | "none";
  readonly scope?: "instance" | "group" | "service";
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

export type Exposure = "public" | "restricted" | "private";

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
