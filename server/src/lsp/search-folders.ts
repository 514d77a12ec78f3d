import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { ClientAbilities } from "./client-abilities.ts";
import type { Session } from "./session.ts";

/** From how many architectures on a search is worth a word. */
const MANY = 25;

/**
 * Finds out which files belong to which architecture, so that a part is known before its root is opened. A long search says how far it
 * is, and may be cancelled; what it did not come to is looked for again after the next change.
 */
export async function searchFolders(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
): Promise<void> {
  let progress: WorkDoneProgressServerReporter | undefined;
  await session.architectures.search({
    async begin(total) {
      if (total < MANY || !abilities.workDoneProgress) return;
      progress = await connection.window.createWorkDoneProgress();
      progress.begin("Archbook: looking for architectures", 0, undefined, true);
    },
    report: (done, total) => progress?.report(Math.round((100 * done) / total)),
    isCancelled: () => progress?.token.isCancellationRequested === true,
  });
  progress?.done();
}
