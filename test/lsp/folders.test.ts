import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  type Hover,
  InitializedNotification,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

// A workspace of many architectures, opened with the server as it ships.
const COUNT = 500;
const ROOT =
  "architecture: 1\nname: Shop\ninclude: part.yaml\ncomponents:\n  web: { kind: web-app, connects: [cart] }\n";
const PART = "components:\n  cart: { kind: api }\n";

let folder = "";
let server: RunningServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "archbook-folders-"));
  for (let i = 0; i < COUNT; i++) {
    mkdirSync(path.join(folder, `s${i}`));
    writeFileSync(path.join(folder, `s${i}/architecture.yaml`), ROOT);
    writeFileSync(path.join(folder, `s${i}/part.yaml`), PART);
  }
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

/** A client that is told of progress. */
async function start(onProgress: (kind: "begin" | "report" | "end", token: string | number) => void) {
  server = await startServer();
  const { connection } = server;
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  connection.onNotification("$/progress", ({ token, value }) => onProgress(value.kind, token));
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "work" }];
  const capabilities = { window: { workDoneProgress: true }, textDocument: { diagnostic: {} } };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
  await connection.sendNotification(InitializedNotification.type, {});
  return connection;
}

async function open(name: string, text: string) {
  const uri = pathToFileURL(path.join(folder, name)).href;
  const textDocument = { uri, languageId: "yaml", version: 1, text };
  await server?.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return { uri };
}

test("many architectures are looked at with progress, and roots need not wait for it", {
  timeout: 60_000,
}, async () => {
  const order: string[] = [];
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const connection = await start((kind) => {
    if (order.at(-1) !== kind) order.push(kind);
    if (kind === "end") ended();
  });
  const textDocument = await open("s7/architecture.yaml", ROOT);
  const position = { line: 4, character: 4 };
  const hover = await connection.sendRequest<Hover | null>("textDocument/hover", { textDocument, position });
  expect(hover).not.toBeNull();
  order.push("hover");
  await end;
  expect(order.filter((kind) => kind !== "report" && kind !== "begin")).toEqual(["hover", "end"]);
  const part = await open("s400/part.yaml", PART);
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: part,
  });
  expect(report.kind === "full" ? report.items.map(({ code }) => code) : []).toContain("hosting/current-hosting");
});

test("the search may be cancelled", { timeout: 60_000 }, async () => {
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  let reports = 0;
  await start((kind, token) => {
    if (kind === "begin") void server?.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    if (kind === "report") reports++;
    if (kind === "end") ended();
  });
  await end;
  expect(reports).toBeLessThan(COUNT);
});
