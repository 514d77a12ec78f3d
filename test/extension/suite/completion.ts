import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp, rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const completion: Scenario = {
  name: "completion offers the keys of a component, and the names that a connection may lead to",
  async run() {
    const document = await openLamp();
    const edit = new vscode.WorkspaceEdit();
    const line = rangeOf(document, "kind: web-app").start;
    edit.insert(document.uri, line, "\n    ");
    edit.insert(document.uri, rangeOf(document, "mysql, payment").start, ", ");
    await vscode.workspace.applyEdit(edit);
    await offers(document, line, ["hosting", "scaling", "state"]);
    await offers(document, rangeOf(document, ", mysql, payment").start, ["mysql", "payment"]);
  },
};

async function offers(document: vscode.TextDocument, at: vscode.Position, wanted: readonly string[]): Promise<void> {
  let labels: readonly string[] = [];
  await eventually(
    `completion of ${wanted.join(", ")}`,
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        at,
      );
      labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return wanted.every((name) => labels.includes(name)) ? true : undefined;
    },
    () => labels,
  );
}
