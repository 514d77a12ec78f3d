import { expect, test } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { type AnsweredMessage, type FigureMessage, figureThread } from "../../server/src/lsp/figure-question.ts";
import { Figures } from "../../server/src/lsp/figures.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const SHOP = readSnapshot(`architecture: 1
name: Shop
components: { web: { availability: 99% }, api: { availability: 98% } }
slas: { a: { entry: web }, b: { entry: api } }
`);

interface Started {
  readonly posted: FigureMessage[];
  /** Lets the thread answer what it was asked so far. */
  readonly work: () => void;
  readonly fail: () => void;
  isStopped: boolean;
}

/** Threads that work when they are told to. */
function threads() {
  const started: Started[] = [];
  const figures = new Figures((answered, failed) => {
    const take = figureThread((message: AnsweredMessage) => answered(message));
    const waiting: FigureMessage[] = [];
    const thread: Started = {
      posted: [],
      work: () => {
        for (const message of waiting.splice(0)) take(message);
      },
      fail: failed,
      isStopped: false,
    };
    started.push(thread);
    return {
      post: (message) => {
        thread.posted.push(message);
        waiting.push(message);
      },
      stop: () => {
        thread.isStopped = true;
      },
    };
  });
  return { figures, started };
}

const ask = (figures: Figures, sla: string, token: CancellationToken = CancellationToken.None) =>
  figures.journey(SHOP, sla, token).then((found) => found?.availability.core.low);

test("questions are answered one after the other, by one thread that is told of the architecture once", async () => {
  const { figures, started } = threads();
  const answers = [ask(figures, "a"), ask(figures, "b"), ask(figures, "a")];
  expect(started[0]?.posted).toHaveLength(2);
  started[0]?.work();
  started[0]?.work();
  expect(await Promise.all(answers)).toEqual([0.99, 0.98, 0.99]);
  expect(await ask(figures, "b")).toBe(0.98);
  expect(started).toHaveLength(1);
  expect(started[0]?.posted.map((message) => ("architecture" in message ? "architecture" : message.question))).toEqual([
    "architecture",
    { kind: "journey", sla: "a" },
    { kind: "journey", sla: "b" },
  ]);
});

test("a question that is given up while it is answered stops the thread, and the next one starts another", async () => {
  const { figures, started } = threads();
  const source = new CancellationTokenSource();
  const givenUp = ask(figures, "a", source.token);
  const next = ask(figures, "b");
  source.cancel();
  expect(await givenUp).toBeUndefined();
  expect(started.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  started[0]?.work();
  started[1]?.work();
  expect(await next).toBe(0.98);
});

test("a question that is given up while it waits disturbs nobody", async () => {
  const { figures, started } = threads();
  const first = ask(figures, "a");
  const source = new CancellationTokenSource();
  const givenUp = ask(figures, "b", source.token);
  source.cancel();
  expect(await givenUp).toBeUndefined();
  started[0]?.work();
  expect(await first).toBe(0.99);
  expect(started).toHaveLength(1);
  expect(await ask(figures, "b", source.token)).toBeUndefined();
});

test("a thread that breaks takes its question with it, and no other", async () => {
  const { figures, started } = threads();
  const broken = ask(figures, "a");
  const next = ask(figures, "b");
  started[0]?.fail();
  started[1]?.work();
  expect([await broken, await next]).toEqual([undefined, 0.98]);
});

test("without threads a question is answered after what is under way", async () => {
  const figures = new Figures(undefined);
  expect(await ask(figures, "a")).toBe(0.99);
  expect(await figures.outages(SHOP, ["gone"], CancellationToken.None)).toBeUndefined();
  const outages = await figures.outages(SHOP, ["web"], CancellationToken.None);
  expect(outages?.map(({ outage }) => outage.survives)).toEqual([false, true]);
});
