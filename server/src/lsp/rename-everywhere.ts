import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { type RenameRefusal, type RenameTarget, rename, renameTarget } from "../features/rename.ts";
import type { Edit } from "../text/edit.ts";
import type { FileEdits } from "../workspace/file-edits.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { SourceFile } from "../workspace/source-file.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toWorkspaceEdit } from "./convert-edits.ts";
import type { Session } from "./session.ts";

/** What is renamed at an offset of a file, in the first of its architectures that knows of it. */
export function renamedAt(snapshots: readonly Snapshot[], offset: number): RenameTarget | undefined {
  const found = snapshots.flatMap((snapshot) => renameTarget(snapshot, offset) ?? []);
  const target = found.find((one): one is RenameTarget => !isRefusal(one));
  const [first] = found;
  if (target === undefined && first !== undefined && isRefusal(first)) throw refused(first);
  return target;
}

/**
 * Renames in every architecture that shares a file with one in which something is renamed: what several architectures include means
 * the same in all of them. If one of them refuses, nothing is renamed.
 */
export async function renameEverywhere(
  session: Session,
  snapshots: readonly Snapshot[],
  target: RenameTarget,
  newId: string,
  abilities: ClientAbilities,
): Promise<WorkspaceEdit> {
  const changes = new Changes();
  const roots = new Set<string>();
  const waiting = [...snapshots];
  for (let snapshot = waiting.shift(); snapshot !== undefined; snapshot = waiting.shift()) {
    const root = snapshot.sources.root.uri;
    if (roots.has(root)) continue;
    roots.add(root);
    const renamed = rename(snapshot, target, newId);
    if (isRefusal(renamed)) throw refused(renamed);
    for (const file of renamed) {
      changes.add(file, snapshot.fileOf(file.uri));
      waiting.push(...(await session.snapshots(file.uri)));
    }
  }
  return toWorkspaceEdit({ files: changes.edits(), newFile: undefined }, changes.fileOf, abilities);
}

function isRefusal(result: object): result is RenameRefusal {
  return "refusal" in result;
}

function refused({ refusal }: RenameRefusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}

/** Edits that several architectures ask for, once each. */
export class Changes {
  readonly #files = new Map<string, SourceFile>();
  readonly #edits = new Map<string, Map<string, Edit>>();

  add({ uri, edits }: FileEdits, file: SourceFile | undefined): void {
    if (file === undefined) return;
    const known = this.#files.get(uri);
    // Ranges of two versions of a file cannot be told together.
    if (known !== undefined && known.text !== file.text) {
      throw new ResponseError(LSPErrorCodes.ContentModified, "The file was changed in the meantime.");
    }
    this.#files.set(uri, file);
    const all = this.#edits.get(uri) ?? new Map<string, Edit>();
    for (const edit of edits) all.set(JSON.stringify(edit), edit);
    this.#edits.set(uri, all);
  }

  readonly fileOf = (uri: string): SourceFile | undefined => this.#files.get(uri);

  edits(): readonly FileEdits[] {
    return [...this.#edits].map(([uri, edits]) => ({ uri, edits: [...edits.values()] }));
  }
}
