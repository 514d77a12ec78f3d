import { elkLayout } from "../diagram/elk-layout.ts";
import type { LayoutGraph } from "../diagram/layout-graph.ts";

// The web worker that lays out pictures, for the client: one graph after the other.
const layout = elkLayout();
self.addEventListener("message", async ({ data }: MessageEvent<LayoutGraph>) => {
  try {
    self.postMessage({ graph: await layout(data) });
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
