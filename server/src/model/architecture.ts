import type { Path } from "../text/path.ts";
import type { Client } from "./client.ts";
import type { Component } from "./component.ts";
import type { Database } from "./database.ts";
import type { External } from "./external.ts";
import type { AdminAccess, Egress, Ingress, Networking } from "./networking.ts";
import type {
  Compliance,
  DataEstate,
  Deployment,
  Engagement,
  Identity,
  Migration,
  Operations,
  Portability,
  Project,
  Recovery,
  Sla,
  Team,
  Tenancy,
  Usage,
  Waiver,
} from "./sections.ts";

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
