import { commands, type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { PreviewPanel } from "./preview-panel.ts";

const VIEW_TYPE = "archbook.preview";

/** The previews that are open: one for each document. They come back when the window is loaded again. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #open = new Map<string, PreviewPanel>();
  readonly #disposables: readonly Disposable[];

  constructor(context: ExtensionContext, clientOf: () => BaseLanguageClient | undefined) {
    this.#context = context;
    this.#clientOf = clientOf;
    this.#disposables = [
      commands.registerCommand("archbook.openPreview", (uri: unknown) => this.#show(uri)),
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

  /** Beside the editor; where it is open already, it comes to the front. */
  #show(from: unknown): void {
    const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
    if (uri === undefined) return;
    const known = this.#open.get(uri.toString());
    if (known !== undefined) {
      known.panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, "", column), uri);
  }

  #adopt(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const preview = new PreviewPanel(panel, uri, this.#context.extensionUri, this.#clientOf, () => {
      this.#open.delete(key);
      preview.dispose();
    });
    this.#open.set(key, preview);
  }
}

/** The document that a page was about, as the page kept it. */
function uriIn(state: unknown): Uri | undefined {
  if (typeof state !== "object" || state === null || !("uri" in state) || typeof state.uri !== "string") {
    return undefined;
  }
  return Uri.parse(state.uri);
}
