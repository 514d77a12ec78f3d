import type { LayoutEdge, LayoutEngine, LayoutGraph } from "../diagram/layout-graph.ts";
import { LayoutStopped } from "../diagram/layout-threads.ts";

interface PartLook {
  readonly id: string;
  /** The graph, and what of it decides where things go: both the same whatever its elements are called. */
  readonly exact: string;
  readonly structure: string;
}

interface Kept extends Omit<PartLook, "id"> {
  /** The ids in the graph, in its order. */
  readonly names: readonly string[];
  readonly placed: LayoutGraph;
}

/** So many parts of pictures are kept: those of a large one. */
const MOST = 1_000;

/**
 * The last layouts of the parts of a document's picture. What has the same structure may be drawn in them at once, whatever it
 * is called, and of a large picture only the part that changed is laid out again, with what lies around it.
 */
export class KeptLayout {
  /** By the part; the last one used is the last. */
  readonly #kept = new Map<string, Kept>();
  #running: AbortController | undefined;

  /**
   * An engine for one drawing. It gives up the drawing before it, which nobody waits for any more.
   *
   * @param reused told when the layout is that of another picture of the same structure
   */
  engine(layOut: LayoutEngine, settled: boolean, reused: () => void): LayoutEngine {
    this.#running?.abort();
    const own = new AbortController();
    this.#running = own;
    const drawn = new Set<string>();
    return async (graph, signal) => {
      if (own.signal.aborted) throw new LayoutStopped("A newer drawing took the place of this one.");
      const names = namesOf(graph);
      const numbers = new Map(names.map((name, index) => [name, index]));
      const exact = JSON.stringify(numbered(graph, numbers));
      const structure = JSON.stringify(structureOf(graph, numbers));
      const kept = this.#find({ id: graph.id, exact, structure }, drawn);
      drawn.add(graph.id);
      const isExact = kept?.exact === exact;
      if (kept !== undefined && (isExact || !settled)) {
        if (!isExact) reused();
        const placed = renamed(kept.placed, new Map(kept.names.map((name, index) => [name, names[index] ?? name])));
        this.#keep(graph.id, { ...kept, names, placed });
        return placed;
      }
      const placed = await layOut(graph, signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]));
      this.#keep(graph.id, { names, exact, structure, placed });
      return placed;
    };
  }

  /**
   * The part itself, or one like it: what a container is called may have changed. Of two that are drawn side by side neither
   * lends the other its layout, unless they are equal.
   */
  #find({ id, exact, structure }: PartLook, drawn: ReadonlySet<string>): Kept | undefined {
    const own = this.#kept.get(id);
    if (own?.structure === structure) return own;
    const alike = [...this.#kept].filter(([, kept]) => kept.structure === structure);
    const [, found] =
      alike.find(([, kept]) => kept.exact === exact) ?? alike.findLast(([other]) => !drawn.has(other)) ?? [];
    return found;
  }

  #keep(id: string, kept: Kept): void {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** All ids, each part's before those of what it holds. */
function namesOf({ id, children = [], edges = [], ports = [] }: LayoutGraph): readonly string[] {
  return [id, ...ports.map((port) => port.id), ...children.flatMap(namesOf), ...edges.map((edge) => edge.id)];
}

type Numbers = ReadonlyMap<string, number>;

/** The graph with numbers for ids: the engine does not look at what they say. */
function numbered(graph: LayoutGraph, numbers: Numbers): unknown {
  const { id, children = [], edges = [], ports = [], ...own } = graph;
  return [
    own,
    numbers.get(id),
    ports.map((port) => ({ ...port, id: numbers.get(port.id) })),
    children.map((child) => numbered(child, numbers)),
    edges.map(({ labels, ...edge }) => [endsOf(edge, numbers), labels]),
  ];
}

/** What is in what, and what is joined to what; without sizes, but for those of grids, whose inside is laid out already. */
function structureOf(graph: LayoutGraph, numbers: Numbers): unknown {
  const { id, width, height, children = [], edges = [], ports = [] } = graph;
  const isGrid = ports.some(({ y }) => y !== undefined);
  return [
    numbers.get(id),
    isGrid
      ? [width, height, ports.map((port) => [numbers.get(port.id), port.y])]
      : ports.map((port) => numbers.get(port.id)),
    children.map((child) => structureOf(child, numbers)),
    edges.map((edge) => [endsOf(edge, numbers), edge.labels.length]),
  ];
}

function endsOf({ id, sources, targets }: Omit<LayoutEdge, "labels">, numbers: Numbers): unknown {
  return [id, ...sources, "", ...targets].map((name) => numbers.get(name));
}

function renamed(placed: LayoutGraph, names: ReadonlyMap<string, string>): LayoutGraph {
  const nameOf = (name: string) => names.get(name) ?? name;
  const { children, edges, ports } = placed;
  return {
    ...placed,
    id: nameOf(placed.id),
    ...(children === undefined ? {} : { children: children.map((child) => renamed(child, names)) }),
    ...(ports === undefined ? {} : { ports: ports.map((port) => ({ ...port, id: nameOf(port.id) })) }),
    ...(edges === undefined
      ? {}
      : {
          edges: edges.map((edge) => ({
            ...edge,
            id: nameOf(edge.id),
            sources: edge.sources.map(nameOf),
            targets: edge.targets.map(nameOf),
          })),
        }),
  };
}
