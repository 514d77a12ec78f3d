import {
  type CancellationToken,
  CancellationTokenSource,
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
  FactsParams,
  FaultParams,
  PreviewAnswer,
  PreviewFacts,
  PreviewFault,
  PreviewParams,
  PreviewPicture,
  PreviewTheme,
  SourceRange,
  TextRange,
} from "../../server/src/lsp/custom-requests.ts";
import type { HostMessage, PageMessage } from "../preview/messages.ts";
import { pageHtml } from "../preview/page-html.ts";
import { readPageMessage } from "../preview/read-page-message.ts";
import { LatestOnly } from "./latest-only.ts";
import { MarkerQuestions } from "./marker-questions.ts";
import { Painting } from "./painting.ts";
import { pictureMessage } from "./picture-message.ts";
import { readViewKey } from "./view-keys.ts";

/** How long the panel waits for the next key before it asks for a new picture, in milliseconds. */
const PAUSE_MS = 20;
/** How long before it asks for a layout of its own where the last one was taken: that takes longer, and would be in the way of the next key. */
const SETTLE_MS = 400;

/** What a panel cannot do by itself. */
export interface PanelSurroundings {
  readonly extensionUri: Uri;
  readonly clientOf: () => BaseLanguageClient | undefined;
  readonly closed: () => void;
  readonly export: () => void;
  readonly copy: () => void;
}

/** The picture of one document, beside it. */
export class PreviewPanel implements Disposable {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  /** Pictures in pixels, which the page makes. */
  readonly painting = new Painting((message) => this.#post(message));
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #disposables: Disposable[];
  readonly #drawing = new LatestOnly((settled: boolean, signal) => this.#draw(settled, signal));
  readonly #questions: MarkerQuestions;
  #view: NonNullable<PreviewParams["view"]> = { view: "deployment" };
  #picture: PreviewPicture | undefined;
  #journeys: PreviewFault["journeys"] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  /** Whether the page has got a picture. */
  #isShown = false;
  readonly #awaited = new Set<() => void>();

  constructor(panel: WebviewPanel, uri: Uri, surroundings: PanelSurroundings) {
    this.panel = panel;
    this.uri = uri;
    this.#clientOf = surroundings.clientOf;
    this.#questions = new MarkerQuestions(surroundings.clientOf);
    const folder = Uri.joinPath(surroundings.extensionUri, "dist", "preview");
    panel.title = l10n.t("Preview {0}", uri.path.slice(uri.path.lastIndexOf("/") + 1));
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#disposables = [
      panel.onDidDispose(() => surroundings.closed()),
      panel.onDidChangeViewState(() => {
        // A page that is hidden is given up, and says again when it is ready.
        if (!panel.visible) this.#isReady = this.#isShown = false;
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message, surroundings)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isAbout(document.uri)) this.#drawSoon(false, PAUSE_MS);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const [selection] = selections;
        if (selection !== undefined) this.#lightUp(textEditor.document.uri, selection);
      }),
      window.onDidChangeActiveColorTheme(() => this.#drawSoon(false, 0)),
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

  /** What the picture is of. */
  get view(): NonNullable<PreviewParams["view"]> {
    return this.#view;
  }

  get theme(): PreviewTheme {
    return themeOf(window.activeColorTheme.kind);
  }

  /** Draws anew, as when the server has started again. */
  update(): void {
    if (this.#isReady) this.#drawSoon(false, 0);
  }

  /** Brings the page to the front, and waits until it has a picture. */
  async whenShown(focus: boolean): Promise<void> {
    this.panel.reveal(undefined, !focus);
    if (!this.#isShown) await new Promise<void>((resolve) => this.#awaited.add(resolve));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#drawing.stop();
    this.painting.stop();
    for (const disposable of this.#disposables) disposable.dispose();
    this.panel.dispose();
  }

  /** The document itself, and what else the architecture is written in. */
  #isAbout(uri: Uri): boolean {
    const text = uri.toString();
    return text === this.uri.toString() || (this.#picture?.elements.some(({ at }) => at?.uri === text) ?? false);
  }

  /** Instead of what else was to be drawn soon. */
  #drawSoon(settled: boolean, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#drawing.run(settled), delayMs);
  }

  #post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(value: unknown, { export: exported, copy }: PanelSurroundings): Promise<void> {
    const message = readPageMessage(value);
    switch (message?.type) {
      case "ready":
        this.#isReady = true;
        this.#view = readViewKey(message.view);
        // The server knows what is open alone; after a reload of the window the document may not be.
        await workspace.openTextDocument(this.uri).then(undefined, () => undefined);
        this.#drawSoon(false, 0);
        break;
      case "view":
        this.#view = readViewKey(message.view);
        this.#drawSoon(false, 0);
        break;
      case "reveal":
        await this.#reveal(this.#placeOf(message.id), message.focus);
        break;
      case "fault":
        await this.#fault(message.place);
        break;
      case "facts":
        await this.#facts(message.id);
        break;
      case "journey":
        await this.#reveal(this.#journeys[message.journey]?.at, true);
        break;
      case "marker":
      case "question":
      case "fix":
        await this.#ask(message);
        break;
      case "export":
        exported();
        break;
      case "copy":
        copy();
        break;
      case "painted":
        this.painting.done(message);
        break;
    }
  }

  async #draw(settled: boolean, signal: AbortSignal): Promise<void> {
    const client = this.#clientOf();
    if (!this.#isReady || client?.isRunning() !== true) return;
    const view = this.#view;
    const params: PreviewParams = { uri: this.uri.toString(), view, theme: this.theme, settled };
    // A server that goes down meanwhile leaves the picture as it is; the next start asks again.
    const answer = await client
      .sendRequest<PreviewAnswer | null>("archbook/preview", params, tokenOf(signal))
      .catch(() => undefined);
    if (answer === undefined || signal.aborted || this.#view !== view) return;
    if (answer === null || "reason" in answer) {
      this.#post({ type: "reason", reason: answer?.reason ?? l10n.t("Archbook does not review this file.") });
      return;
    }
    this.#picture = answer;
    this.#questions.replace(answer);
    this.#post(pictureMessage(answer, this.uri.toString(), view));
    const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(
      (each) => each !== undefined && this.#isAbout(each.document.uri),
    );
    if (editor !== undefined) this.#lightUp(editor.document.uri, editor.selection);
    if (answer.provisional) this.#drawSoon(true, SETTLE_MS);
    this.#isShown = true;
    for (const tell of this.#awaited) tell();
    this.#awaited.clear();
  }

  /** The elements of the innermost entry that the cursor is in: all of its copies. */
  #lightUp(uri: Uri, { active }: Selection): void {
    if (!this.#isAbout(uri)) return;
    const text = uri.toString();
    const around = (this.#picture?.elements ?? []).flatMap(({ id, at }) => {
      const range = at?.uri === text ? toRange(at.range) : undefined;
      return range?.contains(active) === true ? [{ id, range }] : [];
    });
    const innermost = around.find(({ range }) => around.every((other) => other.range.contains(range)));
    const ids =
      innermost === undefined ? [] : around.filter(({ range }) => range.isEqual(innermost.range)).map(({ id }) => id);
    this.#post({ type: "select", ids });
  }

  #placeOf(id: string): SourceRange | undefined {
    return this.#picture?.elements.find((element) => element.id === id)?.at;
  }

  async #reveal(at: SourceRange | undefined, focus: boolean): Promise<void> {
    if (at === undefined) return;
    const { line, character } = at.range.start;
    const start = new Position(line, character);
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    const visible = window.visibleTextEditors;
    const shown = visible.find(({ document }) => document.uri.toString() === at.uri);
    const related = visible.find(({ document }) => this.#isAbout(document.uri));
    const editor = await window.showTextDocument(Uri.parse(at.uri), {
      viewColumn: (shown ?? related)?.viewColumn ?? beside,
      preserveFocus: !focus,
      selection: new Range(start, start),
    });
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #fault(place: string): Promise<void> {
    const params: FaultParams = { uri: this.uri.toString(), view: this.#view, down: place };
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

  async #facts(id: string): Promise<void> {
    const params: FactsParams = { uri: this.uri.toString(), view: this.#view, id };
    const answer = await this.#clientOf()
      ?.sendRequest<PreviewFacts | null>("archbook/previewFacts", params)
      .catch(() => undefined);
    this.#post({ type: "facts", id, markdown: answer?.markdown ?? "" });
  }

  async #ask(message: Extract<PageMessage, { type: "marker" | "question" | "fix" }>): Promise<void> {
    if (message.type === "question") await this.#reveal(this.#questions.placeOf(message), true);
    else if (message.type === "fix") await this.#questions.apply(message);
    else await this.#questions.show(message.number, (questions) => this.#post(questions));
  }
}

/** What the server is told to stop by. */
function tokenOf(signal: AbortSignal): CancellationToken {
  const source = new CancellationTokenSource();
  signal.addEventListener("abort", () => source.cancel(), { once: true });
  return source.token;
}

function toRange({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function themeOf(kind: ColorThemeKind): PreviewTheme {
  switch (kind) {
    case ColorThemeKind.HighContrast:
      return "high-contrast";
    case ColorThemeKind.Dark:
      return "dark";
    default:
      return "light";
  }
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
