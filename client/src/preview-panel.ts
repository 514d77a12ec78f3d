import {
  ColorThemeKind,
  type Disposable,
  env,
  l10n,
  Position,
  Range,
  type Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type {
  FaultParams,
  PreviewAnswer,
  PreviewFault,
  PreviewParams,
  PreviewPicture,
  PreviewTheme,
  TextRange,
} from "../../server/src/lsp/custom-requests.ts";
import type { HostMessage, PageMessage } from "../preview/messages.ts";
import { pageHtml } from "../preview/page-html.ts";
import { readPageMessage } from "../preview/read-page-message.ts";
import { LatestOnly } from "./latest-only.ts";
import { MarkerQuestions } from "./marker-questions.ts";

/** How long the panel waits for the next key before it asks for a new picture, in milliseconds. */
const PAUSE_MS = 30;

/** The picture of one document, beside it. */
export class PreviewPanel implements Disposable {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #disposables: Disposable[];
  readonly #drawing = new LatestOnly((settled: boolean, isStopped) => this.#draw(settled, isStopped));
  readonly #questions: MarkerQuestions;
  #picture: PreviewPicture | undefined;
  #journeys: PreviewFault["journeys"] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;

  constructor(
    panel: WebviewPanel,
    uri: Uri,
    extensionUri: Uri,
    clientOf: () => BaseLanguageClient | undefined,
    closed: () => void,
  ) {
    this.panel = panel;
    this.uri = uri;
    this.#clientOf = clientOf;
    this.#questions = new MarkerQuestions(uri, clientOf);
    const folder = Uri.joinPath(extensionUri, "dist", "preview");
    panel.title = l10n.t("Preview {0}", uri.path.slice(uri.path.lastIndexOf("/") + 1));
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#disposables = [
      panel.onDidDispose(() => closed()),
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isAbout(document.uri)) this.#soon();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const [selection] = selections;
        if (selection !== undefined && this.#isAbout(textEditor.document.uri)) this.#lightUp(selection);
      }),
      window.onDidChangeActiveColorTheme(() => this.#drawing.run(false)),
    ];
    panel.webview.html = pageHtml({
      nonce: newNonce(),
      styleSource: panel.webview.cspSource,
      script: panel.webview.asWebviewUri(Uri.joinPath(folder, "main.js")).toString(true),
      style: panel.webview.asWebviewUri(Uri.joinPath(folder, "preview.css")).toString(true),
      language: env.language,
      say: (text) => l10n.t(text),
    });
  }

  /** Draws anew, as when the server has started again. */
  update(): void {
    if (this.#isReady) this.#drawing.run(false);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#drawing.stop();
    for (const disposable of this.#disposables) disposable.dispose();
    this.panel.dispose();
  }

  #isAbout(uri: Uri): boolean {
    return uri.toString() === this.uri.toString();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#drawing.run(false), PAUSE_MS);
  }

  #post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(value: unknown): Promise<void> {
    const message = readPageMessage(value);
    if (message === undefined) return;
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        // The server knows what is open alone; after a reload of the window the document may not be.
        await workspace.openTextDocument(this.uri).then(undefined, () => undefined);
        this.#drawing.run(false);
        break;
      case "reveal":
        await this.#reveal(this.#rangeOf(message.id), message.focus);
        break;
      case "fault":
        await this.#fault(message.place);
        break;
      case "journey":
        await this.#reveal(this.#journeyAt(message.journey), true);
        break;
      case "marker":
      case "question":
      case "fix":
        await this.#ask(message);
        break;
    }
  }

  async #draw(settled: boolean, isStopped: () => boolean): Promise<void> {
    const client = this.#clientOf();
    if (!this.#isReady || client?.isRunning() !== true) return;
    const params: PreviewParams = { uri: this.uri.toString(), theme: themeOf(window.activeColorTheme.kind), settled };
    // A server that goes down meanwhile leaves the picture as it is; the next start asks again.
    const answer = await client.sendRequest<PreviewAnswer | null>("archbook/preview", params).catch(() => undefined);
    if (answer === undefined || isStopped()) return;
    if (answer === null || "reason" in answer) {
      this.#post({ type: "reason", reason: answer?.reason ?? l10n.t("Archbook does not review this file.") });
      return;
    }
    this.#picture = answer;
    this.#questions.replace(answer);
    this.#post({
      type: "picture",
      uri: this.uri.toString(),
      svg: answer.svg,
      elements: answer.elements.map(({ id, label, place = "" }) => ({ id, label, place })),
      places: answer.places,
    });
    const editor = window.visibleTextEditors.find(({ document }) => this.#isAbout(document.uri));
    if (editor !== undefined) this.#lightUp(editor.selection);
    if (answer.provisional) this.#drawing.run(true);
  }

  /** The elements of the innermost entry that the cursor is in: all of its copies. */
  #lightUp({ active }: Selection): void {
    const around = (this.#picture?.elements ?? []).flatMap(({ id, range }) => {
      const at = range === undefined ? undefined : toRange(range);
      return at?.contains(active) === true ? [{ id, at }] : [];
    });
    const innermost = around.find(({ at }) => around.every((other) => other.at.contains(at)));
    const ids = innermost === undefined ? [] : around.filter(({ at }) => at.isEqual(innermost.at)).map(({ id }) => id);
    this.#post({ type: "select", ids });
  }

  #rangeOf(id: string): TextRange | undefined {
    return this.#picture?.elements.find((element) => element.id === id)?.range;
  }

  #journeyAt(index: number): TextRange | undefined {
    const at = this.#journeys[index]?.at;
    return at && { start: at, end: at };
  }

  async #reveal(range: TextRange | undefined, focus: boolean): Promise<void> {
    if (range === undefined) return;
    const start = new Position(range.start.line, range.start.character);
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    const shown = window.visibleTextEditors.find(({ document }) => this.#isAbout(document.uri));
    const editor = await window.showTextDocument(this.uri, {
      viewColumn: shown?.viewColumn ?? beside,
      preserveFocus: !focus,
      selection: new Range(start, start),
    });
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #fault(place: string): Promise<void> {
    const params: FaultParams = { uri: this.uri.toString(), down: place };
    const answer = await this.#clientOf()
      ?.sendRequest<PreviewFault | null>("archbook/previewFault", params)
      .catch(() => undefined);
    this.#journeys = answer?.journeys ?? [];
    this.#post({
      type: "fault",
      place,
      states: Object.entries(answer?.states ?? {}).map(([id, state]) => ({ id, state })),
      journeys: this.#journeys.map(({ sla, survives, figure, details }) => ({ sla, survives, figure, details })),
    });
  }

  async #ask(message: Extract<PageMessage, { type: "marker" | "question" | "fix" }>): Promise<void> {
    if (message.type === "question") await this.#reveal(this.#questions.rangeOf(message), true);
    else if (message.type === "fix") await this.#questions.apply(message);
    else await this.#questions.show(message.number, (questions) => this.#post(questions));
  }
}

function toRange({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function themeOf(kind: ColorThemeKind): PreviewTheme {
  switch (kind) {
    case ColorThemeKind.HighContrast:
      return "contrast";
    case ColorThemeKind.Dark:
      return "dark";
    default:
      return "light";
  }
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
