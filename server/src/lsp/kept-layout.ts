import type { LayoutEngine, LayoutGraph } from "../diagram/layout-graph.ts";
import { LayoutStopped } from "../diagram/layout-threads.ts";

interface Kept {
  readonly exact: string;
  readonly structure: string;
  readonly placed: LayoutGraph;
}

/** So many parts of pictures are kept: those of a large one. */
const MOST = 1_000;

/**
 * The last layouts of the parts of a document's picture. What has the same structure may be drawn in them at once, and of a
 * large picture only the part that changed is laid out again, with what lies around it.
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
    return async (graph, signal) => {
      if (own.signal.aborted) throw new LayoutStopped("A newer drawing took the place of this one.");
      const exact = JSON.stringify(graph);
      const structure = JSON.stringify(structureOf(graph));
      const kept = this.#kept.get(graph.id);
      const isExact = kept?.exact === exact;
      if (kept !== undefined && (isExact || (!settled && kept.structure === structure))) {
        if (!isExact) reused();
        this.#keep(graph.id, kept);
        return kept.placed;
      }
      const placed = await layOut(graph, signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]));
      this.#keep(graph.id, { exact, structure, placed });
      return placed;
    };
  }

  #keep(id: string, kept: Kept): void {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** What is in what, and what is joined to what; without sizes, but for those of grids, whose inside is laid out already. */
function structureOf({ id, width, height, children = [], edges = [], ports = [] }: LayoutGraph): unknown {
  const isGrid = ports.some(({ y }) => y !== undefined);
  return [
    id,
    isGrid ? [width, height, ports.map((port) => [port.id, port.y])] : ports.map((port) => port.id),
    children.map(structureOf),
    edges.map((edge) => [edge.id, edge.sources, edge.targets, edge.labels.length]),
  ];
}
