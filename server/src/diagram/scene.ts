import type { Classification } from "../model/database.ts";
import type { Path } from "../text/path.ts";

/**
 * What a picture shows, and nothing of how it looks: a plain value that can be kept, sent and compared. Texts are the
 * user's own and not escaped; ids and order depend on the architecture alone, so the same input gives the same scene.
 */
export interface Scene {
  readonly view: View;
  readonly title: TitleBlock;
  /** A container comes before what it holds. */
  readonly containers: readonly Container[];
  readonly cards: readonly Card[];
  readonly edges: readonly Edge[];
  /** Open questions, numbered from 1 in the order of the elements. */
  readonly markers: readonly Marker[];
  readonly legend: readonly LegendEntry[];
}

export type View = "deployment" | "network" | "journey" | "data-flow" | "reach";

export interface TitleBlock {
  readonly name: string;
  readonly summary: string | undefined;
  readonly stage: string;
  /** ISO 8601; `undefined`: the picture carries none. */
  readonly date: string | undefined;
  readonly readiness: Readiness | undefined;
  /** How many questions are about nothing that the picture shows. */
  readonly elsewhere: number;
  /** What the picture is of, and what it answers; absent from the deployment, which is of everything. */
  readonly heading?: Heading;
}

export interface Heading {
  /** Such as `Journey: Checkout`. */
  readonly text: string;
  /** Such as `misses the promised 99.95%`. */
  readonly answer?: string;
  readonly tone: Badge["tone"];
}

/** How many of the questions that apply are answered. */
export interface Readiness {
  readonly answered: number;
  readonly asked: number;
}

/** What all elements share: a click on one finds its source by the path, and its copies by the entity. */
interface Element {
  readonly id: string;
  /** The place in the document; `undefined` where the file states nothing of its own there. */
  readonly path: Path | undefined;
}

export type ContainerKind =
  | "system"
  | "region"
  | "network"
  | "subnet"
  | "host"
  | "site"
  | "platform"
  // Where others are, by how far they are trusted.
  | "internet"
  | "partner"
  | "corporate"
  | "others"
  // Of what it holds, one suffices.
  | "choice";

export interface Container extends Element {
  readonly kind: ContainerKind;
  readonly parent: string | undefined;
  /** The identifier of the entity that it stands for, if it is one. */
  readonly entity: string | undefined;
  readonly label: string;
  /** What stands beside the label: what kind of container it is, on what service. */
  readonly detail: string | undefined;
  readonly icon: string;
  readonly badges: readonly Badge[];
}

/** What an element is to the reader; decides its colour. */
export type Role =
  | "client"
  | "edge"
  | "compute"
  | "data"
  | "messaging"
  | "security"
  | "external"
  | "platform"
  | "promise";
/** Data stores have the shapes that people know. */
export type Shape = "card" | "cylinder" | "queue" | "bucket";

export interface Card extends Element {
  readonly parent: string | undefined;
  /** Copies of one entity in several regions share it. `undefined`: it stands for a word of the file, such as a sign-in provider. */
  readonly entity: string | undefined;
  readonly role: Role;
  readonly shape: Shape;
  readonly icon: string;
  readonly label: string;
  readonly technology: string | undefined;
  readonly badges: readonly Badge[];
  /** Business modules inside it. */
  readonly modules: readonly string[];
  /** There are many of it, such as one a tenant. */
  readonly stacked: boolean;
  /** It stands by: a copy that takes over when the first one is lost. */
  readonly standby: boolean;
  /** `focus`: the picture is about it; `weak`: bettering it would help most. */
  readonly emphasis?: "focus" | "weak";
}

export interface Badge {
  readonly kind: "instances" | "zones" | "tier" | "exposure" | "protection" | "role" | "data" | "link" | "figure";
  readonly text: string;
  /** `calm` states a fact, `good` a safeguard, `warn` what reviewers look at twice. */
  readonly tone: "calm" | "good" | "warn";
}

export type EdgeKind =
  | "call"
  | "replication"
  | "admin"
  | "link"
  | "session"
  // Nobody draws it, and it is there: something is open to the internet.
  | "exposure"
  // Where the caller is: it stands in the internet.
  | "presence"
  // It stands on what the line leads to.
  | "host"
  // A promise leans on what the line leads to.
  | "promise"
  // Data go where the line leads, whoever calls whom.
  | "flow";

export interface Edge extends Element {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly label: string | undefined;
  readonly protocol: string | undefined;
  /** `undefined`: not stated. */
  readonly tls: boolean | undefined;
  readonly mode: "sync" | "async" | undefined;
  /** Whether the caller needs it to work. */
  readonly required: boolean;
  /** What else is stated of it, for who points at it. */
  readonly details: readonly string[];
  /** The boundary that it crosses, in views that are about boundaries. */
  readonly crosses?: Crossing;
  /** How the data on it are classified; `personal`: they are about people, and no class is stated. */
  readonly sensitivity?: Classification | "personal";
  /** `warn`: reviewers look at it twice. */
  readonly tone?: "warn";
}

export type Crossing = "public" | "client" | "organisation" | "network" | "subnet" | "region";

export interface Marker {
  readonly number: number;
  /** The card, container or edge that it sits on. */
  readonly element: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly questions: readonly MarkedQuestion[];
}

export interface MarkedQuestion {
  readonly check: string;
  readonly message: string;
  readonly path: Path;
}

/** Something of the picture that needs explaining: only what occurs in it is in the legend. */
export type LegendEntry =
  | { readonly kind: "role"; readonly role: Role; readonly text: string }
  | {
      readonly kind: "edge";
      readonly sample:
        | "required"
        | "soft"
        | "async"
        | "warn"
        | NonNullable<Edge["sensitivity"]>
        | Exclude<EdgeKind, "call">;
      readonly text: string;
    }
  | { readonly kind: "emphasis"; readonly emphasis: NonNullable<Card["emphasis"]>; readonly text: string }
  | { readonly kind: "tls"; readonly tls: boolean; readonly text: string }
  | { readonly kind: "marker"; readonly text: string };
