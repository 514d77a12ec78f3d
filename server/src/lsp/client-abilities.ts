import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can do, of what makes a difference here. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly watchedFiles: boolean;
  readonly documentChanges: boolean;
  /** Edits with tab stops in a workspace edit (3.18). */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
}

export function clientAbilities({ workspace, textDocument }: ClientCapabilities): ClientAbilities {
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}
