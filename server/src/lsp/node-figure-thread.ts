import { Worker } from "node:worker_threads";
import type { AnsweredMessage } from "./figure-question.ts";
import type { StartFigureThread } from "./figures.ts";

/** Starts threads of the bundle that `script` names. They keep no process alive. */
export function startFigureThread(script: string): StartFigureThread {
  return (answered, failed) => {
    const worker = new Worker(script);
    let isWanted = true;
    worker.unref();
    worker.on("message", (message: AnsweredMessage) => answered(message));
    worker.on("error", () => {
      if (isWanted) failed();
      isWanted = false;
    });
    return {
      post: (message) => worker.postMessage(message),
      stop: () => {
        isWanted = false;
        void worker.terminate();
      },
    };
  };
}
