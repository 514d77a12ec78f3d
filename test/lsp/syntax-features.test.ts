import { afterEach, expect, test } from "vitest";
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FoldingRange,
  InitializedNotification,
  type InitializeResult,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

const uri = "file:///workspace/architecture.yaml";
const SHOP = `architecture: 1
name: Shop
components:
  web:
    kind: web-app
    connects: [db]
databases:
  db: { engine: unknown }
`;

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function open(text: string) {
  server = await startServer();
  const { connection } = server;
  const params = { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null };
  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
  return { connection, capabilities };
}

const textDocument = { uri };

/** The words of a document that have a token, with what the numbers of the protocol say of them. */
function tokensOf(text: string, data: readonly number[], { capabilities }: Pick<InitializeResult, "capabilities">) {
  const legend = capabilities.semanticTokensProvider?.legend;
  const lines = text.split("\n");
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5, index * 5 + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const modifiers = (legend?.tokenModifiers ?? []).filter((_, bit) => (bits & (1 << bit)) !== 0);
    const word = lines[line]?.slice(character, character + length);
    return `${word} ${[legend?.tokenTypes[type], ...modifiers].join(".")}`;
  });
}

test("tokens come as a whole, for a range, and as the difference to the last", async () => {
  const { connection, capabilities } = await open(SHOP);
  const full = await connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  expect(tokensOf(SHOP, full.data, { capabilities })).toEqual([
    "web class.declaration",
    "web-app enumMember",
    "db struct",
    "db struct.declaration",
    "unknown unknown",
  ]);
  const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  const part = await connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", {
    textDocument,
    range,
  });
  expect(tokensOf(SHOP, part.data, { capabilities })).toEqual(["web-app enumMember"]);

  const at = { line: 5, character: "    connects: [".length };
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at, end: at }, text: "cache, " }],
  });
  const delta = (previousResultId: string | undefined) =>
    connection.sendRequest<SemanticTokens | SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      textDocument,
      previousResultId,
    });
  const changed = await delta(full.resultId);
  if (!("edits" in changed)) throw new Error("All tokens came again.");
  const [edit, ...more] = changed.edits;
  expect(more).toEqual([]);
  expect(edit?.data?.length).toBeLessThanOrEqual(10);
  const data = [...full.data];
  data.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
  const fresh = await connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  expect(data).toEqual(fresh.data);
  expect(tokensOf(SHOP.replace("[db", "[cache, db"), data, { capabilities })).toContain("cache unresolvedReference");
  // The client may have lost what it was sent.
  expect(await delta("nonsense")).toHaveProperty("data", fresh.data);
});

test("lines fold, and selections grow at each of several cursors", async () => {
  const { connection } = await open(SHOP);
  const folds = await connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  expect(folds).toEqual([
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 5 },
    { startLine: 6, endLine: 7 },
  ]);
  const positions = [
    { line: 1, character: 7 },
    { line: 4, character: 12 },
  ];
  const [name, kind] = await connection.sendRequest<SelectionRange[]>("textDocument/selectionRange", {
    textDocument,
    positions,
  });
  expect(name?.range).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 10 } });
  expect(kind?.parent?.range.start).toEqual({ line: 4, character: 4 });
  expect(kind?.parent?.parent?.parent?.range).toEqual({
    start: { line: 3, character: 2 },
    end: { line: 5, character: 18 },
  });
});

test("what is no architecture has none of it", async () => {
  const { connection } = await open(SHOP);
  const other = { uri: "file:///workspace/compose.yaml" };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...other, languageId: "yaml", version: 1, text: "services: {}\n" },
  });
  expect(await connection.sendRequest("textDocument/foldingRange", { textDocument: other })).toBeNull();
  // Where this is null, another extension may have colours and folds for it.
  expect(await connection.sendRequest("textDocument/semanticTokens/full", { textDocument: other })).toBeNull();
});
