import { parentPort } from "node:worker_threads";
import { elkLayout } from "../diagram/elk-layout.ts";
import type { LayoutOrder, LayoutReply } from "../diagram/layout-threads.ts";

// The thread that lays out pictures: it answers each order by its number.
const layout = elkLayout();
parentPort?.on("message", async ({ number, graph }: LayoutOrder) => {
  parentPort?.postMessage(await reply(number, graph));
});

async function reply(number: number, graph: LayoutOrder["graph"]): Promise<LayoutReply> {
  try {
    return { number, graph: await layout(graph) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
