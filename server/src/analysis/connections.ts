import type { Architecture, Caller, Entity } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { Component } from "../model/component.ts";
import type { Database } from "../model/database.ts";
import type { External } from "../model/external.ts";
import type { Egress, Ingress, Link } from "../model/networking.ts";
import type { Connection } from "../model/placed.ts";
import { groupBy } from "./group-by.ts";
import { lazy } from "./lazy.ts";

/** Who calls whom, looked up by identifier. */
export interface ConnectionTerms {
  /** What an identifier names; `undefined`: nothing in the file. */
  entity(id: string | undefined): Entity | undefined;
  client(id: string | undefined): Client | undefined;
  external(id: string | undefined): External | undefined;
  ingress(id: string | undefined): Ingress | undefined;
  egress(id: string | undefined): Egress | undefined;
  component(id: string | undefined): Component | undefined;
  database(id: string | undefined): Database | undefined;
  /** Links are named apart from the entities. */
  link(id: string | undefined): Link | undefined;
  /** All that connections may lead from, in the order of the language's sections. */
  callers(): readonly Caller[];
  /** Every connection, in the order of its callers. */
  connections(): readonly Connection[];
  connectionsFrom(id: string): readonly Connection[];
  connectionsTo(id: string): readonly Connection[];
  /** What connects to the entity, each once. */
  callersOf(id: string): readonly Caller[];
  /** The other connections of the same caller that are alternatives to this one (`oneOf`), with itself. */
  alternativesOf(connection: Connection): readonly Connection[];
  /**
   * Whether the caller needs it to work. Soft is a connection with `required: false`, to something `critical: false`, or
   * with `mode: async` to a component or external, unless it says `required: true`; alternatives are soft only if all are.
   */
  isRequired(connection: Connection): boolean;
}

export function connectionTerms(architecture: Architecture): ConnectionTerms {
  const entity = (id: string | undefined) => (id === undefined ? undefined : architecture.entities.get(id));
  const { networking } = architecture;
  const callers = lazy((): readonly Caller[] => [
    ...architecture.clients,
    ...architecture.externals,
    ...networking.ingress,
    ...architecture.components,
    ...architecture.databases,
  ]);
  const connections = lazy(() => callers().flatMap((caller) => caller.connects));
  const from = lazy(() => groupBy(connections(), (connection) => connection.from));
  const to = lazy(() => groupBy(connections(), (connection) => connection.to));
  const links = lazy(() => new Map(networking.links.map((link) => [link.id, link])));
  const alternatives = lazy(() =>
    groupBy(connections(), ({ oneOf, from }) => (oneOf === undefined ? undefined : JSON.stringify([from, oneOf]))),
  );
  const alternativesOf = (connection: Connection) =>
    alternatives().get(JSON.stringify([connection.from, connection.oneOf])) ?? [connection];
  return {
    entity,
    client: (id) => ofSection(entity(id), "clients"),
    external: (id) => ofSection(entity(id), "externals"),
    ingress: (id) => ofSection(entity(id), "ingress"),
    egress: (id) => ofSection(entity(id), "egress"),
    component: (id) => ofSection(entity(id), "components"),
    database: (id) => ofSection(entity(id), "databases"),
    link: (id) => (id === undefined ? undefined : links().get(id)),
    callers,
    connections,
    connectionsFrom: (id) => from().get(id) ?? [],
    connectionsTo: (id) => to().get(id) ?? [],
    callersOf: (id) =>
      [...new Set((to().get(id) ?? []).map((connection) => connection.from))].flatMap(
        (caller) => asCaller(entity(caller)) ?? [],
      ),
    alternativesOf,
    isRequired: (connection) =>
      connection.oneOf === undefined
        ? !isSoft(connection, entity(connection.to))
        : alternativesOf(connection).some((each) => !isSoft(each, entity(each.to))),
  };
}

/** Whether a connection, taken by itself, may fail without its caller failing. */
function isSoft(connection: Connection, target: Entity | undefined): boolean {
  if (connection.required !== undefined) return !connection.required;
  if (target !== undefined && "critical" in target && target.critical === false) return true;
  return connection.mode === "async" && (target?.section === "components" || target?.section === "externals");
}

/** The entity, if it is one that connections may lead from. */
function asCaller(entity: Entity | undefined): Caller | undefined {
  return entity === undefined || entity.section === "egress" || entity.section === "adminAccess" ? undefined : entity;
}

function ofSection<Section extends Entity["section"]>(
  entity: Entity | undefined,
  section: Section,
): Extract<Entity, { section: Section }> | undefined {
  return isOfSection(entity, section) ? entity : undefined;
}

function isOfSection<Section extends Entity["section"]>(
  entity: Entity | undefined,
  section: Section,
): entity is Extract<Entity, { section: Section }> {
  return entity?.section === section;
}
