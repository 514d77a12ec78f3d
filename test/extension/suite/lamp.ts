import * as vscode from "vscode";
import { eventually } from "./eventually.ts";

/** A finding as the Problems list has it. */
export interface Problem {
  readonly check: string;
  readonly severity: vscode.DiagnosticSeverity;
  readonly range: vscode.Range;
}

/** The LAMP sample, opened in an editor and as it is on the disk, whatever the scenario before did to it. */
export async function openLamp(): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("The editor has no folder open.");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, "architecture.yaml"));
  await vscode.window.showTextDocument(document);
  if (document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
  return document;
}

/** The range of the first occurrence of a text. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  if (offset === -1) throw new Error(`"${text}" is not in the document.`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** What Archbook reports in the document now. */
export function problemsOf(document: vscode.TextDocument): readonly Problem[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === "archbook")
    .map(({ code, severity, range }) => ({
      check: typeof code === "object" ? String(code.value) : String(code),
      severity,
      range,
    }));
}

/** Waits for the finding of a check on the line of a text. */
export function problemAt(document: vscode.TextDocument, check: string, text: string): Promise<Problem> {
  return eventually(
    `${check} at "${text}"`,
    () => problemsOf(document).find((problem) => problem.check === check && isOnLineOf(document, problem, text)),
    () => problemsOf(document).map(inWords),
  );
}

/** Waits until the check reports nothing on the line of a text, and something else is still reported. */
export function noProblemAt(document: vscode.TextDocument, check: string, text: string): Promise<true> {
  return eventually(
    `review without ${check} at "${text}"`,
    () => {
      const problems = problemsOf(document);
      const gone = !problems.some((problem) => problem.check === check && isOnLineOf(document, problem, text));
      return gone && problems.length > 0 ? true : undefined;
    },
    () => problemsOf(document).map(inWords),
  );
}

/** A problem in a line of its own, for the message of a test that failed. */
export function inWords({ check, severity, range }: Problem): string {
  return `${check}, ${vscode.DiagnosticSeverity[severity]}, line ${range.start.line + 1}`;
}

function isOnLineOf(document: vscode.TextDocument, problem: Problem, text: string): boolean {
  return problem.range.start.line === rangeOf(document, text).start.line;
}
