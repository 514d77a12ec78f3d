import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const preview: Scenario = {
  name: "the preview opens beside the file, once, leaves the keyboard to the editor, and draws",
  async run() {
    const document = await openLamp();
    await vscode.commands.executeCommand("archbook.openPreview");
    await eventually("preview beside the file", beside, tabLabels);
    await vscode.commands.executeCommand("archbook.openPreview", document.uri);
    if (previews().length !== 1) throw new Error(`There are ${previews().length} previews of one file.`);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    if (active !== document.uri.toString()) throw new Error(`The active editor shows ${active}.`);
    await exported(document.uri, "svg", /^<svg [\s\S]*data-id="web"[\s\S]*<\/svg>$/);
    await exported(document.uri, "mmd", /flowchart/);
    // The page makes it, and only of a picture that the server has sent it.
    await exported(document.uri, "png", /^\u0089PNG\r\n[\s\S]{20000}/);
    await copied(document.uri, "dot", /^digraph/);
    await vscode.window.tabGroups.close(previews());
    await eventually("editor without preview", () => (previews().length === 0 ? true : undefined), tabLabels);
  },
};

/** Exports the diagram into a file, and holds its bytes against a pattern. */
async function exported(uri: vscode.Uri, format: string, pattern: RegExp): Promise<void> {
  const target = vscode.Uri.joinPath(uri, "..", `exported.${format}`);
  await vscode.commands.executeCommand("archbook.exportDiagram", uri, { format, target });
  const bytes = await vscode.workspace.fs.readFile(target);
  await vscode.workspace.fs.delete(target);
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join("");
  if (!pattern.test(text)) throw new Error(`The ${format} has ${bytes.length} bytes: ${text.slice(0, 300)}`);
}

async function copied(uri: vscode.Uri, format: string, pattern: RegExp): Promise<void> {
  await vscode.commands.executeCommand("archbook.copyDiagram", uri, { format });
  const text = await vscode.env.clipboard.readText();
  // A browser gives its clipboard to the page only that has the keyboard.
  if (text !== "" && !pattern.test(text)) throw new Error(`The clipboard has: ${text.slice(0, 300)}`);
}

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
