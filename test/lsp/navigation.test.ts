import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  InitializedNotification,
  type InitializeResult,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

// A conversation with the server as it ships about architectures over several files, of which some are open, and some only on the disk.
const FILES = {
  "shop/architecture.yaml": `architecture: 1
name: Shop
include: services/*.yaml
clients:
  browser: { kind: browser, connects: [{ to: cart, protocol: https }] }
slas:
  buy: { entry: browser, needs: [cart] }
`,
  "shop/services/cart.yaml": `components:
  cart:
    kind: api
    connects: [orders]
`,
  "shop/services/data.yaml": `databases:
  orders: { kind: relational, allowedFrom: [cart] }
`,
  "depot/architecture.yaml": `architecture: 1
name: Depot
include:
  - ../shop/services/cart.yaml
components:
  robots: { kind: worker, connects: [cart] }
databases:
  orders: { kind: document }
`,
};

let folder = "";
let server: RunningServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "archbook-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const nameOf = (uri: string) => decodeURIComponent(uri.slice(uriOf("").length)).replace(/^\//, "");

const CAPABILITIES = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

async function start(capabilities: object = CAPABILITIES) {
  server = await startServer();
  const { connection } = server;
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "all" }];
  const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders };
  const initialized = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  return { connection, initialized };
}

type Connection = Awaited<ReturnType<typeof start>>["connection"];

async function open(connection: Connection, name: keyof typeof FILES, version = 1): Promise<void> {
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uriOf(name), languageId: "yaml", version, text: FILES[name] },
  });
}

/** A file and the position of some words in it, at the bar in them. */
function at(name: keyof typeof FILES, words: string, text: string = FILES[name]) {
  const offset = text.indexOf(words.replace("|", "")) + words.indexOf("|");
  const before = text.slice(0, offset).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { textDocument: { uri: uriOf(name) }, position };
}

/** The words of a text that a range spans. */
function wordsIn(text: string, { start, end }: Range): string {
  const line = text.split("\n")[start.line] ?? "";
  return start.line === end.line ? line.slice(start.character, end.character) : line.slice(start.character);
}

/** A workspace edit as the edits of each file, with the version that it is for. */
function editsIn({ documentChanges }: WorkspaceEdit) {
  const changed = (documentChanges ?? []) as readonly TextDocumentEdit[];
  return Object.fromEntries(
    changed.map(({ textDocument, edits }) => [
      nameOf(textDocument.uri),
      {
        version: textDocument.version,
        edits: edits.map((edit) => [
          edit.range.start.line,
          edit.range.start.character,
          "newText" in edit && edit.newText,
        ]),
      },
    ]),
  );
}

test("a name leads to where it is declared and used, in open files and closed ones", async () => {
  const { connection, initialized } = await start();
  expect(initialized.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(2);
  expect(initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  await open(connection, "shop/architecture.yaml");
  const needs = at("shop/architecture.yaml", "needs: [ca|rt]");
  const [link] = await connection.sendRequest<LocationLink[]>("textDocument/definition", needs);
  expect(nameOf(link?.targetUri ?? "")).toBe("shop/services/cart.yaml");
  expect(link?.targetSelectionRange).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 6 } });
  const context = { includeDeclaration: false };
  const used = await connection.sendRequest<Location[]>("textDocument/references", { ...needs, context });
  expect(used.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`)).toEqual([
    "shop/architecture.yaml:4",
    "shop/architecture.yaml:6",
    "shop/services/data.yaml:1",
  ]);
  const seen = await connection.sendRequest<DocumentHighlight[]>("textDocument/documentHighlight", needs);
  expect(seen).toHaveLength(2);
  // Asked for in a file that is not open, which two architectures include.
  const declared = at("shop/services/cart.yaml", "  c|art:");
  const all = await connection.sendRequest<Location[]>("textDocument/references", { ...declared, context });
  expect(all.map(({ uri }) => nameOf(uri))).toContain("depot/architecture.yaml");
  const links = await connection.sendRequest<DocumentLink[]>("textDocument/documentLink", {
    textDocument: { uri: uriOf("depot/architecture.yaml") },
  });
  expect(links.map(({ target }) => nameOf(target ?? ""))).toEqual(["shop/services/cart.yaml"]);
});

test("a rename reaches every architecture, at the versions that the editor has", async () => {
  const { connection } = await start();
  await open(connection, "shop/services/cart.yaml", 7);
  // Not saved: one more line above the entry.
  const start0 = { line: 0, character: 0 };
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf("shop/services/cart.yaml"), version: 8 },
    contentChanges: [{ range: { start: start0, end: start0 }, text: "# The cart.\n" }],
  });
  const cart = at("shop/services/cart.yaml", "  ca|rt:", `# The cart.\n${FILES["shop/services/cart.yaml"]}`);
  expect(await connection.sendRequest("textDocument/prepareRename", cart)).toEqual({
    range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
    placeholder: "cart",
  });
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...cart, newName: "basket" });
  expect(editsIn(edit)).toEqual({
    "shop/services/cart.yaml": { version: 8, edits: [[2, 2, "basket"]] },
    "shop/architecture.yaml": {
      version: null,
      edits: [
        [4, 45, "basket"],
        [6, 33, "basket"],
      ],
    },
    "shop/services/data.yaml": { version: null, edits: [[1, 44, "basket"]] },
    "depot/architecture.yaml": { version: null, edits: [[5, 37, "basket"]] },
  });
  // `robots` is free in the shop, but not in the depot.
  await expect(connection.sendRequest("textDocument/rename", { ...cart, newName: "robots" })).rejects.toMatchObject({
    code: LSPErrorCodes.RequestFailed,
    message:
      '"robots" is declared already, as components.robots in line 6 of "architecture.yaml"; "cart" needs another name.',
  });
  const field = at("depot/architecture.yaml", "ki|nd: worker");
  expect(await connection.sendRequest("textDocument/prepareRename", field)).toBeNull();
  expect(await connection.sendRequest("textDocument/rename", { ...field, newName: "sort" })).toBeNull();
});

test("a rename that begins in one architecture goes on in another that shares a file", async () => {
  const { connection, initialized } = await start({});
  expect(initialized.capabilities.renameProvider).toBe(true);
  await open(connection, "shop/architecture.yaml");
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
    ...at("shop/architecture.yaml", "needs: [ca|rt]"),
    newName: "basket",
  });
  // A client that knows of no versions gets none.
  expect(
    Object.keys(edit.changes ?? {})
      .map(nameOf)
      .sort(),
  ).toEqual(Object.keys(FILES).sort());
});

test("calls are followed from file to file", async () => {
  const { connection } = await start();
  await open(connection, "shop/architecture.yaml");
  const [browser] = await connection.sendRequest<CallHierarchyItem[]>(
    "textDocument/prepareCallHierarchy",
    at("shop/architecture.yaml", "entry: brow|ser"),
  );
  const [toCart] = await connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item: browser,
  });
  expect([toCart?.to.name, toCart?.to.detail, nameOf(toCart?.to.uri ?? "")]).toEqual([
    "cart",
    "https · api",
    "shop/services/cart.yaml",
  ]);
  expect(toCart?.fromRanges.map((range) => wordsIn(FILES["shop/architecture.yaml"], range))).toEqual(["cart"]);
  const further = await connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item: toCart?.to,
  });
  expect(further.map(({ to }) => nameOf(to.uri)).sort()).toEqual([
    "depot/architecture.yaml",
    "shop/services/data.yaml",
  ]);
  const callers = await connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", {
    item: toCart?.to,
  });
  expect(callers.map(({ from }) => `${nameOf(from.uri)} ${from.name}`).sort()).toEqual([
    "depot/architecture.yaml robots",
    "shop/architecture.yaml browser",
  ]);
});

test("symbols are those of a file, and those of the workspace", async () => {
  const { connection } = await start();
  await open(connection, "shop/architecture.yaml");
  const textDocument = { uri: uriOf("shop/architecture.yaml") };
  const outline = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  const clients = outline.find(({ name }) => name === "clients");
  expect(clients?.children?.[0]).toMatchObject({ name: "browser", detail: "browser", kind: SymbolKind.Variable });
  expect(clients?.children?.[0]?.children?.[0]).toMatchObject({ name: "→ cart", detail: "https" });
  const found = await connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "ord" });
  expect(found.map(({ name, location }) => `${nameOf(location.uri)} ${name}`).sort()).toEqual([
    "depot/architecture.yaml orders",
    "shop/services/data.yaml orders",
  ]);
});

test("symbols are a list for clients that show no tree", async () => {
  const { connection } = await start({});
  const textDocument = { uri: uriOf("shop/services/cart.yaml") };
  const symbols = await connection.sendRequest<SymbolInformation[]>("textDocument/documentSymbol", { textDocument });
  expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
    ["components", undefined],
    ["cart", "components"],
    ["→ orders", "cart"],
  ]);
});

test("includes follow what is moved, in architectures that are closed, too", async () => {
  const { connection } = await start();
  const move = (from: string, to: string) =>
    connection.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", {
      files: [{ oldUri: uriOf(from), newUri: uriOf(to) }],
    });
  expect(editsIn((await move("shop/services/cart.yaml", "shop/cart.yaml")) ?? {})).toEqual({
    "shop/architecture.yaml": { version: null, edits: [[2, 9, "[services/*.yaml, cart.yaml]"]] },
    "depot/architecture.yaml": { version: null, edits: [[3, 4, "../shop/cart.yaml"]] },
  });
  expect(editsIn((await move("shop", "store")) ?? {})).toEqual({
    "depot/architecture.yaml": { version: null, edits: [[3, 4, "../store/services/cart.yaml"]] },
  });
  expect(await move("shop/services/data.yaml", "shop/services/orders.yaml")).toBeNull();
});
