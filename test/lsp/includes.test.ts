import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CreateFile,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  InitializedNotification,
  PublishDiagnosticsNotification,
  TextDocumentEdit,
} from "vscode-languageserver-protocol/node";
import type { Readiness } from "../../server/src/lsp/custom-requests.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";

// A conversation about an architecture of several files with the server as it ships.
const ROOT = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [cart] }
`;
const CART = "components:\n  cart: { kind: api }\n";

let folder = "";
let server: RunningServer | undefined;
let version = 0;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "archbook-includes-"));
  mkdirSync(path.join(folder, "services"));
  write("architecture.yaml", ROOT);
  write("services/cart.yaml", CART);
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

const PULL: ClientCapabilities = { textDocument: { diagnostic: {} } };
const PUSH: ClientCapabilities = {};

/** A client, and what it was told of each file last. */
async function start(capabilities: ClientCapabilities) {
  server = await startServer();
  const { connection } = server;
  const told = new Map<string, readonly string[]>();
  let changed = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics.map(codeOf));
    changed();
  });
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "work" }];
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
  await connection.sendNotification(InitializedNotification.type, {});
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => (isSo() ? resolve() : undefined);
      changed();
    });
  return {
    told,
    until,
    has: (name: string, code: string) => told.get(uriOf(name))?.includes(code) === true,
    connection,
    open: (name: string, text: string) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uriOf(name), languageId: "yaml", version: ++version, text },
      }),
    change: (name: string, text: string) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uriOf(name), version: ++version },
        contentChanges: [{ text }],
      }),
    close: (name: string) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(name) } }),
    changedOnDisk: (name: string, type: FileChangeType) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] }),
    async pull(name: string): Promise<readonly Diagnostic[]> {
      const textDocument = { uri: uriOf(name) };
      const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument,
      });
      return report.kind === "full" ? report.items : [];
    },
  };
}

function codeOf({ code }: Diagnostic): string {
  return String(code);
}

test("a part is reviewed with its root, though nobody has opened that", async () => {
  const { open, pull, connection } = await start(PULL);
  await open("services/cart.yaml", CART);
  const found = await pull("services/cart.yaml");
  expect(found.map(codeOf)).toContain("hosting/current-hosting");
  expect(found.map(codeOf)).not.toContain("schema/required");
  const uri = uriOf("services/cart.yaml");
  const readiness = await connection.sendRequest<Readiness>("archbook/readiness", { uri });
  expect(readiness).toEqual(
    await connection.sendRequest<Readiness>("archbook/readiness", { uri: uriOf("architecture.yaml") }),
  );
});

test("a YAML file that nothing includes is none of ours", async () => {
  write("pipeline.yaml", CART);
  const { open, pull, connection } = await start(PULL);
  await open("pipeline.yaml", CART);
  expect(await pull("pipeline.yaml")).toEqual([]);
  const textDocument = { uri: uriOf("pipeline.yaml") };
  const position = { line: 1, character: 3 };
  expect(await connection.sendRequest("textDocument/hover", { textDocument, position })).toBeNull();
});

test("what is found in parts that are closed is told, as long as the root is open", async () => {
  const { open, close, pull, told, until, has } = await start(PULL);
  await open("architecture.yaml", ROOT);
  expect((await pull("architecture.yaml")).map(codeOf)).not.toContain("hosting/current-hosting");
  await until(() => has("services/cart.yaml", "hosting/current-hosting"));
  await open("services/cart.yaml", CART);
  await until(() => told.get(uriOf("services/cart.yaml"))?.length === 0);
  await close("services/cart.yaml");
  await pull("architecture.yaml");
  await until(() => has("services/cart.yaml", "hosting/current-hosting"));
  await close("architecture.yaml");
  await until(() => told.get(uriOf("services/cart.yaml"))?.length === 0);
});

test("an unsaved part wins over the disk, and all files are told anew", async () => {
  const { open, change, until, has } = await start(PUSH);
  await open("architecture.yaml", ROOT);
  await open("services/cart.yaml", CART);
  await until(() => has("services/cart.yaml", "hosting/current-hosting"));
  await change("services/cart.yaml", CART.replace("cart:", "basket:"));
  await until(() => has("architecture.yaml", "names/unresolved"));
  await change("services/cart.yaml", CART);
  await until(() => !has("architecture.yaml", "names/unresolved"));
});

test("parts come, go and are renamed on the disk", async () => {
  const { open, pull, changedOnDisk } = await start(PULL);
  await open("architecture.yaml", ROOT);
  const codes = async () => (await pull("architecture.yaml")).map(codeOf);
  expect(await codes()).not.toContain("names/include");
  renameSync(path.join(folder, "services/cart.yaml"), path.join(folder, "cart.yaml"));
  await changedOnDisk("services/cart.yaml", FileChangeType.Deleted);
  expect(await codes()).toEqual(expect.arrayContaining(["names/include", "names/unresolved"]));
  write("services/basket.yaml", CART);
  await changedOnDisk("services/basket.yaml", FileChangeType.Created);
  expect(await codes()).not.toContain("names/include");
  write("services/basket.yaml", "components: {}\n");
  await changedOnDisk("services/basket.yaml", FileChangeType.Changed);
  expect(await codes()).toContain("names/unresolved");
});

test("a folder that is deleted takes its parts with it", async () => {
  const { open, pull, connection } = await start(PULL);
  await open("architecture.yaml", ROOT);
  expect((await pull("architecture.yaml")).map(codeOf)).not.toContain("names/include");
  rmSync(path.join(folder, "services"), { recursive: true });
  await connection.sendNotification("workspace/didDeleteFiles", { files: [{ uri: uriOf("services") }] });
  expect((await pull("architecture.yaml")).map(codeOf)).toContain("names/include");
});

test("what two architectures find in one part is told once", async () => {
  write("other.architecture.yaml", ROOT);
  const { open, pull } = await start(PULL);
  await open("services/cart.yaml", CART);
  const found = (await pull("services/cart.yaml")).filter(({ code }) => code === "hosting/current-hosting");
  expect(found).toHaveLength(1);
});

test("a name that two files declare leads to the other one", async () => {
  const twice = `${ROOT}components:\n  cart: { kind: worker }\n`;
  const { open, pull } = await start(PULL);
  await open("architecture.yaml", twice);
  const found = (await pull("architecture.yaml")).find(({ code }) => code === "names/duplicate");
  expect(found?.relatedInformation?.map(({ location }) => location)).toEqual([
    { uri: uriOf("services/cart.yaml"), range: { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } } },
  ]);
});

test("details are moved to a file of their own in one step, where the client can make files", async () => {
  const deep = `${ROOT}networking: { networks: { spoke: { addressSpace: [10.0.0.0/16] } } }\n`;
  const edits = { documentChanges: true, resourceOperations: ["create" as const] };
  const { open, pull, connection } = await start({ ...PULL, workspace: { workspaceEdit: edits } });
  await open("architecture.yaml", deep);
  const diagnostic = (await pull("architecture.yaml")).find(({ code }) => code === "diagram-detail/too-deep");
  const uri = uriOf("architecture.yaml");
  const ask = async () =>
    (
      await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: diagnostic?.range,
        context: { diagnostics: [], only: ["quickfix"] },
      })
    ).find(({ title }) => title === "Move them out");
  const changes = (await ask())?.edit?.documentChanges ?? [];
  const [made, filled, changed] = changes;
  expect(CreateFile.is(made) ? made.uri : undefined).toBe(uriOf("network-annex.yaml"));
  expect(TextDocumentEdit.is(filled) ? filled.edits : []).toMatchObject([
    { newText: expect.stringContaining("addressSpace: [10.0.0.0/16]") },
  ]);
  expect(TextDocumentEdit.is(changed) ? changed.textDocument : undefined).toEqual({ uri, version });
  write("network-annex.yaml", "data: {}\n");
  expect(await ask()).toBeUndefined();
});

test("a part that is open is told of as soon as another file includes it, and when it does so no more", async () => {
  const alone = ROOT.replace(/include: .*\n/, "");
  write("architecture.yaml", alone);
  const { open, change, until, has } = await start(PUSH);
  await open("services/cart.yaml", CART);
  await open("architecture.yaml", alone);
  await until(() => has("architecture.yaml", "names/unresolved"));
  await change("architecture.yaml", ROOT);
  await until(() => has("services/cart.yaml", "hosting/current-hosting"));
  await change("architecture.yaml", alone);
  await until(() => !has("services/cart.yaml", "hosting/current-hosting"));
});

test("where Archbook is switched off, nothing is told of closed files any more", async () => {
  const { open, pull, until, has, told, connection } = await start(PULL);
  await open("architecture.yaml", ROOT);
  await pull("architecture.yaml");
  await until(() => has("services/cart.yaml", "hosting/current-hosting"));
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { archbook: { enable: false } } });
  await until(() => told.get(uriOf("services/cart.yaml"))?.length === 0);
  expect(await pull("architecture.yaml")).toEqual([]);
  await connection.sendRequest("workspace/executeCommand", { command: "archbook.server.reviewWorkspace" });
  expect(told.get(uriOf("services/cart.yaml"))).toEqual([]);
});

test("what was told of a root that was closed is taken back once it is gone from the disk", async () => {
  write("architecture.yaml", `${ROOT}tenancy: { modl: shared }\n`);
  const { open, pull, until, has, told, changedOnDisk } = await start(PULL);
  await open("services/cart.yaml", CART);
  await pull("services/cart.yaml");
  await until(() => has("architecture.yaml", "schema/unknown-key"));
  rmSync(path.join(folder, "architecture.yaml"));
  await changedOnDisk("architecture.yaml", FileChangeType.Deleted);
  expect(await pull("services/cart.yaml")).toEqual([]);
  await until(() => told.get(uriOf("architecture.yaml"))?.length === 0);
});

test("what is wrong with a closed config file is told as long as something is open under it", async () => {
  write("archbook.config.yaml", "stagee: design\n");
  const { open, close, pull, until, told } = await start(PULL);
  await open("architecture.yaml", ROOT);
  await pull("architecture.yaml");
  await until(() => told.get(uriOf("archbook.config.yaml"))?.length === 1);
  await close("architecture.yaml");
  await until(() => told.get(uriOf("archbook.config.yaml"))?.length === 0);
});

test("a part that was saved and closed is what it is on the disk, though the client does not tell of files", async () => {
  const { open, close, pull } = await start(PULL);
  await open("architecture.yaml", ROOT);
  expect((await pull("architecture.yaml")).map(codeOf)).not.toContain("names/unresolved");
  await open("services/cart.yaml", CART);
  await pull("services/cart.yaml");
  const renamed = CART.replace("cart:", "basket:");
  write("services/cart.yaml", renamed);
  await close("services/cart.yaml");
  expect((await pull("architecture.yaml")).map(codeOf)).toContain("names/unresolved");
});

test("files are the same however a client writes their names", async () => {
  mkdirSync(path.join(folder, "a (b)"));
  write("a (b)/architecture.yaml", `${ROOT.replace("services/*.yaml", "ü.yaml")}`);
  write("a (b)/ü.yaml", CART);
  // Node leaves parentheses as they are; the server writes them as VS Code does.
  expect(uriOf("a (b)/ü.yaml")).toContain("(b)");
  const { open, pull, told, until } = await start(PULL);
  await open("a (b)/architecture.yaml", ROOT.replace("services/*.yaml", "ü.yaml"));
  expect((await pull("a (b)/architecture.yaml")).map(codeOf)).not.toContain("names/include");
  const closed = () => [...told].filter(([uri]) => uri.includes("%C3%BC"));
  await until(() => closed().some(([, codes]) => codes.includes("hosting/current-hosting")));
  await open("a (b)/ü.yaml", CART);
  expect((await pull("a (b)/ü.yaml")).map(codeOf)).toContain("hosting/current-hosting");
  await until(() => closed().every(([, codes]) => codes.length === 0));
});
