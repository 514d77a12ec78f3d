import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type CompletionItem,
  type CompletionList,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Hover,
  InitializedNotification,
  type InitializeResult,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

// A conversation with the server as it ships about what may be written at a place, and what stands there, over several files.
const ROOT = "architecture: 1\nname: Shop\ninclude: [parts/data.yaml]\ncomponents:\n  web: { connects: [] }\n";
const DATA = "databases:\n  orders: { kind: relational, summary: Keeps the orders. }\n";

let folder = "";
let server: RunningServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "archbook-"));
  mkdirSync(path.join(folder, "parts"));
  writeFileSync(path.join(folder, "architecture.yaml"), ROOT);
  writeFileSync(path.join(folder, "parts/data.yaml"), DATA);
  writeFileSync(path.join(folder, "parts/jobs.yaml"), "components: { nightly: { kind: batch } }\n");
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

const root = () => ({ uri: uriOf("architecture.yaml") });

async function open() {
  server = await startServer();
  const { connection } = server;
  const completionItem = { snippetSupport: true, resolveSupport: { properties: ["documentation"] } };
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "shop" }],
    capabilities: { textDocument: { completion: { completionItem } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { ...root(), languageId: "yaml", version: 1, text: ROOT };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return { connection, initialized };
}

/** Of a word in the root the place behind it. */
function behind(text: string, word: string) {
  const before = text.slice(0, text.indexOf(word) + word.length).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test("documentation is told of what is looked at, while the word grows", async () => {
  const { connection, initialized } = await open();
  expect(initialized.capabilities.completionProvider?.resolveProvider).toBe(true);
  const position = behind(ROOT, "connects: [");
  const params = { textDocument: root(), position };
  const answer = await connection.sendRequest<CompletionItem[] | CompletionList>("textDocument/completion", params);
  const items = Array.isArray(answer) ? answer : answer.items;
  expect(items.map(({ label }) => label)).toEqual(["orders", "unknown"]);
  expect(items.filter(({ documentation }) => documentation !== undefined)).toEqual([]);
  const contentChanges = [{ range: { start: position, end: position }, text: "or" }];
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...root(), version: 2 },
    contentChanges,
  });
  const resolved = await connection.sendRequest<CompletionItem>("completionItem/resolve", items[0]);
  expect(resolved).toMatchObject({ label: "orders", documentation: { kind: "markdown" } });
  expect(JSON.stringify(resolved.documentation)).toContain("Keeps the orders");
});

test.each([
  ["without what was sent along", {}],
  ["of a document that is gone", { data: { uri: "file:///gone/architecture.yaml", offset: 3 } }],
  ["with something else along", { data: "x" }],
])("an item %s comes back as it is", async (_, fields) => {
  const { connection } = await open();
  const item = { label: "orders", ...fields };
  expect(await connection.sendRequest("completionItem/resolve", item)).toEqual(item);
});

test("include names the files beside the root that it does not include yet", async () => {
  const { connection } = await open();
  const params = { textDocument: root(), position: behind(ROOT, "data.yaml") };
  const text = ROOT.replace("data.yaml]", "data.yaml, ]");
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...root(), version: 2 },
    contentChanges: [{ text }],
  });
  const position = behind(text, "data.yaml, ");
  const items = await connection.sendRequest<CompletionItem[]>("textDocument/completion", { ...params, position });
  expect(items.map(({ label }) => label)).toEqual(["parts/jobs.yaml"]);
});

test("hover tells what an entry of include brings along", async () => {
  const { connection } = await open();
  const params = { textDocument: root(), position: behind(ROOT, "parts/da") };
  const hover = await connection.sendRequest<Hover | null>("textDocument/hover", params);
  expect(JSON.stringify(hover?.contents)).toContain("databases `orders`");
});
