import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver";
import type { ClientAbilities } from "./client-abilities.ts";

/** Has the client ask anew for what it shows in the text, as after a change of the settings or of files that are not open. */
export function refreshViews(connection: Connection, abilities: ClientAbilities): void {
  if (abilities.refreshTokens) connection.languages.semanticTokens.refresh();
  if (abilities.refreshHints) void connection.languages.inlayHint.refresh();
  if (abilities.refreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
}
