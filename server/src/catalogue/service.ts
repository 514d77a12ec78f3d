import type { HostingModel } from "../model/placed.ts";
import type { Fraction, Milliseconds } from "../model/quantities.ts";

/** What a service key of the catalogue stands for, and what its provider commits to. */
export interface Service {
  readonly key: string;
  readonly name: string;
  readonly cloud: Cloud;
  /** Where it belongs in an `architecture.yaml`; `identity`, `operations`, `deployment` and `other` are no maps of entities. */
  readonly section: ServiceSection;
  /** The kind of entity that it is there. */
  readonly kind?: string;
  /** The engine of a database that it implies. */
  readonly engine?: string;
  readonly model: HostingModel;
  /** Other words that are read as the key. */
  readonly aliases: readonly string[];
  /** It can be spread over availability zones. */
  readonly zoneSupport: boolean;
  /** It always is, without a setting, where the region has zones. */
  readonly zonesAutomatic: boolean;
  /** It distributes requests over its own instances. */
  readonly builtInLoadBalancing: boolean;
  /** It exists in one cloud only, without a compatible product elsewhere. */
  readonly proprietary: boolean;
  /** It directs users between regions. */
  readonly globalRouter: boolean;
  readonly wafCapable: boolean;
  /** What leaves over it has fixed addresses. */
  readonly fixedEgress: boolean;
  /** The tier that is taken, as an assumption, where none is stated. */
  readonly defaultTier?: string;
  readonly commitments: readonly Commitment[];
}

export type Cloud = "azure" | "aws" | "gcp";

export type ServiceSection =
  | "components"
  | "databases"
  | "networking.ingress"
  | "networking.egress"
  | "networking.adminAccess"
  | "networking.links"
  | "identity"
  | "operations"
  | "deployment"
  | "other";

/** One row of what a provider promises for a service; a threshold for refunds, not a forecast. */
export interface Commitment {
  readonly when: CommitmentCondition;
  /** `"none"`: under these conditions the provider commits to nothing. */
  readonly availability: Fraction | "none";
  readonly scope: "instance" | "group" | "service";
  /** What the figure is about where that is not the workload, such as `control-plane`. */
  readonly covers?: string;
  /** A row with `rpo` or `rto` and no percentage commits to recovery, and to nothing about availability. */
  readonly rpo?: Milliseconds;
  readonly rto?: Milliseconds;
  readonly source: string;
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly note?: string;
}

/** All stated keys must hold. */
export interface CommitmentCondition {
  /** One of these; patterns with `*`, case ignored. */
  readonly tier?: readonly string[];
  readonly zones?: "redundant" | "none";
  /** At least so many. */
  readonly regions?: number;
  readonly maxRegions?: number;
  readonly instances?: number;
  readonly maxInstances?: number;
  readonly writeRegions?: number;
  readonly redundancy?: readonly string[];
  /** No field of the language states `operation`, `disk` and `readAccess`: such rows are never known to hold. */
  readonly operation?: "read" | "write";
  readonly disk?: string;
  readonly readAccess?: boolean;
}

export type Confidence =
  | "official-sla"
  | "official-doc"
  | "official-sla-old"
  | "official-doc-old"
  | "official-sla-other-cloud"
  | "vendor-checklist"
  | "vendor-sample"
  | "vendor-sample-old"
  | "vendor-blog"
  | "third-party"
  | "memory";

/** What is known of a cloud region. */
export interface RegionFacts {
  readonly id: string;
  /** The area of residency rules: `EU`, `EEA` (of it only what is not in the EU), or a country such as `CH`, `UK`, `US`. */
  readonly area: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly zones: boolean;
}
