import * as vscode from "vscode";
import { COMPLETION_PLACES, type CompletionPlace, cursorOf } from "../../support/completion-places.ts";
import { eventually } from "./eventually.ts";
import { openLamp } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const completion: Scenario = {
  name: "completion offers what fits at each place, and replaces what is typed",
  async run() {
    const document = await openLamp();
    for (const place of COMPLETION_PLACES) await completes(document, place);
  },
};

async function completes(document: vscode.TextDocument, place: CompletionPlace): Promise<void> {
  const { text, line, character } = cursorOf(place);
  await replaceAll(document, text);
  const at = new vscode.Position(line, character);
  let items: readonly vscode.CompletionItem[] = [];
  await eventually(
    `completion at ${place.name}`,
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        at,
      );
      items = list.items;
      return place.offers.every((name) => items.some((item) => labelOf(item) === name)) ? true : undefined;
    },
    () => items.map(labelOf),
  );
  const taken = items.find((item) => labelOf(item) === place.take);
  if (taken === undefined || place.result === undefined) return;
  await take(document, taken);
  if (`${document.getText()}\n` !== place.result) {
    throw new Error(`Wanted at ${place.name}:\n${place.result}\nand there is:\n${document.getText()}`);
  }
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

async function take(document: vscode.TextDocument, { range, insertText, label }: vscode.CompletionItem): Promise<void> {
  const replaced = range instanceof vscode.Range ? range : range?.replacing;
  if (replaced === undefined || typeof insertText !== "string") throw new Error(`${String(label)} is no plain text.`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, replaced, insertText);
  await vscode.workspace.applyEdit(edit);
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
