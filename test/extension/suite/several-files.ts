import * as vscode from "vscode";

const ROOT = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [cart] }
`;
const CART = `components:
  cart: { kind: api, connects: [orders-db] }
databases:
  orders-db: { kind: relational }
`;

/** An architecture of two files, made anew in the workspace under a name, and open in the editor. */
export interface SeveralFiles {
  readonly root: vscode.TextDocument;
  readonly part: vscode.TextDocument;
}

export async function makeSeveralFiles(name: string): Promise<SeveralFiles> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error("The editor has no workspace folder.");
  const folder = vscode.Uri.joinPath(workspace.uri, name);
  const root = vscode.Uri.joinPath(folder, "architecture.yaml");
  const part = vscode.Uri.joinPath(folder, "services", "cart.yaml");
  const encoder = new TextEncoder();
  await vscode.workspace.fs.writeFile(root, encoder.encode(ROOT));
  await vscode.workspace.fs.writeFile(part, encoder.encode(CART));
  const documents = {
    root: await vscode.workspace.openTextDocument(root),
    part: await vscode.workspace.openTextDocument(part),
  };
  await vscode.window.showTextDocument(documents.part, { preview: false });
  return documents;
}
