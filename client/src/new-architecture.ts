import { l10n, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { StarterParams } from "../../server/src/lsp/custom-requests.ts";

/**
 * Writes a first `architecture.yaml` into a folder of the workspace, and shows it; one that is there is shown as it is. Without a folder
 * it is shown unsaved.
 *
 * @param into a folder, as the explorer hands it over
 */
export async function newArchitecture(client: BaseLanguageClient | undefined, into: unknown): Promise<void> {
  const folder = into instanceof Uri ? into : await chosenFolder();
  if (folder === undefined) return;
  const file = folder === "none" ? Uri.parse(`untitled:${NAME}`) : Uri.joinPath(folder, NAME);
  if (folder !== "none" && (await exists(file))) {
    void window.showInformationMessage(l10n.t("There is an architecture.yaml already; here it is."));
    await window.showTextDocument(file, LASTING);
    return;
  }
  const text = await starterFor(folder === "none" ? "" : (folder.path.split("/").at(-1) ?? ""), client);
  if (text === undefined) return;
  if (folder === "none") {
    const editor = await window.showTextDocument(await workspace.openTextDocument(file), LASTING);
    await editor.edit((edit) => edit.insert(editor.selection.start, text));
    return;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await window.showTextDocument(file, LASTING);
}

const NAME = "architecture.yaml";

/** In a tab of its own: one that is reused could be that of the walkthrough. */
const LASTING = { preview: false };

/** The only folder, or the one that is picked; nothing where none is picked. */
async function chosenFolder(): Promise<Uri | "none" | undefined> {
  const folders: readonly WorkspaceFolder[] = workspace.workspaceFolders ?? [];
  const [first, second] = folders;
  if (first === undefined) return "none";
  return (second === undefined ? first : await window.showWorkspaceFolderPick())?.uri;
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function starterFor(folder: string, client: BaseLanguageClient | undefined): Promise<string | undefined> {
  const params: StarterParams = { folder };
  return client?.sendRequest<string>("archbook/starter", params);
}
