import type { LayoutEngine, LayoutGraph } from "../diagram/layout-graph.ts";

/** The last layout of a document's picture. What has the same structure may be drawn in it at once. */
export class KeptLayout {
  #kept: { readonly exact: string; readonly structure: string; readonly placed: LayoutGraph } | undefined;

  /** @param reused told when the layout is that of another picture of the same structure */
  engine(layOut: LayoutEngine, settled: boolean, reused: () => void): LayoutEngine {
    return async (graph, signal) => {
      const exact = JSON.stringify(graph);
      if (this.#kept?.exact === exact) return this.#kept.placed;
      const structure = JSON.stringify(structureOf(graph));
      if (!settled && this.#kept?.structure === structure) {
        reused();
        return this.#kept.placed;
      }
      const placed = await layOut(graph, signal);
      this.#kept = { exact, structure, placed };
      return placed;
    };
  }
}

/** What is in what, and what is joined to what; without sizes. */
function structureOf({ id, children = [], edges = [] }: LayoutGraph): unknown {
  return [
    id,
    children.map(structureOf),
    edges.map((edge) => [edge.id, edge.sources, edge.targets, edge.labels.length]),
  ];
}
