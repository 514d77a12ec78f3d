import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Whole } from "../workspace/whole.ts";
import type { Session } from "./session.ts";

export const REVIEW_WORKSPACE = "archbook.server.reviewWorkspace";

/**
 * Reviews every architecture below the folders that its config file does not leave out, the closed ones too, and says how far it is;
 * it may be cancelled. Gives the number of files that were looked at.
 */
export async function reviewWorkspace(
  session: Session,
  folders: readonly string[],
  tell: (whole: Whole) => void,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<number> {
  progress.begin("Archbook: reviewing the workspace", 0, "Looking for architecture files", true);
  const uris = (await Promise.all(folders.map((folder) => session.host.find(folder)))).flat();
  let done = 0;
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    progress.report(Math.round((100 * done) / uris.length), uri.slice(uri.lastIndexOf("/") + 1));
    const whole = await session.foundArchitecture(uri);
    if (whole !== undefined) tell(whole);
    done++;
  }
  progress.done();
  return done;
}
