import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { inWords, openLamp, problemAt, problemsOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

const CHECK = "hosting/current-hosting";

export const severitySetting: Scenario = {
  name: "a severity in the settings holds at once, and its removal too",
  async run() {
    const document = await openLamp();
    const { severity } = await problemAt(document, CHECK, "web:");
    if (severity === vscode.DiagnosticSeverity.Error) throw new Error(`${CHECK} is an error without any setting.`);
    const settings = vscode.workspace.getConfiguration("archbook");
    try {
      await settings.update("severity", { [CHECK]: "error" }, vscode.ConfigurationTarget.Workspace);
      await severityBecomes(document, vscode.DiagnosticSeverity.Error);
    } finally {
      await settings.update("severity", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await severityBecomes(document, severity);
  },
};

function severityBecomes(document: vscode.TextDocument, wanted: vscode.DiagnosticSeverity): Promise<true> {
  return eventually(
    `${CHECK} with the severity ${vscode.DiagnosticSeverity[wanted]}`,
    () => {
      const problems = problemsOf(document).filter(({ check }) => check === CHECK);
      return problems.length > 0 && problems.every(({ severity }) => severity === wanted) ? true : undefined;
    },
    () => problemsOf(document).map(inWords),
  );
}
