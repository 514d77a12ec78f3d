import type { Diagnostic } from "vscode-languageserver";
import type { Whole } from "../workspace/whole.ts";
import { toDiagnostic } from "./convert.ts";

/**
 * What is told of files that are not open, because one that belongs to them is: the other files of an architecture, and its config
 * file. Clients do not ask for these, so they are told whenever it changes.
 */
export class ClosedFiles {
  readonly #send: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  /** By file, then by the root from which it is seen; what a config file is told has no root. */
  readonly #told = new Map<string, Map<string, readonly Diagnostic[]>>();
  readonly #seen = new Map<string, Whole>();
  /** Roots that were reviewed on request: what is told of them stands until somebody looks again. */
  readonly #asked = new Set<string>();

  constructor(send: (uri: string, diagnostics: readonly Diagnostic[]) => void) {
    this.#send = send;
  }

  /** Tells what is found in the files of an architecture that are not open. */
  tellOf(whole: Whole, isOpen: (uri: string) => boolean): void {
    const { sources } = whole;
    const root = sources.root.uri;
    const closed = sources.files.filter(({ uri }) => !isOpen(uri));
    const isTold = this.#seen.get(root) === whole && closed.every(({ uri }) => this.#told.get(uri)?.has(root));
    if (isTold) return;
    this.#seen.set(root, whole);
    const linesOf = (uri: string) => sources.file(uri)?.tree.lines;
    for (const { uri } of closed) {
      this.tell(
        uri,
        root,
        whole.problemsIn(uri).map((problem) => toDiagnostic(problem, linesOf)),
      );
    }
    const left = new Set(closed.map(({ uri }) => uri));
    for (const [uri, byRoot] of this.#told) if (byRoot.has(root) && !left.has(uri)) this.#forget(uri, root);
  }

  tell(uri: string, root: string, diagnostics: readonly Diagnostic[]): void {
    const byRoot = this.#told.get(uri) ?? new Map<string, readonly Diagnostic[]>();
    const before = JSON.stringify(together(byRoot));
    byRoot.set(root, diagnostics);
    this.#told.set(uri, byRoot);
    const now = together(byRoot);
    if (JSON.stringify(now) !== before) this.#send(uri, now);
  }

  /** Tells what is found in an architecture whose review was asked for, whether or not anything of it is open. */
  tellAsked(whole: Whole, isOpen: (uri: string) => boolean): void {
    this.#asked.add(whole.sources.root.uri);
    this.tellOf(whole, isOpen);
  }

  /** From here on the file is told of in the way in which the client wants it of open ones. */
  open(uri: string): void {
    const byRoot = this.#told.get(uri);
    this.#told.delete(uri);
    if (byRoot !== undefined && together(byRoot).length > 0) this.#send(uri, []);
  }

  /** Takes back what was told of architectures that nobody looks at any more. */
  keep(isLookedAt: (root: string) => boolean): void {
    for (const root of this.#seen.keys()) {
      if (isLookedAt(root) || this.#asked.has(root)) continue;
      this.#seen.delete(root);
      for (const [uri, byRoot] of this.#told) if (byRoot.has(root)) this.#forget(uri, root);
    }
  }

  #forget(uri: string, root: string): void {
    this.tell(uri, root, []);
    this.#told.get(uri)?.delete(root);
  }
}

/** What several architectures find in a file, once each. */
function together(byRoot: ReadonlyMap<string, readonly Diagnostic[]>): readonly Diagnostic[] {
  const all = [...byRoot.values()].flat();
  return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
