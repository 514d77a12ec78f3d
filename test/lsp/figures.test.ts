import { afterEach, expect, test } from "vitest";
import {
  type CodeLens,
  DidOpenTextDocumentNotification,
  type Hover,
  InitializedNotification,
  type InlayHint,
} from "vscode-languageserver-protocol/node";
import type { WhatIf } from "../../server/src/lsp/custom-requests.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";

const uri = "file:///workspace/architecture.yaml";
const textDocument = { uri };

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** Where the journey of the shop is promised. */
const PROMISE = { uri, range: { start: { line: 6, character: 2 }, end: { line: 6, character: 10 } } };

const SHOP = `architecture: 1
name: Shop
clients: { browser: { connects: [web] } }
components:
  web: { zones: [1, 2], scaling: { instances: 2 }, availability: { value: 99%, scope: instance } }
slas:
  checkout: { entry: browser, availability: 99.999% }
`;

async function open(text: string, commands: readonly string[] = []) {
  server = await startServer();
  const { connection } = server;
  const capabilities = { textDocument: { diagnostic: {} }, experimental: { commands: { commands } } };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
  return connection;
}

test("an SLA has its figure in the hover, as inlay hint, and as code lens", async () => {
  const connection = await open(SHOP, ["archbook.whatIf"]);
  const position = { line: 6, character: 4 };
  const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
  const hints = await connection.sendRequest<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
  const labels = hints.map(({ label, position }) => [label, position]);
  expect(labels).toContainEqual(["≈ 99.99%", { line: 6, character: 51 }]);
  // A hint waits for its figure, and a hover only for a while: from here on it is known.
  const hover = await connection.sendRequest<Hover>("textDocument/hover", { textDocument, position });
  expect(JSON.stringify(hover.contents)).toContain("**Reaches 99.99%, misses the promised 99.999%.**");
  const lenses = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  const titles = await Promise.all(
    lenses.map(async (lens) => {
      if (lens.command !== undefined) return `${lens.range.start.line} ${lens.command.title}`;
      const resolved = await connection.sendRequest<CodeLens>("codeLens/resolve", lens);
      return `${lens.range.start.line} ${resolved.command?.title}`;
    }),
  );
  expect(titles).toEqual([
    expect.stringMatching(/^0 \d+ of \d+ questions answered/),
    "6 reaches 99.99%, promised 99.999%",
    "6 What if … is down?",
    "4 1 reference",
  ]);
});

test("what if is answered to everybody, and shown as a lens to clients that have the command", async () => {
  const connection = await open(SHOP);
  const lenses = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  expect(lenses.filter(({ command }) => command !== undefined)).toEqual([]);
  const asked = await connection.sendRequest<WhatIf>("archbook/whatIf", { uri });
  expect(asked).toEqual({
    places: [
      { kind: "zone", word: "zone:1" },
      { kind: "zone", word: "zone:2" },
      { kind: "element", word: "web" },
    ],
  });
  const { journeys } = await connection.sendRequest<WhatIf>("archbook/whatIf", { uri, down: ["web"] });
  expect(journeys).toEqual([{ sla: "checkout", at: PROMISE, survives: false, figure: "", details: expect.anything() }]);
  expect(await connection.sendRequest<WhatIf>("archbook/whatIf", { uri, down: ["gone"] })).not.toHaveProperty(
    "journeys",
  );
});

test("while a large figure is computed, the server goes on answering", { timeout: 60_000 }, async () => {
  const connection = await open(TANGLE);
  const name = { textDocument, position: { line: 1, character: 1 } };
  const lenses = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  await connection.sendRequest<Hover>("textDocument/hover", name);
  const order: string[] = [];
  const sla = lenses.find(({ data }) => data.about.kind === "reached");
  const reached = connection.sendRequest<CodeLens>("codeLens/resolve", sla).then(({ command }) => {
    order.push("figure");
    return command?.title;
  });
  await connection.sendRequest<Hover>("textDocument/hover", name).then(() => order.push("hover"));
  expect(await reached).toMatch(/^reaches 9\d\.\d+% to 9\d\.\d+%$/);
  expect(order).toEqual(["hover", "figure"]);
});

test("a figure that nobody waits for any more is given up", { timeout: 60_000 }, async () => {
  const connection = await open(`${TANGLE}  simple: { entry: d0 }\n`);
  const lenses = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  const about = (sla: string) => lenses.find(({ data }) => data.about.sla === sla);
  const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
  const source = new CancellationTokenSource();
  const order: string[] = [];
  const large = connection
    .sendRequest<CodeLens>("codeLens/resolve", about("main"), source.token)
    .then(({ command }) => command?.title ?? "", String)
    .then((outcome) => order.push(outcome));
  const simple = connection.sendRequest<CodeLens>("codeLens/resolve", about("simple"));
  source.cancel();
  expect((await simple).command?.title).toBe("reaches 99.9%");
  await large;
  expect(order).toEqual([expect.not.stringContaining("%")]);
});

/** Seven hundred components, each with three alternatives out of many shared databases: no order keeps the diagram small. */
const TANGLE = tangle(700, 220);

function tangle(components: number, shared: number): string {
  const entries = Array.from({ length: components }, (_, n) => {
    const stores = [17, 5, 71].map((step) => `{ to: d${(n * step + n * n) % shared}, oneOf: store }`);
    const next = n + 1 < components ? [`c${n + 1}`] : [];
    return `  c${n}: { availability: 99.99%, connects: [${[...next, ...stores].join(", ")}] }`;
  });
  const databases = Array.from({ length: shared }, (_, n) => `  d${n}: { availability: 99.9% }`);
  return [
    "architecture: 1\nname: Tangle\nclients: { browser: { connects: [c0] } }\ncomponents:",
    ...entries,
    "databases:",
    ...databases,
    "slas:\n  main: { entry: browser }\n",
  ].join("\n");
}
