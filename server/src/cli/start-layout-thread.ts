import { Worker } from "node:worker_threads";
import type { LayoutReply, StartLayoutThread } from "../diagram/layout-threads.ts";

/** Starts threads of the bundle that `script` names. */
export function startLayoutThread(script: string): StartLayoutThread {
  return (replied, failed) => {
    const worker = new Worker(script);
    worker.on("message", (reply: LayoutReply) => replied(reply));
    worker.on("error", (error) => failed(error.message));
    return {
      post: (order) => worker.postMessage(order),
      stop: () => void worker.terminate(),
    };
  };
}
