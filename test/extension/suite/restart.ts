import * as vscode from "vscode";
import { openLamp, problemAt, rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const restart: Scenario = {
  name: "after a restart of the server the review goes on, with what is typed",
  async run() {
    const document = await openLamp();
    await problemAt(document, "hosting/current-hosting", "web:");
    await vscode.commands.executeCommand("archbook.restartServer");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, rangeOf(document, "databases:").start, "  api:\n    kind: api\n");
    await vscode.workspace.applyEdit(edit);
    await problemAt(document, "hosting/current-hosting", "api:");
  },
};
