import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const preview: Scenario = {
  name: "the preview opens beside the file, once, and leaves the keyboard to the editor",
  async run() {
    const document = await openLamp();
    await vscode.commands.executeCommand("archbook.openPreview");
    await eventually("preview beside the file", beside, tabLabels);
    await vscode.commands.executeCommand("archbook.openPreview", document.uri);
    if (previews().length !== 1) throw new Error(`There are ${previews().length} previews of one file.`);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    if (active !== document.uri.toString()) throw new Error(`The active editor shows ${active}.`);
    await vscode.window.tabGroups.close(previews());
    await eventually("editor without preview", () => (previews().length === 0 ? true : undefined), tabLabels);
  },
};

function beside(): true | undefined {
  const [tab] = previews();
  return tab !== undefined && tab.group.viewColumn === vscode.ViewColumn.Two && tab.isActive ? true : undefined;
}

function previews(): readonly vscode.Tab[] {
  return tabs().filter(
    ({ input }) => input instanceof vscode.TabInputWebview && /archbook\.preview$/.test(input.viewType),
  );
}

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function tabLabels(): readonly string[] {
  return tabs().map(({ label }) => label);
}
