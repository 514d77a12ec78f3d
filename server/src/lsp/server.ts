import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checklistOutline } from "../features/checklist-outline.ts";
import { codeActions, fixAll } from "../features/code-actions.ts";
import { completions } from "../features/completion.ts";
import { hover } from "../features/hover.ts";
import type { Host } from "../workspace/host.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type ClientAbilities, clientAbilities } from "./client-abilities.ts";
import { toCodeAction, toCompletionItem } from "./convert.ts";
import { toLspRange, toRange } from "./convert-range.ts";
import { CHECKLIST, type ChecklistReport, type DocumentParams, READINESS, type Readiness } from "./custom-requests.ts";
import { Diagnostics } from "./diagnostics.ts";
import { openDocument } from "./open-document.ts";
import { REVIEW_WORKSPACE, reviewWorkspace } from "./review-workspace.ts";
import { Session } from "./session.ts";

/** Serves a client over a connection. What the server can do is listed in `CAPABILITIES`. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(host);
  let folders: readonly string[] = [];
  let abilities: ClientAbilities = clientAbilities({});

  connection.onInitialize((params) => {
    abilities = clientAbilities(params.capabilities);
    folders = foldersOf(params);
    session.configure(params.initializationOptions);
    return CAPABILITIES;
  });
  connection.onInitialized(() => {
    const diagnostics = new Diagnostics(connection, documents, session, abilities);
    diagnostics.listen();
    followSettings(connection, session, abilities, diagnostics);
  });
  documents.onDidClose(({ document }) => session.close(document.uri));

  const snapshotOf = (uri: string): Snapshot | undefined => {
    const document = documents.get(uri);
    return document === undefined ? undefined : session.snapshot(openDocument(document));
  };
  serveFeatures(connection, snapshotOf, () => abilities);
  connection.onExecuteCommand(({ command }, token, progress) =>
    command === REVIEW_WORKSPACE
      ? reviewWorkspace(connection, session, folders, (uri) => documents.get(uri) !== undefined, progress, token)
      : null,
  );
  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: "archbook" },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [" ", ":", "[", ",", "/"] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, "source.fixAll.archbook"] },
    diagnosticProvider: { identifier: "archbook", interFileDependencies: false, workspaceDiagnostics: false },
    executeCommandProvider: { commands: [REVIEW_WORKSPACE], workDoneProgress: true },
  },
};

function foldersOf({ workspaceFolders }: InitializeParams): readonly string[] {
  return (workspaceFolders ?? []).map(({ uri }) => uri);
}

/** Settings apply at once: on a change they are asked for anew, and everything is told again. */
function followSettings(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  diagnostics: Diagnostics,
): void {
  const apply = async (pushed: unknown) => {
    const section = abilities.configuration ? await connection.workspace.getConfiguration("archbook") : pushed;
    session.configure(section);
    diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(({ settings }) => apply(settings?.archbook ?? settings));
  if (!abilities.configuration) return;
  void connection.client.register(DidChangeConfigurationNotification.type, { section: "archbook" });
  void apply(undefined);
}

function serveFeatures(
  connection: Connection,
  snapshotOf: (uri: string) => Snapshot | undefined,
  abilities: () => ClientAbilities,
): void {
  connection.onHover(({ textDocument, position }) => {
    const snapshot = snapshotOf(textDocument.uri);
    const found = snapshot && hover(snapshot, snapshot.tree.lines.offset(position));
    if (snapshot === undefined || found === undefined) return null;
    const contents = { kind: MarkupKind.Markdown, value: found.markdown };
    return { contents, range: toLspRange(found.range, snapshot.tree.lines) };
  });
  connection.onCompletion(({ textDocument, position }) => {
    const snapshot = snapshotOf(textDocument.uri);
    if (snapshot === undefined) return null;
    const offers = completions(snapshot, snapshot.tree.lines.offset(position));
    return offers.map((offer) => toCompletionItem(offer, snapshot, abilities()));
  });
  connection.onCodeAction(({ textDocument, range, context }) => {
    const snapshot = snapshotOf(textDocument.uri);
    if (snapshot === undefined) return null;
    const isWanted = (kind: string) =>
      context.only === undefined || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
    const repairs = isWanted("quickfix") ? codeActions(snapshot, toRange(range, snapshot.tree.lines)) : [];
    const all = isWanted("source.fixAll.archbook") ? (fixAll(snapshot) ?? []) : [];
    return [...repairs, all].flat().map((action) => toCodeAction(action, snapshot, abilities()));
  });
  connection.onRequest(CHECKLIST, ({ uri }: DocumentParams): ChecklistReport | null => {
    const snapshot = snapshotOf(uri);
    return snapshot === undefined ? null : checklistReport(snapshot);
  });
  connection.onRequest(READINESS, ({ uri }: DocumentParams): Readiness | null => {
    const snapshot = snapshotOf(uri);
    return snapshot === undefined ? null : readiness(snapshot);
  });
}

/** The outline in the positions of the protocol. */
function checklistReport(snapshot: Snapshot): ChecklistReport {
  const { counts, areas } = checklistOutline(snapshot);
  const located = areas.map(({ questions, ...area }) => ({
    ...area,
    questions: questions.map((question) => ({ ...question, range: toLspRange(question.range, snapshot.tree.lines) })),
  }));
  return { counts, areas: located };
}

function readiness({ checklist, problems }: Snapshot): Readiness {
  const { answered, open, unknown, notApplicable } = checklist.answers;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  return { answered, open, unknown, notApplicable, errors, warnings };
}
