import ELK from "elkjs/lib/elk.bundled.js";
import type { LayoutEngine, LayoutGraph } from "./layout-graph.ts";

/**
 * elkjs itself, in the thread of the caller: it computes without a pause and cannot be stopped, so it belongs into a thread
 * of its own (`LayoutThreads`).
 */
export function elkLayout(): LayoutEngine {
  const elk = new ELK({ algorithms: ["layered"] });
  // It writes into what it gets.
  return async (graph) => {
    const placed: unknown = await elk.layout(JSON.parse(JSON.stringify(graph)));
    return isGraph(placed) ? placed : graph;
  };
}

function isGraph(value: unknown): value is LayoutGraph {
  return typeof value === "object" && value !== null && "id" in value;
}
