import { expect, test, vi } from "vitest";
import {
  type LayoutOrder,
  type LayoutReply,
  LayoutStopped,
  LayoutThreads,
} from "../../server/src/diagram/layout-threads.ts";

/** Threads that answer when told to. */
function threads() {
  const started: {
    readonly orders: LayoutOrder[];
    readonly reply: (reply: LayoutReply) => void;
    readonly fail: (reason: string) => void;
    isStopped: boolean;
  }[] = [];
  const pool = new LayoutThreads((reply, fail) => {
    const thread = { orders: [] as LayoutOrder[], reply, fail, isStopped: false };
    started.push(thread);
    return {
      post: (order) => void thread.orders.push(order),
      stop: () => {
        thread.isStopped = true;
      },
    };
  });
  return { pool, started };
}

const graph = { id: "g" };

test("one thread serves all, and is started when first needed", async () => {
  const { pool, started } = threads();
  expect(started).toHaveLength(0);
  const both = Promise.all([pool.layout(graph), pool.layout(graph)]);
  expect(started).toHaveLength(1);
  for (const { number } of started[0]?.orders ?? []) started[0]?.reply({ number, graph: { id: `placed ${number}` } });
  expect(await both).toEqual([{ id: "placed 1" }, { id: "placed 2" }]);
});

test("what is told to stop ends its thread, and what else waits goes on in a new one", async () => {
  const { pool, started } = threads();
  const stop = new AbortController();
  const stopped = pool.layout(graph, stop.signal);
  const other = pool.layout({ id: "other" });
  stop.abort();
  await expect(stopped).rejects.toBeInstanceOf(LayoutStopped);
  expect(started.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  expect(started[1]?.orders.map((order) => order.graph.id)).toEqual(["other"]);
  started[1]?.reply({ number: 2, graph });
  expect(await other).toBe(graph);
});

test("a time limit stops it", async () => {
  const { pool } = threads();
  await expect(pool.layout(graph, AbortSignal.timeout(5))).rejects.toBeInstanceOf(LayoutStopped);
});

test("what is stopped before it begins needs no thread", async () => {
  const { pool, started } = threads();
  await expect(pool.layout(graph, AbortSignal.abort())).rejects.toBeInstanceOf(LayoutStopped);
  expect(started).toHaveLength(0);
});

test("a failure of the engine is that layout's alone; one of the thread is that of all in it", async () => {
  const { pool, started } = threads();
  const [one, other] = [pool.layout(graph), pool.layout(graph)];
  const failed = vi.fn();
  other.catch(failed);
  started[0]?.reply({ number: 1, failure: "no way" });
  await expect(one).rejects.toThrow("no way");
  expect(failed).not.toHaveBeenCalled();
  started[0]?.fail("out of memory");
  await expect(other).rejects.toThrow("out of memory");
});
