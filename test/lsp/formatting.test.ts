import { afterEach, expect, test } from "vitest";
import {
  type ClientCapabilities,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeResult,
  type RegistrationParams,
  RegistrationRequest,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "../support/start-server.ts";

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(capabilities: ClientCapabilities) {
  server = await startServer();
  const { connection } = server;
  const registered: string[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }: RegistrationParams) => {
    registered.push(
      ...registrations.map(({ method, registerOptions }) => `${method} ${JSON.stringify(registerOptions)}`),
    );
  });
  const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null };
  const { capabilities: offered } = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  const open = (uri: string, text: string) =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
  const format = (uri: string, method: string, more: object = {}) =>
    connection.sendRequest<TextEdit[] | null>(`textDocument/${method}`, {
      textDocument: { uri },
      options: { tabSize: 4, insertSpaces: true },
      ...more,
    });
  return { offered, open, format, registered };
}

const SHOP = "file:///workspace/architecture.yaml";
const TEXT = "architecture: 1\nname:   Shop\ncomponents:\n  web:\n      kind:  api\n";

test("an architecture is formatted by the client's options, whole or in part", async () => {
  const { offered, open, format } = await start({});
  expect(offered.documentFormattingProvider).toBe(true);
  expect(offered.documentRangeFormattingProvider).toBe(true);
  await open(SHOP, TEXT);
  expect(await format(SHOP, "formatting")).toEqual([
    { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } }, newText: " " },
    { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } }, newText: "    " },
    { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } }, newText: "        " },
    { range: { start: { line: 4, character: 11 }, end: { line: 4, character: 13 } }, newText: " " },
  ]);
  const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
  expect(await format(SHOP, "rangeFormatting", { range })).toHaveLength(1);
});

test("other YAML is left to what else formats it", async () => {
  const { open, format } = await start({});
  const uri = "file:///workspace/compose.yaml";
  await open(uri, "services:\n    web:\n      image:   nginx\n");
  expect(await format(uri, "formatting")).toBeNull();
});

test("a client that can be told later is told for which files", async () => {
  const textDocument = { formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } };
  const { offered, registered, open, format } = await start({ textDocument });
  expect(offered.documentFormattingProvider).toBeUndefined();
  await open(SHOP, TEXT);
  expect(await format(SHOP, "formatting")).toHaveLength(4);
  const selector = '{"documentSelector":[{"language":"yaml","pattern":"**/{architecture,*.architecture}.{yaml,yml}"}]}';
  expect(registered).toEqual([`textDocument/formatting ${selector}`, `textDocument/rangeFormatting ${selector}`]);
});
