import type { LayoutEngine, LayoutGraph } from "./layout-graph.ts";

/** What goes to a thread, and what comes back. */
export interface LayoutOrder {
  readonly number: number;
  readonly graph: LayoutGraph;
}

export type LayoutReply = { readonly number: number } & (
  | { readonly graph: LayoutGraph }
  | { readonly failure: string }
);

export interface LayoutThread {
  post(order: LayoutOrder): void;
  stop(): void;
}

/** Starts a thread: where there are threads, the entry points know how. */
export type StartLayoutThread = (
  replied: (reply: LayoutReply) => void,
  failed: (reason: string) => void,
) => LayoutThread;

/** The layout was given up: it took too long, or nobody wants it any more. */
export class LayoutStopped extends Error {}

interface Waiting {
  readonly resolve: (graph: LayoutGraph) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Lays out in one thread, which is started when first needed and kept warm. A layout that is told to stop ends its thread,
 * since nothing else ends it; what else waited there is given to the next thread.
 */
export class LayoutThreads {
  readonly #start: StartLayoutThread;
  readonly #waiting = new Map<LayoutOrder, Waiting>();
  #thread: LayoutThread | undefined;
  #count = 0;

  constructor(start: StartLayoutThread) {
    this.#start = start;
  }

  readonly layout: LayoutEngine = (graph, signal) =>
    new Promise((resolve, reject) => {
      const order = { number: ++this.#count, graph };
      const stop = () => {
        this.#waiting.delete(order);
        reject(new LayoutStopped("The layout was stopped."));
        this.#restart();
      };
      if (signal?.aborted === true) return reject(new LayoutStopped("The layout was stopped."));
      signal?.addEventListener("abort", stop, { once: true });
      const done = () => signal?.removeEventListener("abort", stop);
      this.#waiting.set(order, {
        resolve: (placed) => {
          done();
          resolve(placed);
        },
        reject: (reason) => {
          done();
          reject(reason);
        },
      });
      this.#started().post(order);
    });

  close(): void {
    this.#thread?.stop();
    this.#thread = undefined;
    for (const { reject } of this.#waiting.values()) reject(new LayoutStopped("The layout was stopped."));
    this.#waiting.clear();
  }

  #started(): LayoutThread {
    this.#thread ??= this.#start(
      (reply) => this.#replied(reply),
      (reason) => this.#failed(reason),
    );
    return this.#thread;
  }

  #restart(): void {
    this.#thread?.stop();
    this.#thread = undefined;
    for (const order of this.#waiting.keys()) this.#started().post(order);
  }

  #replied(reply: LayoutReply): void {
    for (const [order, { resolve, reject }] of this.#waiting) {
      if (order.number !== reply.number) continue;
      this.#waiting.delete(order);
      if ("graph" in reply) resolve(reply.graph);
      else reject(new Error(reply.failure));
    }
  }

  #failed(reason: string): void {
    this.#thread = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
