import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  type Hover,
  InitializedNotification,
  type InitializeResult,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer, type Transport } from "../support/start-server.ts";

// A conversation with the server as it ships, over each of its transports.
const uri = "file:///workspace/architecture.yaml";
const lamp = readFileSync(path.resolve(import.meta.dirname, "../../examples/lamp/architecture.yaml"), "utf8");

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const HOSTING = "    hosting: azure-app-service\n";
const PULL: ClientCapabilities = { textDocument: { diagnostic: {} } };

async function open(text: string, capabilities: ClientCapabilities = PULL, transport: Transport = "stdio") {
  server = await startServer(transport);
  const { connection } = server;
  const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null };
  const initialized = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
  return { connection, initialized };
}

type Opened = Awaited<ReturnType<typeof open>>["connection"];

async function pull(connection: Opened): Promise<readonly Diagnostic[]> {
  const params = { textDocument: { uri } };
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", params);
  return report.kind === "full" ? report.items : [];
}

function at(text: string, word: string) {
  const offset = text.indexOf(word);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe("the server", () => {
  test.each<Transport>(["stdio", "node-ipc", "socket"])("answers over %s", async (transport) => {
    const { connection, initialized } = await open(lamp, PULL, transport);
    expect(initialized.serverInfo?.name).toBe("archbook");
    const found = await pull(connection);
    expect(found.map(({ code }) => code)).toContain("hosting/current-hosting");
  });

  test("pushes what it finds to clients that do not ask, and again after a change", async () => {
    const published: PublishDiagnosticsParams[] = [];
    const { connection } = await open(lamp, {});
    connection.onNotification(PublishDiagnosticsNotification.method, (params: PublishDiagnosticsParams) => {
      published.push(params);
    });
    await expect.poll(() => published.at(-1)?.diagnostics.length ?? 0, { timeout: 5000 }).toBeGreaterThan(10);
    const position = { line: at(lamp, "kind: web-app").line, character: 0 };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: position, end: position }, text: HOSTING }],
    });
    await expect.poll(() => published.at(-1)?.version, { timeout: 5000 }).toBe(2);
    const open2 = published.at(-1)?.diagnostics.filter(({ code }) => code === "hosting/current-hosting") ?? [];
    expect(open2.map(({ message }) => String(message))).toEqual([expect.stringContaining('"mysql"')]);
  });

  test("a diagnostic carries its code, its page, and the range of the key", async () => {
    const { connection } = await open(lamp);
    const [first] = (await pull(connection)).filter(({ code }) => code === "hosting/current-hosting");
    expect(first).toMatchObject({
      source: "archbook",
      severity: 3,
      codeDescription: { href: expect.stringMatching(/docs\/checks\/hosting\/current-hosting\.md$/) },
      range: { start: at(lamp, "web:\n") },
    });
  });

  test("hovers, completes, and repairs", async () => {
    const { connection } = await open(lamp);
    const web = { textDocument: { uri }, position: at(lamp, "web:\n") };
    const hover = await connection.sendRequest<Hover | null>("textDocument/hover", web);
    expect(JSON.stringify(hover)).toContain("Where does this component run today");
    const connects = at(lamp, "[mysql");
    const position = { ...connects, character: connects.character + 1 };
    const items = await connection.sendRequest<CompletionItem[]>("textDocument/completion", { ...web, position });
    const labels = items.map(({ label }) => label);
    expect(labels).toContain("mysql");
    expect(labels, "nobody calls a client").not.toContain("user");
    const range = { start: web.position, end: web.position };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", params);
    const [fix] = actions.filter(({ title }) => title === "Say where it runs");
    const edits = Object.values(fix?.edit?.changes ?? {}).flat();
    expect(edits.map(({ newText }) => newText)).toEqual(["\n    hosting: { model: paas, service: azure-app-service }"]);
  });

  test("gives tab stops to clients that can type into them", async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    const { connection } = await open(lamp, { ...PULL, workspace: { workspaceEdit } });
    const start = at(lamp, "web:\n");
    const params = { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } };
    const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", params);
    const fix = actions.find(({ title }) => title === "Say where it runs");
    expect(JSON.stringify(fix?.edit)).toContain("${1|paas,vm,container,kubernetes,serverless,on-premises|}");
  });
});

describe("what is no sound architecture", () => {
  test.each([
    ["nothing", ""],
    ["only comments", "# nothing\n# yet\n"],
    ["a scalar", "hello"],
    ["a list", "- a\n- b\n"],
    ["several documents", `${lamp}---\narchitecture: 1\n`],
    ["tabs", "architecture: 1\nname: x\ncomponents:\n\tweb:\n\t\tkind: api\n"],
    ["an unclosed quote", 'architecture: 1\nname: "x\ncomponents:\n  web: {}\n'],
    ["an alias bomb", bomb()],
    ["a file that is too large", `architecture: 1\nname: x\nsummary: ${"x".repeat(5_000_000)}\n`],
  ])("stays up after %s, and says what is wrong", async (name, text) => {
    const { connection } = await open(text);
    const found = await pull(connection);
    expect(found.every(({ message }) => String(message).length > 0)).toBe(true);
    if (name !== "nothing" && name !== "only comments") expect(found.some(({ severity }) => severity === 1)).toBe(true);
    await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: lamp }],
    });
    expect((await pull(connection)).length).toBeGreaterThan(10);
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `  l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`,
  );
  return ["architecture: 1", "name: x", "data:", "  l0: &l0 [x]", ...levels, ""].join("\n");
}
