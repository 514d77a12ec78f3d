import { commands, type Disposable, l10n, languages, StatusBarAlignment, type TextDocument, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { DocumentParams, Readiness } from "../../server/src/lsp/custom-requests.ts";

/** Says in the status bar how far the questions of the shown architecture are answered. */
export class ReadinessStatus implements Disposable {
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #item = window.createStatusBarItem("archbook.readiness", StatusBarAlignment.Right, 100);
  readonly #listeners: readonly Disposable[];
  /** How many questions each document has answered, that was shown. */
  readonly #answered = new Map<string, number>();
  #asked = 0;

  constructor(clientOf: () => BaseLanguageClient | undefined) {
    this.#clientOf = clientOf;
    this.#item.name = l10n.t("Archbook Readiness");
    this.#item.command = "archbook.checklist.focus";
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.update()),
      // New diagnostics mean that the server has read the newest text.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = window.activeTextEditor?.document.uri.toString();
        const changed = uris.map((uri) => uri.toString());
        if (shown !== undefined && changed.includes(shown)) this.update();
        else for (const uri of changed) if (this.#answered.has(uri)) void this.#notice(uri);
      }),
    ];
  }

  update(): void {
    void this.#show(window.activeTextEditor?.document);
  }

  dispose(): void {
    this.#item.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  async #show(document: TextDocument | undefined): Promise<void> {
    const turn = ++this.#asked;
    const readiness = document && (await this.#ask(document.uri.toString()));
    if (document !== undefined && readiness !== undefined) this.#tellMenus(document.uri.toString(), readiness);
    // Another editor may have been shown while the server was thinking.
    if (turn !== this.#asked) return;
    if (readiness === undefined) {
      this.#item.hide();
      return;
    }
    const { answered, open, unknown, notApplicable, errors, warnings } = readiness;
    const all = answered + open + unknown;
    this.#item.text = `$(checklist) ${answered}/${all}`;
    this.#item.tooltip = [
      l10n.t("Archbook: {0} of {1} questions are answered.", answered, all),
      l10n.t("{0} open, {1} unknown, {2} not applicable.", open, unknown, notApplicable),
      l10n.t("{0} errors, {1} warnings.", errors, warnings),
    ].join("\n");
    this.#item.accessibilityInformation = { label: l10n.t("Archbook: {0} of {1} questions answered", answered, all) };
    this.#item.show();
  }

  /** What menus and the walkthrough ask for: which files are reviewed, whatever their names, and whether a question was answered. */
  #tellMenus(uri: string, { answered }: Readiness): void {
    const before = this.#answered.get(uri);
    this.#answered.set(uri, answered);
    if (before === undefined) {
      void commands.executeCommand("setContext", "archbook.reviewed", [...this.#answered.keys()]);
    } else if (answered > before) {
      void commands.executeCommand("setContext", "archbook.answered", true);
    }
  }

  /** Takes down what was answered in a file that is no longer in front. */
  async #notice(uri: string): Promise<void> {
    const readiness = await this.#ask(uri);
    if (readiness !== undefined) this.#tellMenus(uri, readiness);
  }

  async #ask(uri: string): Promise<Readiness | undefined> {
    const client = this.#clientOf();
    if (client === undefined || !client.isRunning()) return undefined;
    const params: DocumentParams = { uri };
    try {
      return (await client.sendRequest<Readiness | null>("archbook/readiness", params)) ?? undefined;
    } catch {
      // The server is going down or coming up; its next diagnostics ask again.
      return undefined;
    }
  }
}
