import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Connection } from "../../model/placed.ts";
import { isPlaced } from "../place.ts";
import { sameValue } from "../same-value.ts";
import { elementFigure } from "./element-figure.ts";
import { type OwnPartTerms, regionsOf, zonesOf } from "./own-parts.ts";

/** All that the structures of journeys are built from, element by element: where it is the same, so are they. */
export interface FigureFacts {
  /** What is known of the regions themselves. */
  readonly regions: unknown;
  readonly elements: ReadonlyMap<string, ElementFacts>;
}

interface ElementFacts {
  // The model that the rest was read from: where it is the same objects, the rest is the same too.
  readonly element: Entity | Link;
  readonly hosts: readonly Entity[];
  readonly connections: readonly Connection[];
  readonly targets: readonly (Entity | undefined)[];
  /** What decides how available it is by itself. */
  readonly own: unknown;
  /** What it needs to work. */
  readonly needs: unknown;
}

export function figureFacts(terms: OwnPartTerms, before: FigureFacts | undefined): FigureFacts {
  const { regions, links } = terms.architecture.networking;
  // What stands in no region of its own stands in the first one of the file.
  const known = before !== undefined && sameValue(before.regions, regions) ? before.elements : undefined;
  const elements = new Map<string, ElementFacts>();
  for (const element of [...terms.architecture.entities.values(), ...links]) {
    if (!elements.has(element.id)) elements.set(element.id, factsOf(element, terms, known?.get(element.id)));
  }
  return { regions, elements };
}

export function sameFacts(a: FigureFacts, b: FigureFacts): boolean {
  if (a.elements.size !== b.elements.size || !sameValue(a.regions, b.regions)) return false;
  const ids = b.elements.keys();
  for (const [id, facts] of a.elements) {
    const other = b.elements.get(id);
    // In the same order too, which decides between equals.
    if (ids.next().value !== id || other === undefined || !isSame(facts, other)) return false;
  }
  return true;
}

/** Whether the element by itself is as available as it was. */
export function sameOwnFacts(id: string, a: FigureFacts, b: FigureFacts): boolean {
  return sameValue(a.regions, b.regions) && sameValue(a.elements.get(id)?.own, b.elements.get(id)?.own);
}

function isSame(a: ElementFacts, b: ElementFacts): boolean {
  return a === b || (sameValue(a.own, b.own) && sameValue(a.needs, b.needs));
}

function factsOf(element: Entity | Link, terms: OwnPartTerms, before: ElementFacts | undefined): ElementFacts {
  const connections = "section" in element ? terms.connectionsFrom(element.id) : NONE;
  const hosts = "section" in element && isPlaced(element) ? terms.hostsOf(element) : NONE;
  if (before !== undefined && isUntouched(before, element, hosts, connections, terms)) return before;
  const { value, scope, origin } = elementFigure(element, terms, terms);
  const placed = "section" in element && isPlaced(element) ? element : undefined;
  const { instances, required } = placed?.scaling ?? {};
  return {
    element,
    hosts,
    connections,
    targets: connections.map(({ to }) => terms.entity(to)),
    own: {
      section: "section" in element ? element.section : "links",
      figure: { value, scope, isAlwaysUp: origin === "always-up" },
      regions: regionsOf(element, terms),
      zones: zonesOf(element, terms),
      failover: placed?.failover,
      copies: placed?.section === "databases" ? placed.replication : undefined,
      instances: instances?.min,
      required,
    },
    needs: {
      host: placed === undefined ? undefined : terms.hostOf(placed)?.id,
      connections: connections.map((connection) => {
        const { to, over, oneOf } = connection;
        return { to, over, oneOf, isRequired: terms.isRequired(connection) };
      }),
    },
  };
}

const NONE: readonly never[] = [];

function isUntouched(
  before: ElementFacts,
  element: Entity | Link,
  hosts: readonly Entity[],
  connections: readonly Connection[],
  terms: OwnPartTerms,
): boolean {
  return (
    before.element === element &&
    before.hosts.length === hosts.length &&
    before.connections.length === connections.length &&
    hosts.every((host, index) => host === before.hosts[index]) &&
    connections.every(
      (connection, index) =>
        connection === before.connections[index] && terms.entity(connection.to) === before.targets[index],
    )
  );
}
