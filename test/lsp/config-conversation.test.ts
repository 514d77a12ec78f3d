import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  type Hover,
  InitializedNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

// A conversation about config files with the server as it ships: on the disk, open, changed and closed again.
const SHOP = `architecture: 1
name: Shop
clients:
  user:
    connects: [web]
components:
  web:
    hosting: vm
`;

const TLS = `checks:
  acme/tls:
    for: connection
    expect: { required: [tls] }
    message: "{from} to {to}: TLS is not stated."
`;

let folder = "";
let server: RunningServer | undefined;
let version = 1;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "archbook-config-"));
  mkdirSync(path.join(folder, "services/shop"), { recursive: true });
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

const ARCHITECTURE = "services/shop/architecture.yaml";
const CONFIG = "archbook.config.yaml";
const PULL: ClientCapabilities = { textDocument: { diagnostic: {} } };

async function start(capabilities: ClientCapabilities = PULL) {
  server = await startServer();
  const { connection } = server;
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "work" }];
  const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders };
  await connection.sendRequest("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  return connection;
}

type Wire = Awaited<ReturnType<typeof start>>;

function open(connection: Wire, name: string, text: string) {
  const textDocument = { uri: uriOf(name), languageId: "yaml", version: ++version, text };
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

function change(connection: Wire, name: string, text: string) {
  const textDocument = { uri: uriOf(name), version: ++version };
  return connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument,
    contentChanges: [{ text }],
  });
}

async function pull(connection: Wire, name = ARCHITECTURE): Promise<readonly Diagnostic[]> {
  const params = { textDocument: { uri: uriOf(name) } };
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", params);
  return report.kind === "full" ? report.items : [];
}

function own(diagnostics: readonly Diagnostic[]) {
  return diagnostics.filter(({ code }) => String(code).startsWith("acme/")).map(({ message }) => String(message));
}

test("the nearest config file upwards holds, and changes of it at once, saved or not", async () => {
  writeFileSync(path.join(folder, CONFIG), TLS);
  const connection = await start();
  await open(connection, ARCHITECTURE, SHOP);
  const [first] = (await pull(connection)).filter(({ code }) => code === "acme/tls");
  expect(first).toMatchObject({ message: "user to web: TLS is not stated.", severity: 2, source: "archbook" });
  expect(first?.codeDescription).toBeUndefined();

  await open(connection, CONFIG, TLS.replace("TLS is", "Encryption is"));
  expect(own(await pull(connection))).toEqual(["user to web: Encryption is not stated."]);
  await change(connection, CONFIG, `severity: { acme: off, hosting: off }\n${TLS}`);
  expect(own(await pull(connection))).toEqual([]);
  expect((await pull(connection)).filter(({ code }) => String(code).startsWith("hosting/"))).toEqual([]);

  await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(CONFIG) } });
  expect(own(await pull(connection))).toEqual(["user to web: TLS is not stated."]);

  writeFileSync(path.join(folder, "services/archbook.config.yml"), "stage: review\n");
  const changes = [{ uri: uriOf("services/archbook.config.yml"), type: FileChangeType.Created }];
  await connection.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  expect(own(await pull(connection))).toEqual([]);
});

test("YAML files, config files among them, are watched where the client can", async () => {
  server = await startServer();
  const { connection } = server;
  const registered = new Promise<readonly string[]>((resolve) => {
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      if (registrations.some(({ method }) => method === DidChangeWatchedFilesNotification.method)) {
        resolve(registrations.map(({ registerOptions }) => JSON.stringify(registerOptions)));
      }
    });
  });
  const capabilities = { ...PULL, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null };
  await connection.sendRequest("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  expect((await registered).join()).toContain("**/*.{yaml,yml}");
});

test("a config file is reported about, completed, hovered and repaired", async () => {
  const connection = await start();
  const text = "severity:\n  hostng: off\nstage: desgn\n";
  await open(connection, CONFIG, text);
  const textDocument = { uri: uriOf(CONFIG) };
  const faults = await pull(connection, CONFIG);
  expect(faults.map(({ code, range }) => [code, range.start.line])).toEqual([
    ["names/unknown-check", 1],
    ["schema/not-in-enum", 2],
  ]);
  const items = await connection.sendRequest<CompletionItem[]>("textDocument/completion", {
    textDocument,
    position: { line: 2, character: 7 },
  });
  expect(items.map(({ label }) => label)).toContain("security-review");
  const position = { line: 2, character: 2 };
  const hover = await connection.sendRequest<Hover | null>("textDocument/hover", { textDocument, position });
  expect(JSON.stringify(hover?.contents)).toContain("**Stage**");
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
  const context = { diagnostics: [] };
  const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range,
    context,
  });
  expect(actions.map(({ title }) => title)).toEqual(['Change to "hosting"']);
});

test("a check that breaks while it runs is reported in the config file, open or not", async () => {
  const loop = `checks:\n  acme/loop:\n    for: component\n    expect: { $ref: "#" }\n    message: x\n`;
  writeFileSync(path.join(folder, CONFIG), loop);
  const connection = await start();
  const told = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => resolve(params));
  });
  await open(connection, ARCHITECTURE, SHOP);
  expect(await pull(connection)).not.toEqual([]);
  const { uri, diagnostics } = await told;
  expect(uri).toBe(uriOf(CONFIG));
  expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["schema/own-check", 1]]);
  await open(connection, CONFIG, loop);
  expect((await pull(connection, CONFIG)).map(({ message }) => message)).toEqual([
    'The check "acme/loop" is broken and was left out: its schemas lead into themselves without end.',
  ]);
});

test("to a client that does not ask, a change of the config file is told of every document", async () => {
  const connection = await start({});
  const codes = new Map<string, readonly string[]>();
  let changed = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    codes.set(uri, own(diagnostics));
    changed();
  });
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => (isSo() ? resolve() : undefined);
      changed();
    });
  await open(connection, ARCHITECTURE, SHOP);
  await until(() => codes.get(uriOf(ARCHITECTURE))?.length === 0);
  await open(connection, CONFIG, TLS);
  await until(() => codes.get(uriOf(ARCHITECTURE))?.length === 1);
  await change(connection, CONFIG, "stage: design\n");
  await until(() => codes.get(uriOf(ARCHITECTURE))?.length === 0);
});

test("the review of the workspace looks where the config file says", async () => {
  writeFileSync(path.join(folder, CONFIG), 'include: ["services/**", landscape.yaml]\nexclude: ["**/old/**"]\n');
  mkdirSync(path.join(folder, "services/old"));
  for (const name of [ARCHITECTURE, "architecture.yaml", "landscape.yaml", "services/old/architecture.yaml"]) {
    writeFileSync(path.join(folder, name), SHOP);
  }
  const connection = await start();
  const told = new Map<string, number>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics.length);
  });
  await connection.sendRequest("workspace/executeCommand", { command: "archbook.server.reviewWorkspace" });
  const withFindings = [...told].filter(([, count]) => count > 0).map(([uri]) => uri);
  expect(withFindings.sort()).toEqual([uriOf("landscape.yaml"), uriOf(ARCHITECTURE)].sort());
});
