import type { Architecture, Caller } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { Component } from "../model/component.ts";
import type { Database } from "../model/database.ts";
import type { External } from "../model/external.ts";
import type { AdminAccess, Ingress, Link, Networking } from "../model/networking.ts";
import type { Connection } from "../model/placed.ts";
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
} from "../model/sections.ts";
import type { Path } from "../text/path.ts";
import type { WaiverUse } from "./waiver-use.ts";

/** The sorts of things that checks are about, and what a check is handed of each. */
export interface SubjectTypes {
  readonly architecture: Architecture;
  readonly component: Component;
  readonly database: Database;
  readonly client: Client;
  readonly external: External;
  readonly ingress: Ingress;
  readonly adminAccess: AdminAccess;
  readonly link: Link;
  readonly connection: Connection;
  readonly sla: Sla;
  readonly engagement: Engagement;
  readonly waiver: WaiverUse;
  // Of a section, which is asked once whether or not it is there.
  readonly project: Project | undefined;
  readonly team: Team | undefined;
  readonly usage: Usage | undefined;
  readonly networking: Networking;
  readonly identity: Identity | undefined;
  readonly tenancy: Tenancy | undefined;
  readonly deployment: Deployment | undefined;
  readonly operations: Operations | undefined;
  readonly recovery: Recovery | undefined;
  readonly data: DataEstate | undefined;
  readonly compliance: Compliance | undefined;
  readonly portability: Portability | undefined;
  readonly migration: Migration | undefined;
  readonly engagements: readonly Engagement[] | undefined;
}

export type SubjectKind = keyof SubjectTypes;

/** One thing that a check looks at, and where it stands. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  readonly value: SubjectTypes[Kind];
  /** The place as waivers and reports write it: `components.web`, `components.web.connects.payment`, `usage`, `architecture`. */
  readonly place: string;
  readonly path: Path;
  /** The identifier of an entity, or of the owner of a connection. */
  readonly entity: string | undefined;
  /** The stand-in for a subject of which the file has none: its section. Only `Check.findWithoutAny` looks at it. */
  readonly isSectionWithoutAny?: true;
}

/** All subjects of a sort in the order of the file. */
export function subjectsOf(architecture: Architecture, kind: Exclude<SubjectKind, "waiver">): readonly Subject[] {
  switch (kind) {
    case "architecture":
      return [{ kind, value: architecture, place: "architecture", path: [], entity: undefined }];
    case "component":
      return architecture.components.map((value) => named(kind, value));
    case "database":
      return architecture.databases.map((value) => named(kind, value));
    case "client":
      return architecture.clients.map((value) => named(kind, value));
    case "external":
      return architecture.externals.map((value) => named(kind, value));
    case "ingress":
      return architecture.networking.ingress.map((value) => named(kind, value));
    case "adminAccess":
      return architecture.networking.adminAccess.map((value) => named(kind, value));
    case "link":
      return architecture.networking.links.map((value) => named(kind, value));
    case "sla":
      return architecture.slas.map((value) => named(kind, value));
    case "connection":
      return callersIn(architecture).flatMap(connectionsOf);
    case "engagement":
      return (architecture.engagements ?? []).map((value) => {
        return { kind, value, place: value.path.join("."), path: value.path, entity: undefined };
      });
    default:
      return [{ kind, value: architecture[kind], place: kind, path: [kind], entity: undefined }];
  }
}

/** The section of a subject of which the file has none: `slas` for an sla. */
export function sectionWithoutAny(kind: SubjectKind): Subject {
  const section = `${kind}s`;
  return { kind, value: undefined, place: section, path: [section], entity: undefined, isSectionWithoutAny: true };
}

/** Everything that connects to something, in the order in which the sections are usually written. */
function callersIn(architecture: Architecture): readonly Caller[] {
  const { clients, externals, networking, components, databases } = architecture;
  return [...clients, ...externals, ...networking.ingress, ...components, ...databases];
}

function named<Kind extends SubjectKind>(
  kind: Kind,
  value: SubjectTypes[Kind] & { readonly id: string; readonly path: Path },
): Subject<Kind> {
  return { kind, value, place: value.path.join("."), path: value.path, entity: value.id };
}

function connectionsOf(caller: Caller): readonly Subject<"connection">[] {
  return caller.connects.map((value) => {
    const place = `${caller.path.join(".")}.connects.${value.to ?? value.path.at(-1)}`;
    return { kind: "connection", value, place, path: value.path, entity: caller.id };
  });
}
