import type { Availability, Exposure, Named, Placed } from "./placed.ts";
import type { Fraction } from "./quantities.ts";

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
