import type { Architecture } from "../model/architecture.ts";
import type { Connection } from "../model/placed.ts";
import type { Boundary, BoundaryTerms } from "./boundary.ts";
import { isInbound, isOnInternet } from "./chains.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { EgressTerms } from "./egress.ts";
import { lazy } from "./lazy.ts";

/** One step of a route. */
export interface Hop {
  /** An identifier, or `internet`. */
  readonly from: string;
  readonly to: string;
  /** `undefined`: nothing is drawn; it is exposed to the internet, or an administrative access reaches it. */
  readonly connection?: Connection;
  readonly boundary?: Boundary;
}

/** A way from one thing to another that passes nothing twice. */
export type Route = readonly Hop[];

export interface Routes {
  /** The shortest first, equals in the order of the file. */
  readonly routes: readonly Route[];
  /** Whether these are all; the search ends after a fixed number of routes and steps. */
  readonly complete: boolean;
}

/** How one thing is reached from another, hop by hop. */
export interface ReachabilityTerms {
  /** The routes between two identifiers; from `internet`: from everything that is open to it. */
  routes(from: string, to: string): Routes;
  /** All that can be reached, itself not included. */
  reachableFrom(from: string): ReadonlySet<string>;
  /** All from which it can be reached, `internet` included, itself not. */
  reaching(to: string): ReadonlySet<string>;
  /** Every hop that lies on some route to it, whatever the route begins at, in the order of the file. */
  hopsTo(to: string): readonly Hop[];
}

export const INTERNET = "internet";

export function reachabilityTerms(
  architecture: Architecture,
  connections: ConnectionTerms,
  boundaries: BoundaryTerms,
  egress: EgressTerms,
): ReachabilityTerms {
  const edges = lazy(() => edgesOf(architecture, connections, boundaries, egress));
  return {
    routes: (from, to) => routesBetween(from, to, edges()),
    reachableFrom: (from) => distancesFrom(from, edges().outgoing, ({ to }) => to).without,
    reaching: (to) => distancesFrom(to, edges().incoming, ({ from }) => from).without,
    hopsTo: (to) => hopsTo(to, edges()),
  };
}

interface Edges {
  readonly outgoing: ReadonlyMap<string, readonly Hop[]>;
  readonly incoming: ReadonlyMap<string, readonly Hop[]>;
}

function edgesOf(
  architecture: Architecture,
  connections: ConnectionTerms,
  boundaries: BoundaryTerms,
  egress: EgressTerms,
): Edges {
  const hops = [
    ...internetHops(architecture),
    ...connections.connections().flatMap((connection): readonly Hop[] => {
      const { from, to } = connection;
      if (to === undefined || connections.entity(to) === undefined) return [];
      const boundary = boundaries.boundaryOf(connection);
      return [{ from, to, connection, ...(boundary === undefined ? {} : { boundary }) }];
    }),
    // What is named, and what stands in a network or on a host that is named.
    ...[...architecture.components, ...architecture.databases].flatMap((entity) =>
      egress.adminAccessTo(entity).map(({ id }): Hop => ({ from: id, to: entity.id })),
    ),
  ];
  const outgoing = new Map<string, Hop[]>();
  const incoming = new Map<string, Hop[]>();
  for (const hop of hops) {
    append(outgoing, hop.from, hop);
    append(incoming, hop.to, hop);
  }
  return { outgoing, incoming };
}

/** What the internet meets: clients in it, the calls of others, and all that is public. */
function internetHops(architecture: Architecture): readonly Hop[] {
  const { ingress, adminAccess } = architecture.networking;
  const outside = [...architecture.clients.filter(isOnInternet), ...architecture.externals.filter(isInbound)];
  const exposed = [
    ...[...ingress, ...architecture.components, ...architecture.databases].filter(
      ({ exposure }) => exposure === "public",
    ),
    ...adminAccess.filter(({ kind }) => kind === "public"),
  ];
  return [
    ...outside.map(({ id }): Hop => ({ from: INTERNET, to: id })),
    ...exposed.map(({ id }): Hop => ({ from: INTERNET, to: id, boundary: "public" })),
  ];
}

function append(map: Map<string, Hop[]>, key: string, hop: Hop): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [hop]);
  else known.push(hop);
}

/**
 * A hop is on a route if the rest of the way need not come back to where it starts: that of one which leads nearer never does, for
 * the others it is looked for.
 */
function hopsTo(to: string, edges: Edges): readonly Hop[] {
  const { distances } = distancesFrom(to, edges.incoming, (hop) => hop.from);
  const far = (id: string) => distances.get(id) ?? Number.POSITIVE_INFINITY;
  return [...edges.outgoing].flatMap(([from, hops]) => {
    if (from === to || !distances.has(from)) return [];
    const leading = hops.filter((hop) => hop.to !== from && distances.has(hop.to));
    if (leading.every((hop) => far(hop.to) <= far(from))) return leading;
    const { distances: besides } = distancesFrom(to, edges.incoming, (hop) => (hop.from === from ? to : hop.from));
    return leading.filter((hop) => besides.has(hop.to));
  });
}

const MOST_ROUTES = 1000;
const MOST_STEPS = 200_000;

/**
 * Looks for routes of one length after the other, and never goes on where the rest is too far away, so that only what leads
 * to the end is walked.
 */
function routesBetween(from: string, to: string, edges: Edges): Routes {
  const { distances } = distancesFrom(to, edges.incoming, (hop) => hop.from);
  const shortest = distances.get(from);
  if (shortest === undefined || from === to) return { routes: [], complete: true };
  const routes: Route[] = [];
  let steps = 0;
  for (let length = shortest; length < distances.size; length += 1) {
    const passed = new Set([from]);
    const route: Hop[] = [];
    const open = [{ hops: edges.outgoing.get(from) ?? [], at: 0 }];
    for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
      steps += 1;
      if (steps > MOST_STEPS) return { routes, complete: false };
      const hop = visit.hops[visit.at];
      visit.at += 1;
      if (hop === undefined) {
        open.pop();
        const last = route.pop();
        if (last !== undefined) passed.delete(last.to);
        continue;
      }
      const left = length - route.length - 1;
      const distance = distances.get(hop.to);
      if (passed.has(hop.to) || distance === undefined || distance > left) continue;
      if (hop.to === to) {
        if (left > 0) continue;
        if (routes.length === MOST_ROUTES) return { routes, complete: false };
        routes.push([...route, hop]);
      } else {
        passed.add(hop.to);
        route.push(hop);
        open.push({ hops: edges.outgoing.get(hop.to) ?? [], at: 0 });
      }
    }
  }
  return { routes, complete: true };
}

/** How many hops away everything is, in one direction. */
function distancesFrom(start: string, edges: ReadonlyMap<string, readonly Hop[]>, next: (hop: Hop) => string) {
  const distances = new Map([[start, 0]]);
  for (const [id, distance] of distances) {
    for (const hop of edges.get(id) ?? []) if (!distances.has(next(hop))) distances.set(next(hop), distance + 1);
  }
  return { distances, without: new Set([...distances.keys()].filter((id) => id !== start)) };
}
