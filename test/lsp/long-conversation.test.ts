import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  LSPErrorCodes,
  type Position,
  ResponseError,
} from "vscode-languageserver-protocol/node";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { REALISTIC } from "../support/arbitrary-edits.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";

// One long conversation: somebody types into three files of one architecture, and asks for everything in between. Whatever the server
// took over from the version before, it must say what a server says that knows nothing but the texts.
const EDITS = 2_000;
const EDITS_BETWEEN_COMPARISONS = 100;
const SEED = 20261122;

const FILES = ["architecture.yaml", "data.yaml", "more.yaml"] as const;
type Name = (typeof FILES)[number];

const split = REALISTIC.indexOf("databases:");
const SOUND: { readonly [name in Name]: string } = {
  "architecture.yaml": REALISTIC.slice(0, split).replace("name: Shop", "name: Shop\ninclude: [data.yaml, m*.yaml]"),
  "data.yaml": REALISTIC.slice(split),
  "more.yaml":
    "notApplicable:\n  - { check: tenancy/model, reason: One. }\nclients:\n  browser: { kind: browser, connects: [web] }\n",
};

const PIECES = [
  "a",
  "\n",
  "\n  ",
  "  ",
  ":",
  ": ",
  "- ",
  "#",
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  "'",
  "|",
  "&a ",
  "*a",
  "\t",
  "unknown",
  "web",
  "\n  api:\n    kind: api\n",
];

let folder = "";
const running: RunningServer[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "archbook-long-"));
  mkdirSync(folder, { recursive: true });
  for (const name of FILES) writeFileSync(path.join(folder, name), SOUND[name]);
});

afterAll(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true });
});

test("a server that has seen two thousand edits answers as a fresh one", { timeout: 600_000 }, async () => {
  const random = randomFrom(SEED);
  const texts: Record<Name, string> = { ...SOUND };
  const open = new Set<Name>(FILES);
  const old = await start();
  for (const name of FILES) await openIn(old, name, texts[name]);
  let version = 1;
  const pending: Promise<void>[] = [];

  for (let edits = 1; edits <= EDITS; edits++) {
    const name = pick(FILES, random);
    if (!open.has(name)) {
      await openIn(old, name, texts[name]);
      open.add(name);
    }
    const change = random() < 0.03 ? everything(texts[name], SOUND[name]) : anyChange(texts[name], random);
    texts[name] = change.after;
    await old.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(name), version: ++version },
      contentChanges: [change.sent],
    });
    if (random() < 0.4) pending.push(askAndForget(old, anyRequest(texts, random), random));
    if (random() < 0.01) {
      // What is saved and closed is read from the disk from then on.
      writeFileSync(path.join(folder, name), texts[name]);
      open.delete(name);
      const textDocument = { uri: uriOf(name) };
      await old.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
      const changes: FileEvent[] = [{ uri: uriOf(name), type: FileChangeType.Changed }];
      await old.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    }
    if (edits % EDITS_BETWEEN_COMPARISONS === 0) await compare(old, texts, open, random);
  }
  await Promise.all(pending);
});

/** Asks both servers everything, and holds the answers against each other. */
async function compare(
  old: RunningServer,
  texts: Readonly<Record<Name, string>>,
  open: ReadonlySet<Name>,
  random: Random,
) {
  for (const name of FILES) if (!open.has(name)) expect(texts[name]).toBeDefined();
  const fresh = await start();
  for (const name of open) await openIn(fresh, name, texts[name]);
  for (const name of open) {
    for (const [method, params] of requestsAt(name, texts, random)) {
      const said = await old.connection.sendRequest(method, params);
      const expected = await fresh.connection.sendRequest(method, params);
      const where = `${method} ${JSON.stringify(params)} of\n${texts[name]}`;
      expect(withoutVersions(said), where).toEqual(withoutVersions(expected));
    }
  }
  await fresh.stop();
  running.splice(running.indexOf(fresh), 1);
}

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
};

async function start(): Promise<RunningServer> {
  const server = await startServer();
  running.push(server);
  server.connection.onRequest("client/registerCapability", () => null);
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "work" }];
  await server.connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: CAPABILITIES,
    workspaceFolders,
  });
  await server.connection.sendNotification(InitializedNotification.type, {});
  return server;
}

async function openIn({ connection }: RunningServer, name: Name, text: string): Promise<void> {
  const textDocument = { uri: uriOf(name), languageId: "yaml", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

function uriOf(name: Name): string {
  return pathToFileURL(path.join(folder, name)).href;
}

type Request = readonly [method: string, params: unknown];

/** Everything that can be asked of a file, at a random place of it. */
function requestsAt(name: Name, texts: Readonly<Record<Name, string>>, random: Random): readonly Request[] {
  const text = texts[name];
  const lines = new LineIndex(text);
  const textDocument = { uri: uriOf(name) };
  const position = lines.lineColumn(Math.floor(random() * (text.length + 1)));
  const at = { textDocument, position };
  const whole = { start: { line: 0, character: 0 }, end: lines.lineColumn(text.length) };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ["textDocument/diagnostic", { textDocument }],
    ["textDocument/hover", at],
    ["textDocument/completion", at],
    ["textDocument/definition", at],
    ["textDocument/references", { ...at, context: { includeDeclaration: true } }],
    ["textDocument/documentHighlight", at],
    ["textDocument/prepareCallHierarchy", at],
    [
      "textDocument/codeAction",
      { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    ],
    ["textDocument/documentSymbol", { textDocument }],
    ["textDocument/foldingRange", { textDocument }],
    ["textDocument/selectionRange", { textDocument, positions: [position] }],
    ["textDocument/semanticTokens/full", { textDocument }],
    ["textDocument/documentLink", { textDocument }],
    ["textDocument/codeLens", { textDocument }],
    ["textDocument/inlayHint", { textDocument, range: whole }],
    ["textDocument/formatting", { textDocument, options }],
    ["workspace/symbol", { query: "" }],
    ["archbook/readiness", { uri: textDocument.uri }],
    ["archbook/checklist", { uri: textDocument.uri }],
  ];
}

function anyRequest(texts: Readonly<Record<Name, string>>, random: Random): Request {
  return pick(requestsAt(pick(FILES, random), texts, random), random);
}

/** Nobody waits for the answer; it may be overtaken or cancelled, and nothing else may be wrong with it. */
async function askAndForget({ connection }: RunningServer, [method, params]: Request, random: Random): Promise<void> {
  const source = new CancellationTokenSource();
  const answer = connection.sendRequest(method, params, source.token);
  if (random() < 0.3) source.cancel();
  await answer.catch((error: unknown) => {
    const code = error instanceof ResponseError ? error.code : undefined;
    expect([LSPErrorCodes.ContentModified, LSPErrorCodes.RequestCancelled], `${method}: ${error}`).toContain(code);
  });
}

interface Change {
  readonly after: string;
  readonly sent:
    | { readonly range: { readonly start: Position; readonly end: Position }; readonly text: string }
    | { readonly text: string };
}

function everything(before: string, text: string): Change {
  const lines = new LineIndex(before);
  return {
    after: text,
    sent: { range: { start: { line: 0, character: 0 }, end: lines.lineColumn(before.length) }, text },
  };
}

/** Typing, mostly; now and then a few characters or lines are taken away. */
function anyChange(before: string, random: Random): Change {
  const start = Math.floor(random() * (before.length + 1));
  const length = random() < 0.6 ? 0 : Math.floor(random() * random() * 40);
  const end = Math.min(before.length, start + length);
  const text = random() < 0.15 ? "" : pick(PIECES, random);
  const lines = new LineIndex(before);
  const range = { start: lines.lineColumn(start), end: lines.lineColumn(end) };
  return { after: before.slice(0, start) + text + before.slice(end), sent: { range, text } };
}

/** The two servers count versions and results each in their own way. */
function withoutVersions(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (key, value) => (key === "version" || key === "resultId" ? undefined : value)),
  );
}

type Random = () => number;

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}
