import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { problemsOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const firstSteps: Scenario = {
  name: "the walkthrough opens, and a new architecture is written, reviewed, and not written twice",
  async run() {
    await vscode.commands.executeCommand("archbook.getStarted");
    // The tab of every walkthrough bears the name of the welcome page.
    await eventually("walkthrough", () => tabs().find(({ label }) => /^(?:Welcome|Walkthrough)/.test(label)), labels);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (folder === undefined) throw new Error("The editor has no folder open.");
    const into = vscode.Uri.joinPath(folder.uri, "my-new-shop");
    await vscode.workspace.fs.createDirectory(into);
    try {
      await vscode.commands.executeCommand("archbook.newArchitecture", into);
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined || !/^name: "My new shop"$/m.test(document.getText())) {
        throw new Error(`There is no new architecture, but ${document?.uri.path}.`);
      }
      await eventually("finding in it", () => problemsOf(document)[0]);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "# Mine.\n");
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await vscode.commands.executeCommand("archbook.newArchitecture", into);
      if (!document.getText().startsWith("# Mine.")) throw new Error("What was there was written over.");
    } finally {
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      await vscode.workspace.fs.delete(into, { recursive: true });
    }
  },
};

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function labels(): readonly string[] {
  return tabs().map(({ label }) => label);
}
