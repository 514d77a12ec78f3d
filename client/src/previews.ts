import { commands, type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { copyDiagram, type ExportSurroundings, exportDiagram } from "./export-diagram.ts";
import { PreviewPanel } from "./preview-panel.ts";

const VIEW_TYPE = "archbook.preview";

/** The previews that are open: one for each document. They come back when the window is loaded again. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #open = new Map<string, PreviewPanel>();
  readonly #disposables: readonly Disposable[];
  readonly #exports: ExportSurroundings;

  constructor(context: ExtensionContext, clientOf: () => BaseLanguageClient | undefined) {
    this.#context = context;
    this.#clientOf = clientOf;
    this.#exports = {
      clientOf,
      find: (uri) => this.#open.get(uri.toString()),
      open: (uri) => this.#show(uri),
    };
    this.#disposables = [
      commands.registerCommand("archbook.openPreview", (from: unknown) => {
        const uri = this.#uriFor(from);
        if (uri !== undefined) this.#show(uri);
      }),
      commands.registerCommand("archbook.exportDiagram", async (from: unknown, options: unknown) => {
        const uri = this.#uriFor(from);
        if (uri !== undefined) await exportDiagram(uri, options, this.#exports);
      }),
      commands.registerCommand("archbook.copyDiagram", async (from: unknown, options: unknown) => {
        const uri = this.#uriFor(from);
        if (uri !== undefined) await copyDiagram(uri, options, this.#exports);
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const uri = uriIn(state);
          if (uri === undefined || this.#open.has(uri.toString())) panel.dispose();
          else this.#adopt(panel, uri);
        },
      }),
    ];
  }

  /** Draws all anew, as when the server has started again. */
  update(): void {
    for (const preview of this.#open.values()) preview.update();
  }

  dispose(): void {
    for (const preview of [...this.#open.values()]) preview.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The document that a command is about: the one it names, the one of the preview in front, or the one that is edited. */
  #uriFor(from: unknown): Uri | undefined {
    if (from instanceof Uri && from.scheme !== "webview-panel") return from;
    const inFront = [...this.#open.values()].find(({ panel }) => panel.active);
    return inFront?.uri ?? window.activeTextEditor?.document.uri;
  }

  /** Beside the editor; where it is open already, it comes to the front. */
  #show(uri: Uri): PreviewPanel {
    const known = this.#open.get(uri.toString());
    if (known === undefined) {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      return this.#adopt(window.createWebviewPanel(VIEW_TYPE, "", column), uri);
    }
    known.panel.reveal(undefined, true);
    return known;
  }

  #adopt(panel: WebviewPanel, uri: Uri): PreviewPanel {
    const key = uri.toString();
    const preview: PreviewPanel = new PreviewPanel(panel, uri, {
      extensionUri: this.#context.extensionUri,
      clientOf: this.#clientOf,
      closed: () => {
        this.#open.delete(key);
        preview.dispose();
      },
      export: () => void exportDiagram(uri, undefined, this.#exports),
      copy: () => void copyDiagram(uri, undefined, this.#exports),
    });
    this.#open.set(key, preview);
    return preview;
  }
}

/** The document that a page was about, as the page kept it. */
function uriIn(state: unknown): Uri | undefined {
  if (typeof state !== "object" || state === null || !("uri" in state) || typeof state.uri !== "string") {
    return undefined;
  }
  return Uri.parse(state.uri);
}
