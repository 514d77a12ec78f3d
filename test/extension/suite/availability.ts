import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp, rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

const PROMISE = "slas:\n  order: { entry: user, availability: 99.95% }\n";

export const availability: Scenario = {
  name: "a promise has what it comes to as code lens and as inlay hint",
  async run() {
    const document = await openLamp();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, rangeOf(document, "kind: web-app").start, "availability: 99.9%\n    ");
    edit.insert(document.uri, rangeOf(document, "engine: mysql").start, "availability: 99.99%\n    ");
    edit.insert(document.uri, rangeOf(document, "purpose: payment").start, "availability: 99.9%\n    ");
    edit.insert(document.uri, document.positionAt(document.getText().length), PROMISE);
    await vscode.workspace.applyEdit(edit);
    await seen("code lenses", () => lensTitles(document), [
      /^\d+ of \d+ questions answered/,
      /^reaches 99\.7901%, promised 99\.95%$/,
      /^What if … is down\?$/,
    ]);
    await seen("inlay hints", () => hintLabels(document), [/^≈ 99\.7901%$/]);
  },
};

async function lensTitles({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
  return lenses.map(({ command }) => command?.title ?? "");
}

async function hintLabels(document: vscode.TextDocument): Promise<readonly string[]> {
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    all,
  );
  return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

async function seen(what: string, ask: () => Promise<readonly string[]>, wanted: readonly RegExp[]): Promise<void> {
  let found: readonly string[] = [];
  await eventually(
    `${what} like ${wanted.join(", ")}`,
    async () => {
      found = await ask();
      return wanted.every((pattern) => found.some((text) => pattern.test(text))) ? true : undefined;
    },
    () => found,
  );
}
