import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import type { ClientAbilities } from "./client-abilities.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { refreshViews } from "./refresh-views.ts";
import type { Session } from "./session.ts";

/** Files that are not open may change, come and go: what an architecture includes may have any name, and so may a folder. */
export function followFiles(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  diagnostics: Diagnostics,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.forgetDisk(changes.map(({ uri }) => uri));
    diagnostics.takeBack(changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    diagnostics.refresh();
    refreshViews(connection, abilities);
  });
  // Of the files in a folder that is moved or deleted, watchers are told nothing.
  const forget = () => {
    session.forgetDisk();
    diagnostics.refresh();
    refreshViews(connection, abilities);
  };
  connection.workspace.onDidRenameFiles(forget);
  connection.workspace.onDidDeleteFiles(forget);
  if (!abilities.watchedFiles) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: "**/*.{yaml,yml}" }],
  });
}

/** Folders may be added to a workspace, and taken from it. */
export function followFolders(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  change: (now: (before: readonly string[]) => readonly string[]) => void,
): void {
  if (!abilities.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    change((before) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      const now = [...before.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      session.architectures.setFolders(now);
      return now;
    });
  });
}
