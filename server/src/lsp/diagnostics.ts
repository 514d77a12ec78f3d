import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigFile } from "../workspace/config-file.ts";
import { isConfigFile } from "../workspace/file-names.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toDiagnostic } from "./convert.ts";
import type { Session } from "./session.ts";

/** How long the server waits for the next key before it tells what it finds, in milliseconds. */
const PAUSE_MS = 60;

/** How long nobody must have asked for anything new before the checks that take long are run on a large file, in milliseconds. */
const LONG_PAUSE_MS = 500;

/** Reports problems: when asked, to clients that ask; by itself, shortly after the last change, to the others. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #session: Session;
  readonly #abilities: ClientAbilities;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #settling = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was told last of each config file that is not open. */
  readonly #toldOfConfigs = new Map<string, string>();

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    session: Session,
    abilities: ClientAbilities,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#session = session;
    this.#abilities = abilities;
  }

  listen(): void {
    this.#connection.languages.diagnostics.on(async ({ textDocument }) => {
      const items = await this.#of(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
    });
    this.#documents.onDidOpen(({ document }) => {
      // From here on the editor's own text is reported about, in the way in which the client wants it.
      if (isConfigFile(document.uri)) this.#tellClosedConfig(document.uri, []);
    });
    this.#documents.onDidChangeContent(({ document }) => {
      if (isConfigFile(document.uri)) this.refresh();
      else if (!this.#abilities.pullDiagnostics) this.#soon(document.uri);
    });
    this.#documents.onDidClose(({ document }) => {
      if (!this.#abilities.pullDiagnostics) {
        this.#forget(document.uri);
        void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      }
      if (isConfigFile(document.uri)) this.refresh();
    });
  }

  /** Tells everything anew, as after a change of the settings. */
  refresh(): void {
    if (!this.#abilities.pullDiagnostics) for (const document of this.#documents.all()) this.#soon(document.uri);
    else if (this.#abilities.refreshDiagnostics) void this.#connection.languages.diagnostics.refresh();
  }

  #soon(uri: string): void {
    this.#forget(uri);
    const publish = async () => {
      this.#waiting.delete(uri);
      const diagnostics = await this.#of(uri);
      const document = this.#documents.get(uri);
      // What was found in the meantime is told by whoever comes next.
      if (document === undefined || this.#waiting.has(uri)) return;
      void this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...diagnostics] });
    };
    this.#waiting.set(uri, setTimeout(publish, PAUSE_MS));
  }

  #forget(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
  }

  async #of(uri: string): Promise<readonly Diagnostic[]> {
    const config = await this.#session.openConfig(uri);
    if (config !== undefined) return this.#ofConfig(config);
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return [];
    for (const { check, reason } of snapshot.checklist.broken) this.#connection.console.error(`${check}: ${reason}`);
    await this.#reportOnConfigOf(uri);
    if (!snapshot.isSettled) this.#settleLater(uri);
    return snapshot.problems.map((problem) => toDiagnostic(problem, snapshot));
  }

  /** Has the checks that take long run once nothing else is asked for, and tells what they find. */
  #settleLater(uri: string): void {
    clearTimeout(this.#settling.get(uri));
    const settle = () => {
      this.#settling.delete(uri);
      this.#session.settle(uri);
      if (this.#abilities.pullDiagnostics) this.refresh();
      else this.#soon(uri);
    };
    this.#settling.set(uri, setTimeout(settle, LONG_PAUSE_MS));
  }

  async #ofConfig(config: ConfigFile): Promise<readonly Diagnostic[]> {
    const problems = await this.#session.problemsOfConfig(config);
    return problems.map((problem) => toDiagnostic(problem, config));
  }

  /** A config file that is wrong in part is in use in part: that is told even where nobody has opened it. */
  async #reportOnConfigOf(uri: string): Promise<void> {
    const config = await this.#session.configOf(uri);
    if (config === undefined) return;
    if (this.#documents.get(config.uri) === undefined) this.#tellClosedConfig(config.uri, await this.#ofConfig(config));
    else if (!this.#abilities.pullDiagnostics && !this.#waiting.has(config.uri)) this.#soon(config.uri);
  }

  #tellClosedConfig(uri: string, diagnostics: readonly Diagnostic[]): void {
    const told = JSON.stringify(diagnostics);
    if (told === (this.#toldOfConfigs.get(uri) ?? "[]")) return;
    this.#toldOfConfigs.set(uri, told);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}
