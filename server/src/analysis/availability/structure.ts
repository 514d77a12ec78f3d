import type { Fraction } from "../../model/quantities.ts";

/** Something that is up or down by itself, whatever else is; every thing is one, however often it is used. */
export interface BasicEvent {
  /** What it is of: an identifier of an entity or link, or of a region. */
  readonly of: string;
  readonly kind: "service" | "group" | "instance" | "region" | "zone" | "switch";
  readonly region?: string;
  readonly zone?: string;
  /** Of instances, from 0. */
  readonly number?: number;
  /** How probable it is that it is up; `undefined`: unknown. */
  readonly probability?: Fraction;
}

/** Up while at least `atLeast` of the nodes `of` are; `all` of them, or an event. A node may be listed twice. */
export type StructureNode =
  | { readonly op: "event"; readonly event: number }
  | { readonly op: "all"; readonly of: readonly number[] }
  | { readonly op: "atLeast"; readonly count: number; readonly of: readonly number[] };

/**
 * When something works, as a graph of gates over basic events. Nodes may go round in circles; what then holds is the
 * greatest solution: the members of a circle work if nothing outside it stops one of them.
 */
export interface Structure {
  readonly events: readonly BasicEvent[];
  readonly nodes: readonly StructureNode[];
  readonly root: number;
  /** The nodes at which an element itself works in one region, apart from what it needs, by its identifier. */
  readonly ownNodes: ReadonlyMap<string, readonly OwnNode[]>;
}

export interface OwnNode {
  readonly node: number;
  /** `undefined`: it is in no region. */
  readonly region?: string;
}
