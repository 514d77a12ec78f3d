import type { BasicEvent, OwnNode, Structure, StructureNode } from "./structure.ts";

/** Collects the nodes and events of a structure; the same event is one, however often it is asked for. */
export class StructureBuilder {
  readonly #events: BasicEvent[] = [];
  readonly #nodes: StructureNode[] = [];
  readonly #eventNodes = new Map<string, number>();

  event(event: BasicEvent): number {
    const key = `${event.kind}\n${event.of}\n${event.region}\n${event.zone}\n${event.number}`;
    const known = this.#eventNodes.get(key);
    if (known !== undefined) return known;
    const node = this.#add({ op: "event", event: this.#events.length });
    this.#events.push(event);
    this.#eventNodes.set(key, node);
    return node;
  }

  all(of: readonly number[]): number {
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : this.#add({ op: "all", of });
  }

  any(of: readonly number[]): number {
    return this.atLeast(1, of);
  }

  atLeast(count: number, of: readonly number[]): number {
    const [only] = of;
    return of.length === 1 && count === 1 && only !== undefined ? only : this.#add({ op: "atLeast", count, of });
  }

  /** A node that is filled in later; until then it is up. */
  reserve(): number {
    return this.#add({ op: "all", of: [] });
  }

  fill(node: number, content: StructureNode): void {
    this.#nodes[node] = content;
  }

  structure(root: number, ownNodes: ReadonlyMap<string, readonly OwnNode[]>): Structure {
    return { events: this.#events, nodes: this.#nodes, root, ownNodes };
  }

  #add(node: StructureNode): number {
    this.#nodes.push(node);
    return this.#nodes.length - 1;
  }
}
