import { expect, test } from "vitest";
import { LatestOnly } from "../../client/src/latest-only.ts";

/** Each run waits until it is answered. */
function recorder() {
  const runs: { readonly option: string; readonly signal: AbortSignal; readonly answer: () => void }[] = [];
  const shown: string[] = [];
  const latest = new LatestOnly(async (option: string, signal) => {
    await new Promise<void>((resolve) => runs.push({ option, signal, answer: resolve }));
    if (!signal.aborted) shown.push(option);
  });
  return { runs, shown, latest };
}

test("a newer request goes out at once, and the older one is told to stop", () => {
  const { runs, latest } = recorder();
  latest.run("first");
  latest.run("second");
  expect(runs.map(({ option, signal }) => [option, signal.aborted])).toEqual([
    ["first", true],
    ["second", false],
  ]);
});

test("the newest answer is shown, whichever comes first", async () => {
  const { runs, shown, latest } = recorder();
  latest.run("first");
  latest.run("second");
  for (const { answer } of [...runs].reverse()) answer();
  await Promise.resolve();
  expect(shown).toEqual(["second"]);
  latest.run("third");
  runs[2]?.answer();
  await Promise.resolve();
  expect(shown).toEqual(["second", "third"]);
});

test("nothing runs and nothing is shown once it has stopped", async () => {
  const { runs, shown, latest } = recorder();
  latest.run("first");
  latest.stop();
  latest.run("second");
  for (const { answer } of runs) answer();
  await Promise.resolve();
  expect(runs.map(({ option, signal }) => [option, signal.aborted])).toEqual([["first", true]]);
  expect(shown).toEqual([]);
});
