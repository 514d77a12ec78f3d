import { expect, test, vi } from "vitest";
import type { LayoutEngine, LayoutGraph } from "../../server/src/diagram/layout-graph.ts";
import { type LayoutReply, LayoutStopped, LayoutThreads } from "../../server/src/diagram/layout-threads.ts";
import { KeptLayout } from "../../server/src/lsp/kept-layout.ts";

const card = (id: string, width = 192): LayoutGraph => ({ id, width, height: 60 });
const graph = (id: string, ...children: readonly LayoutGraph[]): LayoutGraph => ({ id, children });

/** An engine that places at once, and remembers what it was asked for. */
function instant() {
  const asked: string[] = [];
  const engine: LayoutEngine = async (part) => {
    asked.push(part.id);
    return { ...part, x: asked.length };
  };
  return { asked, engine };
}

test("of a picture in parts, only the part that changed is laid out again", async () => {
  const { asked, engine } = instant();
  const kept = new KeptLayout();
  const first = kept.engine(engine, true, vi.fn());
  for (const part of [graph("one", card("a")), graph("two", card("b", 250))]) await first(part);
  const second = kept.engine(engine, true, vi.fn());
  for (const part of [graph("one", card("a")), graph("two", card("b", 250), card("c"))]) await second(part);
  expect(asked).toEqual(["one", "two", "two"]);
});

test("what changes no structure is drawn in the last layout, unless the picture is to be settled", async () => {
  const { asked, engine } = instant();
  const kept = new KeptLayout();
  const reused = vi.fn();
  await kept.engine(engine, false, reused)(graph("one", card("a")));
  expect(await kept.engine(engine, false, reused)(graph("one", card("a", 250)))).toMatchObject({ x: 1 });
  expect(reused).toHaveBeenCalledTimes(1);
  await kept.engine(engine, true, reused)(graph("one", card("a", 250)));
  expect(asked).toEqual(["one", "one"]);
});

test("what is only renamed gets the last layout under its new names, as its own", async () => {
  const { asked, engine } = instant();
  const kept = new KeptLayout();
  const named = (unit: string, from: string, to: string, width: number): LayoutGraph => ({
    id: unit,
    children: [{ id: unit.replace("unit:", ""), children: [card(from), card(to, width)] }],
    edges: [{ id: `${from}→${to}`, sources: [from], targets: [to], labels: [] }],
  });
  const reused = vi.fn();
  await kept.engine(engine, true, reused)(named("unit:east", "web", "db", 192));
  const placed = await kept.engine(engine, true, reused)(named("unit:west", "shop", "orders", 192));
  expect(placed).toEqual({ ...named("unit:west", "shop", "orders", 192), x: 1 });
  expect(reused).not.toHaveBeenCalled();
  const wider = await kept.engine(engine, false, reused)(named("unit:north", "shop", "ledger", 250));
  expect(wider).toEqual({ ...named("unit:north", "shop", "ledger", 192), x: 1 });
  expect(reused).toHaveBeenCalledTimes(1);
  expect(asked).toEqual(["unit:east"]);
});

test("parts that are drawn side by side share a layout where they are equal, and only there", async () => {
  const { asked, engine } = instant();
  const reused = vi.fn();
  const drawing = new KeptLayout().engine(engine, false, reused);
  await drawing(graph("east", card("a")));
  expect(await drawing(graph("west", card("b")))).toEqual({ ...graph("west", card("b")), x: 1 });
  await drawing(graph("north", card("c", 250)));
  expect(asked).toEqual(["east", "north"]);
  expect(reused).not.toHaveBeenCalled();
});

test("a line that goes elsewhere is another structure, whatever is called the same", async () => {
  const { asked, engine } = instant();
  const kept = new KeptLayout();
  const joined = (from: string, to: string): LayoutGraph => ({
    ...graph("one", card("a"), card("b"), card("c")),
    edges: [{ id: "line", sources: [from], targets: [to], labels: [] }],
  });
  await kept.engine(engine, false, vi.fn())(joined("a", "b"));
  await kept.engine(engine, false, vi.fn())(joined("a", "c"));
  await kept.engine(engine, false, vi.fn())(joined("b", "a"));
  expect(asked).toEqual(["one", "one", "one"]);
});

test("a grid of another size is laid out anew: its inside has other places", async () => {
  const { asked, engine } = instant();
  const kept = new KeptLayout();
  const withGrid = (height: number) =>
    graph("one", {
      id: "grid:region",
      width: 900,
      height,
      ports: [{ id: "in", x: 0, y: 40, width: 0, height: 0, layoutOptions: {} }],
    });
  const reused = vi.fn();
  await kept.engine(engine, false, reused)(withGrid(400));
  await kept.engine(engine, false, reused)(withGrid(500));
  expect(asked).toEqual(["one", "one"]);
  expect(reused).not.toHaveBeenCalled();
});

test("a newer drawing gives up the one before it, with its thread, and gets its own", async () => {
  const threads: { readonly reply: (reply: LayoutReply) => void; readonly numbers: number[]; isStopped: boolean }[] =
    [];
  const pool = new LayoutThreads((reply) => {
    const thread = { reply, numbers: [] as number[], isStopped: false };
    threads.push(thread);
    return {
      post: ({ number }) => void thread.numbers.push(number),
      stop: () => {
        thread.isStopped = true;
      },
    };
  });
  const kept = new KeptLayout();
  const older = kept.engine(pool.layout, true, vi.fn());
  const slow = older(graph("one", card("a")));
  const newer = kept.engine(pool.layout, true, vi.fn())(graph("one", card("a"), card("b")));
  await expect(slow).rejects.toBeInstanceOf(LayoutStopped);
  await expect(older(graph("two"))).rejects.toBeInstanceOf(LayoutStopped);
  expect(threads.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  const placed = graph("one");
  threads[1]?.reply({ number: threads[1].numbers[0] ?? 0, graph: placed });
  expect(await newer).toBe(placed);
});

test("what the caller stops is stopped", async () => {
  const pool = new LayoutThreads(() => ({ post: () => undefined, stop: () => undefined }));
  const layout = new KeptLayout().engine(pool.layout, true, vi.fn())(graph("one"), AbortSignal.timeout(5));
  await expect(layout).rejects.toBeInstanceOf(LayoutStopped);
});
