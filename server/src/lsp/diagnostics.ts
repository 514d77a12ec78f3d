import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "./client-abilities.ts";
import { toDiagnostic } from "./convert.ts";
import { openDocument } from "./open-document.ts";
import type { Session } from "./session.ts";

/** How long the server waits for the next key before it tells what it finds, in milliseconds. */
const PAUSE_MS = 60;

/** Reports problems: when asked, to clients that ask; by itself, shortly after the last change, to the others. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #session: Session;
  readonly #abilities: ClientAbilities;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

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
    this.#connection.languages.diagnostics.on(({ textDocument }) => {
      const document = this.#documents.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document === undefined ? [] : this.#of(document) };
    });
    if (this.#abilities.pullDiagnostics) return;
    this.#documents.onDidChangeContent(({ document }) => this.#soon(document.uri));
    this.#documents.onDidClose(({ document }) => {
      this.#forget(document.uri);
      void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
  }

  /** Tells everything anew, as after a change of the settings. */
  refresh(): void {
    if (!this.#abilities.pullDiagnostics) for (const document of this.#documents.all()) this.#soon(document.uri);
    else if (this.#abilities.refreshDiagnostics) void this.#connection.languages.diagnostics.refresh();
  }

  #soon(uri: string): void {
    this.#forget(uri);
    const publish = () => {
      this.#waiting.delete(uri);
      const document = this.#documents.get(uri);
      if (document === undefined) return;
      void this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics: this.#of(document) });
    };
    this.#waiting.set(uri, setTimeout(publish, PAUSE_MS));
  }

  #forget(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
  }

  #of(document: TextDocument): Diagnostic[] {
    const snapshot = this.#session.snapshot(openDocument(document));
    if (snapshot === undefined) return [];
    for (const { check, reason } of snapshot.checklist.broken) this.#connection.console.error(`${check}: ${reason}`);
    return snapshot.problems.map((problem) => toDiagnostic(problem, snapshot));
  }
}
