import type { Architecture } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { Component } from "../model/component.ts";
import type { External } from "../model/external.ts";
import type { Ingress } from "../model/networking.ts";
import type { Connection } from "../model/placed.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { HostingTerms } from "./hosting.ts";
import { lazy } from "./lazy.ts";

/** What requests from outside pass through: paths along `connects`, over ingress entries and components. */
export interface ChainTerms {
  /** All that a chain from a client or an inbound external leads to. */
  reachedFromOutside(): ReadonlySet<string>;
  /** All that a chain from a client leads to. */
  reachedFromClients(): ReadonlySet<string>;
  /** All that a chain from a client or an ingress entry leads to. */
  reachedFromEntries(): ReadonlySet<string>;
  /** All that a chain from a client in the internet (or in no stated network) leads to. */
  reachedFromInternet(): ReadonlySet<string>;
  /** All that a chain from one of these leads to, themselves not included unless a chain comes back. */
  reachedFrom(starts: Iterable<string>): ReadonlySet<string>;
  /** The connections by which something outside, or an ingress entry, leads to it directly. */
  frontConnectionsTo(id: string): readonly Connection[];
  /** Own code, or whatever else, that outside traffic meets first: directly behind a client, inbound external or ingress entry. */
  isInFront(component: Component): boolean;
  /** Ingress entries of kind `global-load-balancer` or `cdn`, and whatever the catalogue marks as global router. */
  isGlobalRouter(entity: Ingress | Component): boolean;
  /** All that a chain from a global router leads to. */
  behindGlobalRouters(): ReadonlySet<string>;
}

export function chainTerms(
  architecture: Architecture,
  connections: ConnectionTerms,
  hosting: HostingTerms,
): ChainTerms {
  const reachedFrom = (starts: Iterable<string>): ReadonlySet<string> => {
    const reached = new Set<string>();
    const expanded = new Set<string>();
    const open = [...starts];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (expanded.has(id)) continue;
      expanded.add(id);
      for (const { to } of connections.connectionsFrom(id)) {
        if (to === undefined || reached.has(to)) continue;
        reached.add(to);
        if (connections.ingress(to) !== undefined || connections.component(to) !== undefined) open.push(to);
      }
    }
    return reached;
  };
  const inbound = architecture.externals.filter(isInbound).map(({ id }) => id);
  const clients = architecture.clients.map(({ id }) => id);
  const internet = architecture.clients.filter(isOnInternet).map(({ id }) => id);
  const frontConnectionsTo = (id: string) =>
    connections.connectionsTo(id).filter(({ from }) => {
      const caller = connections.entity(from);
      if (caller?.section === "externals") return isInbound(caller);
      return caller?.section === "clients" || caller?.section === "ingress";
    });
  const isGlobalRouter = (entity: Ingress | Component) =>
    (entity.section === "ingress" && (entity.kind === "global-load-balancer" || entity.kind === "cdn")) ||
    hosting.serviceOf(entity)?.globalRouter === true;
  return {
    reachedFromOutside: lazy(() => reachedFrom([...clients, ...inbound])),
    reachedFromClients: lazy(() => reachedFrom(clients)),
    reachedFromEntries: lazy(() => reachedFrom([...clients, ...architecture.networking.ingress.map(({ id }) => id)])),
    reachedFromInternet: lazy(() => reachedFrom(internet)),
    reachedFrom,
    frontConnectionsTo,
    isInFront: (component) => frontConnectionsTo(component.id).length > 0,
    isGlobalRouter,
    behindGlobalRouters: lazy(() => {
      const routers = [...architecture.networking.ingress, ...architecture.components].filter(isGlobalRouter);
      return reachedFrom(routers.map(({ id }) => id));
    }),
  };
}

/** Whether the other side calls: it says so, or it states connections and no direction. */
export function isInbound(external: External): boolean {
  if (external.direction !== undefined) return external.direction !== "outbound";
  return external.connects.length > 0;
}

/** A client without a network counts as one in the internet. */
export function isOnInternet(client: Client): boolean {
  return client.network === undefined || client.network === "internet";
}
