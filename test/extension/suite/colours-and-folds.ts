import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp, rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const coloursAndFolds: Scenario = {
  name: "names have the colours of what they name, entries fold, and a selection grows by meaning",
  async run() {
    const document = await openLamp();
    await seen("tokens", () => tokens(document), ["user parameter", "web class", "mysql struct", "payment interface"]);
    const web = rangeOf(document, "web:").start.line;
    await seen("folds", () => folds(document), [`${web}-${rangeOf(document, "connects: [mysql").start.line}`]);
    await seen("selections", () => selections(document, rangeOf(document, "web-app").start), [
      "web-app",
      "kind: web-app",
    ]);
  },
};

/** The words that have a token, by the legend of the server. */
async function tokens({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const ask = <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, uri);
  const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend");
  const found = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens");
  const text = (await vscode.workspace.openTextDocument(uri)).getText().split(/\r?\n/);
  const words: string[] = [];
  let line = 0;
  let character = 0;
  const data = found?.data ?? [];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    line += down;
    character = down === 0 ? character + right : right;
    words.push(`${text[line]?.slice(character, character + length)} ${legend?.tokenTypes[type]}`);
  }
  return words;
}

async function folds({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    "vscode.executeFoldingRangeProvider",
    uri,
  );
  return (found ?? []).map(({ start, end }) => `${start}-${end}`);
}

async function selections(document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> {
  const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
    "vscode.executeSelectionRangeProvider",
    document.uri,
    [at],
  );
  const texts: string[] = [];
  for (let range = innermost; range !== undefined; range = range.parent) texts.push(document.getText(range.range));
  return texts;
}

async function seen(what: string, ask: () => Promise<readonly string[]>, wanted: readonly string[]): Promise<void> {
  let found: readonly string[] = [];
  await eventually(
    `${what}: ${wanted.join(", ")}`,
    async () => {
      found = await ask();
      return wanted.every((each) => found.includes(each)) ? true : undefined;
    },
    () => found,
  );
}
