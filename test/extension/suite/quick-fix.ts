import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { noProblemAt, openLamp, problemAt } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

const TITLE = "Say where it runs";

export const quickFix: Scenario = {
  name: "a quick fix answers the question, and the question goes",
  async run() {
    const document = await openLamp();
    const problem = await problemAt(document, "hosting/current-hosting", "web:");
    const action = await fixTitled(document, problem.range, TITLE);
    if (action.edit !== undefined && !(await vscode.workspace.applyEdit(action.edit))) {
      throw new Error("The edit of the quick fix could not be applied.");
    }
    if (action.command !== undefined) {
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    }
    await noProblemAt(document, "hosting/current-hosting", "web:");
    await problemAt(document, "hosting/current-hosting", "mysql:");
  },
};

/** The editor is told of the actions a little later than of the finding. */
async function fixTitled(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  let titles: readonly string[] = [];
  return eventually(
    `quick fix "${title}"`,
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        100,
      );
      titles = actions.map((action) => action.title);
      return actions.find((action) => action.title.startsWith(title) && (action.edit ?? action.command) !== undefined);
    },
    () => titles,
  );
}
