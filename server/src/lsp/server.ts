import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checklistOutline } from "../features/checklist-outline.ts";
import type { Host } from "../workspace/host.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { ACTION_KINDS, serveActions } from "./action-features.ts";
import { type ClientAbilities, clientAbilities } from "./client-abilities.ts";
import { toLocation } from "./convert.ts";
import { CHECKLIST, type ChecklistReport, type DocumentParams, READINESS, type Readiness } from "./custom-requests.ts";
import { Diagnostics } from "./diagnostics.ts";
import { serveFigureFeatures } from "./figure-features.ts";
import { Figures, type StartFigureThread } from "./figures.ts";
import { followFiles, followFolders } from "./follow-files.ts";
import { FOLLOWED_MOVES, NAVIGATION_CAPABILITIES, renameCapabilities, serveNavigation } from "./navigation-features.ts";
import { openDocuments } from "./open-documents.ts";
import { PreviewRequests } from "./preview-requests.ts";
import { READING_CAPABILITIES, serveReading } from "./reading-features.ts";
import { refreshViews } from "./refresh-views.ts";
import { REVIEW_WORKSPACE, reviewWorkspace } from "./review-workspace.ts";
import { searchFolders } from "./search-folders.ts";
import { Session } from "./session.ts";
import { serveStarter } from "./starter-request.ts";
import { SYNTAX_CAPABILITIES, serveSyntaxFeatures } from "./syntax-features.ts";
import { formattingCapabilities, registerFormatting, serveWritingFeatures } from "./writing-features.ts";

/** Serves a client over a connection. What the server can do is listed in `CAPABILITIES`. */
export function startServer(connection: Connection, host: Host, startFigureThread?: StartFigureThread): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(host, openDocuments(documents));
  const figures = new Figures(startFigureThread);
  const previews = new PreviewRequests(session, figures);
  let folders: readonly string[] = [];
  let abilities: ClientAbilities = clientAbilities({});
  let diagnostics: Diagnostics | undefined;

  connection.onInitialize((params) => {
    abilities = clientAbilities(params.capabilities);
    folders = foldersOf(params);
    session.architectures.setFolders(folders);
    session.configure(params.initializationOptions);
    const asked = { ...formattingCapabilities(abilities), ...renameCapabilities(abilities) };
    return { ...CAPABILITIES, capabilities: { ...CAPABILITIES.capabilities, ...asked } };
  });
  connection.onInitialized(() => {
    diagnostics = new Diagnostics(connection, documents, session, abilities);
    diagnostics.listen();
    followSettings(connection, session, abilities, diagnostics);
    followFiles(connection, session, abilities, diagnostics);
    registerFormatting(connection, abilities);
    followFolders(connection, session, abilities, (now) => {
      folders = now(folders);
      diagnostics?.refresh();
      refreshViews(connection, abilities);
    });
    void searchFolders(connection, session, abilities).then(() => {
      diagnostics?.refresh();
      refreshViews(connection, abilities);
    });
  });
  // Not every client tells what changes on the disk, and none of what lies above its folders.
  documents.onDidOpen(() => (abilities.watchedFiles ? session.forgetConfigs() : session.forgetDisk()));
  documents.onDidClose(({ document }) => {
    session.close(document.uri);
    previews.forget(document.uri);
  });

  serveChecklist(connection, session);
  serveReading(connection, session, figures, () => abilities);
  serveFigureFeatures(connection, session, figures, () => abilities);
  serveSyntaxFeatures(connection, documents, session, () => abilities);
  serveWritingFeatures(connection, session);
  serveNavigation(connection, session, () => abilities);
  serveActions(connection, session, () => abilities);
  serveStarter(connection);
  previews.listen(connection);
  connection.onShutdown(() => figures.stop());
  connection.onExecuteCommand(({ command }, token, progress) =>
    command === REVIEW_WORKSPACE
      ? reviewWorkspace(session, folders, (whole) => diagnostics?.tellAsked(whole), progress, token)
      : null,
  );
  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: "archbook" },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    ...READING_CAPABILITIES,
    ...SYNTAX_CAPABILITIES,
    ...NAVIGATION_CAPABILITIES,
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: FOLLOWED_MOVES, didRename: FOLLOWED_MOVES, didDelete: FOLLOWED_MOVES },
    },
    diagnosticProvider: { identifier: "archbook", interFileDependencies: true, workspaceDiagnostics: false },
    executeCommandProvider: { commands: [REVIEW_WORKSPACE], workDoneProgress: true },
  },
};

/** Clients from before there were several folders name one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]);
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
    // A client that knows of no such section has said what it wants when it began.
    if (section === null || section === undefined) return;
    session.configure(section);
    diagnostics.refresh();
    refreshViews(connection, abilities);
  };
  connection.onDidChangeConfiguration(({ settings }) => apply(settings?.archbook ?? settings));
  if (!abilities.configuration) return;
  void connection.client.register(DidChangeConfigurationNotification.type, { section: "archbook" });
  void apply(undefined);
}

function serveChecklist(connection: Connection, session: Session): void {
  connection.onRequest(CHECKLIST, async ({ uri }: DocumentParams): Promise<ChecklistReport | null> => {
    const snapshot = await session.snapshot(uri);
    return snapshot === undefined ? null : checklistReport(snapshot);
  });
  connection.onRequest(READINESS, async ({ uri }: DocumentParams): Promise<Readiness | null> => {
    const snapshot = await session.snapshot(uri);
    return snapshot === undefined ? null : readiness(snapshot);
  });
}

/** The outline in the positions of the protocol. */
function checklistReport(snapshot: Snapshot): ChecklistReport {
  const { counts, areas } = checklistOutline(snapshot);
  const located = areas.map(({ questions, ...area }) => ({
    ...area,
    questions: questions.flatMap(({ location, ...question }) => {
      const place = toLocation(location, snapshot.linesOf);
      return place === undefined ? [] : [{ ...question, ...place }];
    }),
  }));
  return { counts, areas: located };
}

function readiness({ checklist, problems }: Snapshot): Readiness {
  const { answered, open, unknown, notApplicable } = checklist.answers;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  return { answered, open, unknown, notApplicable, errors, warnings };
}
