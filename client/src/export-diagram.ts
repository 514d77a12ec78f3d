import { env, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ExportParams, PreviewExport, PreviewTheme } from "../../server/src/lsp/custom-requests.ts";
import type { PreviewPanel } from "./preview-panel.ts";

/** What an export needs of its surroundings. */
export interface ExportSurroundings {
  readonly clientOf: () => BaseLanguageClient | undefined;
  /** The preview of a document, if it is open. */
  readonly find: (uri: Uri) => PreviewPanel | undefined;
  /** The same, opened if it is not: pictures in pixels are made by its page. */
  readonly open: (uri: Uri) => PreviewPanel;
}

const FORMATS = ["svg", "png", "mmd", "dot", "drawio", "json"] as const;
type Format = (typeof FORMATS)[number];

/** What a caller of the command may have chosen already; the user is asked for the rest. */
interface Asked {
  readonly format: Format | undefined;
  readonly target: Uri | undefined;
}

/** Writes the picture into a file. What it is of is what the preview shows, else the deployment. */
export async function exportDiagram(uri: Uri, options: unknown, around: ExportSurroundings): Promise<void> {
  const asked = readAsked(options);
  const picked = asked.format === undefined ? await pickFormat(around.find(uri)?.theme) : undefined;
  const format = asked.format ?? picked?.format;
  if (format === undefined) return;
  const target = asked.target ?? (await window.showSaveDialog(saveOptions(uri, format)));
  if (target === undefined) return;
  await telling(async () => {
    const theme = picked?.theme ?? "light";
    const bytes =
      format === "png" ? await png(uri, theme, "save", around) : encoded(await textOf(uri, format, theme, around));
    await workspace.fs.writeFile(target, bytes);
    const name = target.path.slice(target.path.lastIndexOf("/") + 1);
    void window.setStatusBarMessage(l10n.t("Saved {0}", name), 4000);
  });
}

/** Puts the picture into the clipboard, as a picture or as text. */
export async function copyDiagram(uri: Uri, options: unknown, around: ExportSurroundings): Promise<void> {
  const asked = readAsked(options).format;
  const picked = asked === undefined ? await pickCopy(around.find(uri)?.theme) : undefined;
  const format = asked ?? picked?.format;
  if (format === undefined) return;
  const theme = picked?.theme ?? "light";
  await telling(async () => {
    if (format === "png") await png(uri, theme, "copy", around);
    else await env.clipboard.writeText((await textOf(uri, format, theme, around)).text);
    void window.setStatusBarMessage(l10n.t("Copied the diagram"), 4000);
  });
}

interface FormatItem extends QuickPickItem {
  readonly format: Format;
  readonly theme?: PreviewTheme;
}

/** Colours for paper are the first choice, whatever the editor looks like. */
function pictureItems(
  theme: PreviewTheme | undefined,
  names: { readonly svg: string; readonly png: string },
): FormatItem[] {
  const dark = l10n.t("in the colours of the editor");
  const items: FormatItem[] = [
    { label: names.png, format: "png", description: l10n.t("for slides and chats") },
    { label: names.svg, format: "svg", description: l10n.t("for documents, browsers and print") },
  ];
  if (theme === undefined || theme === "light") return items;
  return [...items, ...items.map((item) => ({ ...item, description: dark, theme }))];
}

function pickFormat(theme: PreviewTheme | undefined): Thenable<FormatItem | undefined> {
  const items: FormatItem[] = [
    ...pictureItems(theme, { svg: "SVG", png: "PNG" }),
    { label: "draw.io", format: "drawio", description: l10n.t("for editing by hand") },
    { label: "Mermaid", format: "mmd", description: l10n.t("for wikis and pull requests") },
    { label: "DOT", format: "dot", description: l10n.t("for Graphviz") },
    { label: "JSON", format: "json", description: l10n.t("for other programs") },
  ];
  return window.showQuickPick(items, { title: l10n.t("Export the diagram as …") });
}

function pickCopy(theme: PreviewTheme | undefined): Thenable<FormatItem | undefined> {
  const items: FormatItem[] = [
    ...pictureItems(theme, { svg: "SVG", png: l10n.t("Image") }),
    { label: "Mermaid", format: "mmd", description: l10n.t("for wikis and pull requests") },
    { label: "DOT", format: "dot", description: l10n.t("for Graphviz") },
  ];
  return window.showQuickPick(items, { title: l10n.t("Copy the diagram as …") });
}

function saveOptions(uri: Uri, format: Format) {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  const known = uri.scheme === "untitled" ? {} : { defaultUri: Uri.joinPath(uri, "..", `${name}.${format}`) };
  return { ...known, filters: { [format.toUpperCase()]: [format] } };
}

async function textOf(uri: Uri, format: Exclude<Format, "png">, theme: PreviewTheme, around: ExportSurroundings) {
  const view = around.find(uri)?.view;
  const params: ExportParams = { uri: uri.toString(), format, theme, ...(view === undefined ? {} : { view }) };
  // The server knows what is open alone.
  await workspace.openTextDocument(uri);
  const answer = await around.clientOf()?.sendRequest<PreviewExport | null>("archbook/previewExport", params);
  if (answer === undefined || answer === null) throw new Error(l10n.t("Archbook does not review this file."));
  if ("reason" in answer) throw new Error(answer.reason);
  return answer;
}

async function png(
  uri: Uri,
  theme: PreviewTheme,
  use: "save" | "copy",
  around: ExportSurroundings,
): Promise<Uint8Array> {
  const preview = around.open(uri);
  await preview.whenShown(use === "copy");
  const { text, size } = await textOf(uri, "svg", theme, around);
  return preview.painting.paint(text, size ?? { width: 1, height: 1 }, use);
}

function encoded({ text }: { readonly text: string }): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What goes wrong is told to the user: there is nobody else who could know. */
async function telling(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function readAsked(options: unknown): Asked {
  const { format, target } =
    typeof options === "object" && options !== null
      ? { format: undefined, target: undefined, ...options }
      : { format: undefined, target: undefined };
  return { format: FORMATS.find((each) => each === format), target: readUri(target) };
}

function readUri(value: unknown): Uri | undefined {
  return value instanceof Uri ? value : undefined;
}
