import type { Architecture } from "../model/architecture.ts";
import type { Fraction } from "../model/quantities.ts";
import type { Sla } from "../model/sections.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { HostingTerms } from "./hosting.ts";
import { lazy, memoized } from "./lazy.ts";
import { isPlaced } from "./place.ts";

/** Which promises lean on what. */
export interface JourneyTerms {
  /**
   * The identifiers of all that a promise needs: without `needs` its entry and all that this reaches over required
   * connections, without an entry too what any client reaches; with `needs` the items listed, alternatives included. With
   * them their hosts, the hosts of these, and the links and egress entries that their connections need.
   */
  journeyOf(sla: Sla): ReadonlySet<string>;
  /** The promises whose journey an entity (or a link) is in. */
  journeysOf(id: string): readonly Sla[];
  /** The highest availability among them. */
  targetOf(id: string): Target | undefined;
}

export interface Target {
  readonly availability: Fraction;
  readonly sla: Sla;
}

export function journeyTerms(
  architecture: Architecture,
  connections: ConnectionTerms,
  hosting: HostingTerms,
): JourneyTerms {
  const journeyOf = memoized((sla: Sla) => membersOf(sla, architecture, connections, hosting));
  const byMember = lazy(() => {
    const slas = new Map<string, Sla[]>();
    for (const sla of architecture.slas) {
      for (const id of journeyOf(sla)) {
        const known = slas.get(id);
        if (known === undefined) slas.set(id, [sla]);
        else known.push(sla);
      }
    }
    return slas;
  });
  return {
    journeyOf,
    journeysOf: (id) => byMember().get(id) ?? [],
    targetOf: (id) => {
      let target: Target | undefined;
      for (const sla of byMember().get(id) ?? []) {
        const { availability } = sla;
        if (availability === undefined || (target !== undefined && availability <= target.availability)) continue;
        target = { availability, sla };
      }
      return target;
    },
  };
}

/** What a promise starts from, where it does not list its needs: its entry, else every client. */
export function entriesOf(sla: Sla, architecture: Architecture): readonly string[] {
  return sla.entry === undefined ? architecture.clients.map(({ id }) => id) : [sla.entry];
}

/** The identifiers that `needs` lists as needed each, and those that it lists as alternatives. */
export function listedIn(sla: Sla): { readonly each: ReadonlySet<string>; readonly oneOf: ReadonlySet<string> } {
  const each = new Set<string>();
  const oneOf = new Set<string>();
  for (const need of sla.needs ?? []) {
    if (typeof need === "string") each.add(need);
    else for (const id of need.oneOf) oneOf.add(id);
  }
  return { each, oneOf };
}

function membersOf(
  sla: Sla,
  architecture: Architecture,
  connections: ConnectionTerms,
  hosting: HostingTerms,
): ReadonlySet<string> {
  const members = new Set<string>();
  const listed = sla.needs === undefined ? undefined : listedIn(sla);
  const follows = (to: string) => listed === undefined || listed.each.has(to);
  const open = [...entriesOf(sla, architecture), ...(listed?.each ?? []), ...(listed?.oneOf ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entity = connections.entity(id);
    if (entity === undefined || members.has(id)) continue;
    members.add(id);
    if (isPlaced(entity)) open.push(...hosting.hostsOf(entity).map((host) => host.id));
    if (listed !== undefined && sla.entry === id && !listed.each.has(id)) continue;
    for (const connection of connections.connectionsFrom(id)) {
      if (connection.to === undefined || !follows(connection.to) || !connections.isRequired(connection)) continue;
      if (connections.link(connection.over) !== undefined) members.add(connection.over ?? "");
      else if (connection.over !== undefined) open.push(connection.over);
      open.push(connection.to);
    }
  }
  return members;
}
