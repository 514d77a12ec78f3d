import { parentPort } from "node:worker_threads";
import { figureThread } from "./figure-question.ts";

// A thread of its own for exact figures: the server goes on answering while it counts.
const port = parentPort;
port?.on(
  "message",
  figureThread((answered) => port.postMessage(answered)),
);
