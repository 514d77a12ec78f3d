import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";
import { makeSeveralFiles } from "./several-files.ts";

export const rename: Scenario = {
  name: "a rename goes over includes, with what is not saved yet",
  async run() {
    const { root, part } = await makeSeveralFiles("renamed");
    const unsaved = new vscode.WorkspaceEdit();
    unsaved.insert(part.uri, rangeOf(part, "databases:").start, "  basket: { kind: api, connects: [cart] }\n");
    await vscode.workspace.applyEdit(unsaved);
    const edit = await eventually("rename of the cart in both files", async () => {
      const at = rangeOf(part, "cart:").start;
      const answer = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", part.uri, at, "trolley")
        // Until the server knows that the file is a part, nothing can be renamed there.
        .then(undefined, () => undefined);
      return answer?.size === 2 ? answer : undefined;
    });
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error("The rename could not be applied.");
    has(root, "connects: [trolley]");
    has(part, "  trolley: { kind: api");
    has(part, "  basket: { kind: api, connects: [trolley] }");
  },
};

function has(document: vscode.TextDocument, text: string): void {
  if (!document.getText().includes(text)) throw new Error(`There is no "${text}" in\n${document.getText()}`);
}
