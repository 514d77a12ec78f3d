import { Worker } from "node:worker_threads";
import type { LayoutReply, StartLayoutThread } from "../diagram/layout-threads.ts";

/** Starts threads of the bundle that `script` names. They keep no process alive. */
export function startLayoutThread(script: string): StartLayoutThread {
  return (replied, failed) => {
    const worker = new Worker(script);
    let isWanted = true;
    worker.unref();
    worker.on("message", (reply: LayoutReply) => replied(reply));
    worker.on("error", (error) => {
      if (isWanted) failed(error.message);
      isWanted = false;
    });
    return {
      post: (order) => worker.postMessage(order),
      stop: () => {
        isWanted = false;
        void worker.terminate();
      },
    };
  };
}
