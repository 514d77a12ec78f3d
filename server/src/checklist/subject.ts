import type { Architecture } from "../model/architecture.ts";
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
export interface Subject<Kind extends SubjectKind = SubjectKind> extends SubjectPlace<Kind> {
  readonly value: SubjectTypes[Kind];
}

/** What a finding remembers of its subject: all but the model of it, which belongs to one version of the document. */
export interface SubjectPlace<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  /** The place as waivers and reports write it: `components.web`, `components.web.connects.payment`, `usage`, `architecture`. */
  readonly place: string;
  readonly path: Path;
  /** The identifier of an entity, or of the owner of a connection. */
  readonly entity: string | undefined;
  /** The stand-in for a subject of which the file has none: its section. Only `Check.findWithoutAny` looks at it. */
  readonly isSectionWithoutAny?: true;
}

/** The sorts of things that are entries of maps. */
export const ENTITY_KINDS = [
  // First what may connect to something, in the order in which the sections are usually written.
  "client",
  "external",
  "ingress",
  "component",
  "database",
  "adminAccess",
  "link",
  "sla",
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type EntitySubject<Kind extends EntityKind = EntityKind> = Subject<Kind>;

/** All entities of a sort in the order of the file. */
export function entitiesOf(architecture: Architecture, kind: EntityKind): readonly EntitySubject["value"][] {
  const { networking } = architecture;
  if (kind === "ingress") return networking.ingress;
  if (kind === "adminAccess") return networking.adminAccess;
  return kind === "link" ? networking.links : architecture[`${kind}s`];
}

export function entitySubject(kind: EntityKind, value: EntitySubject["value"]): EntitySubject {
  return { kind, value, place: value.path.join("."), path: value.path, entity: value.id };
}

/** All subjects of a sort in the order of the file. */
export function subjectsOf(architecture: Architecture, kind: Exclude<SubjectKind, "waiver">): readonly Subject[] {
  if (isEntityKind(kind)) return entitiesOf(architecture, kind).map((entity) => entitySubject(kind, entity));
  switch (kind) {
    case "architecture":
      return [{ kind, value: architecture, place: "architecture", path: [], entity: undefined }];
    case "connection":
      return ENTITY_KINDS.flatMap((each) => entitiesOf(architecture, each)).flatMap(connectionsOf);
    case "engagement":
      return (architecture.engagements ?? []).map((value) => {
        return { kind, value, place: value.path.join("."), path: value.path, entity: undefined };
      });
    default:
      return [{ kind, value: architecture[kind], place: kind, path: [kind], entity: undefined }];
  }
}

/** The connections of an entity, if it is one that may have some. */
export function connectionsOf(entity: EntitySubject["value"]): readonly Subject<"connection">[] {
  if (!("connects" in entity)) return [];
  return entity.connects.map((value) => {
    const place = `${entity.path.join(".")}.connects.${value.to ?? value.path.at(-1)}`;
    return { kind: "connection", value, place, path: value.path, entity: entity.id };
  });
}

function isEntityKind(kind: SubjectKind): kind is EntityKind {
  return ENTITY_KINDS.some((each) => each === kind);
}

/** A subject without the model of it. */
export function placeOfSubject({ kind, place, path, entity, isSectionWithoutAny }: Subject): SubjectPlace {
  return { kind, place, path, entity, ...(isSectionWithoutAny && { isSectionWithoutAny }) };
}

/** The section of a subject of which the file has none: `slas` for an sla. */
export function sectionWithoutAny(kind: SubjectKind): Subject {
  const section = `${kind}s`;
  return { kind, value: undefined, place: section, path: [section], entity: undefined, isSectionWithoutAny: true };
}
