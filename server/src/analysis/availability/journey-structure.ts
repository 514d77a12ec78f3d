import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Connection } from "../../model/placed.ts";
import type { Sla } from "../../model/sections.ts";
import { groupBy } from "../group-by.ts";
import { entriesOf, listedIn } from "../journeys.ts";
import { isPlaced } from "../place.ts";
import { type OwnPartTerms, ownParts, type Parts } from "./own-parts.ts";
import type { OwnNode, Structure } from "./structure.ts";
import { StructureBuilder } from "./structure-builder.ts";

/** `core` ignores soft connections and is what a target is compared with; `full` follows them. */
export type Depth = "core" | "full";

/**
 * When a journey works: without `needs` its entry as a whole (without an entry, every client), with it each item listed.
 * `undefined`: it names nothing that exists.
 */
export function journeyStructure(sla: Sla, depth: Depth, terms: OwnPartTerms): Structure | undefined {
  const journey = new JourneyBuilder(depth, terms, sla.needs === undefined ? undefined : listedIn(sla).each);
  const needs = sla.needs ?? entriesOf(sla, terms.architecture);
  const nodes = needs.flatMap((need) => {
    if (typeof need === "string") return journey.whole(need) ?? [];
    const alternatives = need.oneOf.flatMap((id) => journey.whole(id) ?? []);
    return alternatives.length === 0 ? [] : journey.builder.any(alternatives);
  });
  if (nodes.length === 0 && (sla.needs === undefined || sla.needs.length > 0)) return undefined;
  return journey.finish(journey.builder.all(nodes));
}

/** When one element works by itself, as a whole: its own parts, without its host and without what it calls. */
export function elementStructure(id: string, terms: OwnPartTerms): Structure | undefined {
  const journey = new JourneyBuilder("core", terms, new Set(), false);
  const node = journey.whole(id);
  return node === undefined ? undefined : journey.finish(node);
}

class JourneyBuilder {
  readonly builder = new StructureBuilder();
  readonly #depth: Depth;
  readonly #terms: OwnPartTerms;
  readonly #listed: ReadonlySet<string> | undefined;
  readonly #withNeeds: boolean;
  readonly #parts = new Map<string, Parts>();
  readonly #wholes = new Map<string, number>();
  readonly #regional = new Map<string, number>();
  /** What is still to be filled in; a list instead of recursion, so that long chains do not exhaust the stack. */
  readonly #open: (() => void)[] = [];

  constructor(depth: Depth, terms: OwnPartTerms, listed: ReadonlySet<string> | undefined, withNeeds = true) {
    this.#depth = depth;
    this.#terms = terms;
    this.#listed = listed;
    this.#withNeeds = withNeeds;
  }

  /** The node of an element as a whole; `undefined`: there is no such element. */
  whole(id: string): number | undefined {
    const known = this.#wholes.get(id);
    if (known !== undefined) return known;
    const element = this.#element(id);
    if (element === undefined) return undefined;
    const node = this.builder.reserve();
    this.#wholes.set(id, node);
    this.#open.push(() => {
      const parts = this.#partsOf(element);
      this.builder.fill(
        node,
        parts.whole(this.builder, (region) => this.#part(element, parts, region)),
      );
    });
    return node;
  }

  finish(root: number): Structure {
    for (let task = this.#open.pop(); task !== undefined; task = this.#open.pop()) task();
    const ownNodes = new Map<string, readonly OwnNode[]>();
    for (const [id, parts] of this.#parts) ownNodes.set(id, parts.ownNodes());
    return this.builder.structure(root, ownNodes);
  }

  #element(id: string): Entity | Link | undefined {
    return this.#terms.entity(id) ?? this.#terms.link(id);
  }

  #partsOf(element: Entity | Link): Parts {
    let parts = this.#parts.get(element.id);
    if (parts === undefined) {
      parts = ownParts(element, this.builder, this.#terms);
      this.#parts.set(element.id, parts);
    }
    return parts;
  }

  /** What an element is to a caller in a region: its part there if it serves from all its regions at once, else the whole. */
  #seenFrom(region: string | undefined, id: string): number | undefined {
    const element = this.#element(id);
    if (element === undefined) return undefined;
    const parts = this.#partsOf(element);
    if (region === undefined || !parts.isActiveActive || !parts.regions.includes(region)) return this.whole(id);
    return this.#part(element, parts, region);
  }

  /** The part of an element in one of its regions: it works there itself, and so does all that it needs from there. */
  #part(element: Entity | Link, parts: Parts, region: string | undefined): number {
    const key = `${element.id}\n${region}`;
    const known = this.#regional.get(key);
    if (known !== undefined) return known;
    const node = this.builder.reserve();
    this.#regional.set(key, node);
    this.#open.push(() => {
      this.builder.fill(node, { op: "all", of: [parts.own(region), ...this.#needs(element, region)] });
    });
    return node;
  }

  #needs(element: Entity | Link, region: string | undefined): readonly number[] {
    if (!this.#withNeeds || !("section" in element)) return [];
    const host = isPlaced(element) ? this.#terms.hostOf(element) : undefined;
    const hosts = host === undefined || host === element ? [] : [this.#seenFrom(region, host.id) ?? []].flat();
    const connections = this.#terms.connectionsFrom(element.id).filter((connection) => this.#follows(connection));
    const alone = connections.filter(({ oneOf }) => oneOf === undefined);
    const choices = groupBy(connections, ({ oneOf }) => oneOf);
    return [
      ...hosts,
      ...alone.flatMap((connection) => this.#end(connection, region)),
      ...[...choices.values()].flatMap((choice) => {
        const ends = choice.map((connection) => this.builder.all(this.#end(connection, region)));
        return this.builder.any(ends);
      }),
    ];
  }

  #follows(connection: Connection): boolean {
    const { to } = connection;
    if (to === undefined || this.#element(to) === undefined) return false;
    if (this.#listed !== undefined && !this.#listed.has(to)) return false;
    return this.#depth === "full" || this.#terms.isRequired(connection);
  }

  #end({ to, over }: Connection, region: string | undefined): readonly number[] {
    return [over, to].flatMap((id) => (id === undefined ? [] : (this.#seenFrom(region, id) ?? [])));
  }
}
