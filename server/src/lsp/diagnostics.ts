import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigFile } from "../workspace/config-file.ts";
import { isConfigFile } from "../workspace/file-names.ts";
import { keyOf } from "../workspace/include-closure.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Whole } from "../workspace/whole.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { ClosedFiles } from "./closed-files.ts";
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
  /** By file, what was begun last to tell of it. */
  readonly #running = new Map<string, symbol>();
  readonly #settling = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #closed: ClosedFiles;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

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
    this.#closed = new ClosedFiles((uri, diagnostics) => {
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    });
  }

  listen(): void {
    this.#connection.languages.diagnostics.on(async ({ textDocument }) => {
      const items = await this.#of(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
    });
    this.#documents.onDidOpen(({ document }) => {
      // From here on the editor's own text is reported about, in the way in which the client wants it.
      this.#closed.open(document.uri);
    });
    this.#documents.onDidChangeContent(({ document }) => {
      if (isConfigFile(document.uri)) this.refresh();
      else this.#changed(document.uri);
    });
    this.#documents.onDidClose(({ document }) => {
      clearTimeout(this.#settling.get(document.uri));
      this.#settling.delete(document.uri);
      if (!this.#abilities.pullDiagnostics) {
        this.#forget(document.uri);
        this.#running.delete(document.uri);
        void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      }
      this.#closed.keep((root) => this.#session.isLookedAt(root));
      this.refresh();
    });
  }

  /** Tells what is found in an architecture whose review was asked for. */
  tellAsked(whole: Whole): void {
    this.#closed.tellAsked(whole, (uri) => this.#session.isOpen(uri));
  }

  /** Files are not there any more: what was told of them is taken back. */
  takeBack(uris: readonly string[]): void {
    for (const uri of uris) this.#closed.gone(uri);
  }

  /** One file has changed; what is found in the others of its architecture may have, too. */
  #changed(uri: string): void {
    const open = this.#documents.all().map((document) => document.uri);
    const others = open.filter((other) => other !== uri && this.#session.shareArchitecture(uri, other));
    if (!this.#abilities.pullDiagnostics) for (const each of [uri, ...others]) this.#soon(each);
    else if (others.length > 0) this.#refreshSoon();
  }

  /** Clients that ask do so for the file that was changed; of the others they are reminded. */
  #refreshSoon(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => this.refresh(), LONG_PAUSE_MS);
  }

  /** Tells everything anew, as after a change of the settings. */
  refresh(): void {
    if (!this.#session.isEnabled) this.#closed.clear();
    if (!this.#abilities.pullDiagnostics) for (const document of this.#documents.all()) this.#soon(document.uri);
    else if (this.#abilities.refreshDiagnostics) void this.#connection.languages.diagnostics.refresh();
  }

  #soon(uri: string): void {
    this.#forget(uri);
    const publish = async () => {
      this.#waiting.delete(uri);
      const run = Symbol();
      this.#running.set(uri, run);
      const diagnostics = await this.#of(uri);
      const document = this.#documents.get(uri);
      // What was found in the meantime is told by whoever comes next, or was told by whoever was faster.
      if (document === undefined || this.#waiting.has(uri) || this.#running.get(uri) !== run) return;
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
    const snapshots = await this.#session.snapshots(uri);
    for (const { checklist, whole, isSettled } of snapshots) {
      for (const { check, reason } of checklist.broken) this.#connection.console.error(`${check}: ${reason}`);
      if (!isSettled && this.#session.isOpen(uri)) this.#settleLater(uri);
      await this.#tellOthers(uri, whole);
    }
    this.#closed.keepOf(uri, new Set(snapshots.map(({ sources }) => keyOf(sources.root.uri))));
    return toDiagnostics(snapshots);
  }

  /** Tells of the other files of an architecture, and of its config file, what its own clients do not ask for. */
  async #tellOthers(uri: string, whole: Whole): Promise<void> {
    const root = whole.sources.root.uri;
    const config = await this.#closedConfigOf(root);
    // It may have been closed, or everything switched off, in the meantime: then nobody would take back what is told now.
    if (!this.#session.isOpen(uri) || !this.#session.isEnabled) return;
    this.#closed.tellConfig(root, config);
    const moved = this.#closed.tellOf(whole, (other) => this.#session.isOpen(other));
    const open = moved.filter((other) => other !== uri && this.#documents.get(other) !== undefined);
    if (!this.#abilities.pullDiagnostics) for (const other of open) this.#soon(other);
    else if (open.length > 0) this.#refreshSoon();
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
    return problems.map((problem) => toDiagnostic(problem, () => config.tree.lines));
  }

  /** A config file that is wrong in part is in use in part: that is told even where nobody has opened it. */
  async #closedConfigOf(uri: string) {
    const config = await this.#session.configOf(uri);
    if (config === undefined) return undefined;
    const open = this.#session.openUri(config.uri);
    if (open === undefined) return { uri: config.uri, diagnostics: await this.#ofConfig(config) };
    if (!this.#abilities.pullDiagnostics && !this.#waiting.has(open)) this.#soon(open);
    return undefined;
  }
}

/** What is found in a file, seen from each architecture that it is a part of; what several of them find is told once. */
function toDiagnostics(snapshots: readonly Snapshot[]): readonly Diagnostic[] {
  const said = new Set<string>();
  const isNew = ({ check, range, message }: Problem) => {
    const words = JSON.stringify([check, range, message]);
    const isKnown = said.has(words);
    said.add(words);
    return !isKnown;
  };
  return snapshots.flatMap(({ problems, linesOf }) =>
    problems.filter(isNew).map((problem) => toDiagnostic(problem, linesOf)),
  );
}
