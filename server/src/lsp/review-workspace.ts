import type { CancellationToken, Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import { toDiagnostic } from "./convert.ts";
import type { Session } from "./session.ts";

export const REVIEW_WORKSPACE = "archbook.server.reviewWorkspace";

/** Reviews every architecture file below the folders that its config file does not leave out, the closed ones too, and says how far it is; it may be cancelled. */
export async function reviewWorkspace(
  connection: Connection,
  session: Session,
  folders: readonly string[],
  isOpen: (uri: string) => boolean,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<number> {
  progress.begin("Archbook: reviewing the workspace", 0, "Looking for architecture files", true);
  const uris = (await Promise.all(folders.map((folder) => session.host.find(folder)))).flat();
  let done = 0;
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    progress.report(Math.round((100 * done) / uris.length), uri.slice(uri.lastIndexOf("/") + 1));
    const text = isOpen(uri) ? undefined : await session.host.read(uri);
    if (text !== undefined) {
      const snapshot = await session.closedSnapshot(uri, text);
      const diagnostics = snapshot?.problems.map((problem) => toDiagnostic(problem, snapshot)) ?? [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    done++;
  }
  progress.done();
  return done;
}
