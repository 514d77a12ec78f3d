import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import type { Scenario } from "./scenario.ts";

const CLOSED = `architecture: 1
name: Closed
components:
  web: { kind: api, connects: [nowhere] }
`;

export const checkTask: Scenario = {
  name: "the task runs the command line, and its matcher fills the Problems list with what is in closed files",
  async run() {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (folder === undefined) throw new Error("The editor has no folder open.");
    const file = vscode.Uri.joinPath(folder.uri, "parts", "closed.architecture.yaml");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(CLOSED));
    try {
      const found = await vscode.tasks.fetchTasks({ type: "archbook" });
      const task = found.find(({ name }) => name === "check the folder");
      if (task === undefined) throw new Error(`There are only the tasks ${found.map(({ name }) => name).join(", ")}.`);
      await vscode.tasks.executeTask(task);
      await eventually(
        "error of the task at a name that leads nowhere",
        () => problemsIn(file).find(({ message, range }) => /"nowhere"/.test(message) && range.start.line === 3),
        () => problemsIn(file).map(({ message, range }) => `${range.start.line}: ${message}`),
      );
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  },
};

function problemsIn(file: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(file).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}
