import type { Diagnostic } from "vscode-languageserver";
import { keyOf } from "../workspace/include-closure.ts";
import type { Whole } from "../workspace/whole.ts";
import { toDiagnostic } from "./convert.ts";

/** A config file that is not open, and what is wrong with it. */
interface ClosedConfig {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is told of files that are not open, because one that belongs to them is: the other files of an architecture, and its config
 * file. Clients do not ask for these, so they are told whenever it changes. Files are known by `keyOf`: clients may write them in
 * another way than the server does.
 */
export class ClosedFiles {
  readonly #send: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  /** By file, then by the root from which it is seen; what a config file is told has no root. */
  readonly #told = new Map<string, Map<string, readonly Diagnostic[]>>();
  /** By root, as it was told last. */
  readonly #seen = new Map<string, Whole>();
  /** By root, the config file that was told of because of it. */
  readonly #configs = new Map<string, string>();
  /** Roots that were reviewed on request: what is told of them stands until somebody looks again. */
  readonly #asked = new Set<string>();

  constructor(send: (uri: string, diagnostics: readonly Diagnostic[]) => void) {
    this.#send = send;
  }

  /** Tells what is found in the files of an architecture that are not open. Gives the files that have come to it or left it since. */
  tellOf(whole: Whole, isOpen: (uri: string) => boolean): readonly string[] {
    const { sources } = whole;
    const root = keyOf(sources.root.uri);
    const before = this.#seen.get(root);
    const closed = sources.files.filter(({ uri }) => !isOpen(uri)).map(({ uri }) => ({ uri, key: keyOf(uri) }));
    if (before === whole && closed.every(({ key }) => this.#told.get(key)?.has(root))) return [];
    this.#seen.set(root, whole);
    const linesOf = (uri: string) => sources.file(uri)?.tree.lines;
    for (const { uri, key } of closed) {
      const found = whole.problemsIn(uri).map((problem) => toDiagnostic(problem, linesOf));
      this.#tell(key, root, found);
    }
    const left = new Set(closed.map(({ key }) => key));
    for (const uri of [...this.#told.keys()]) if (!left.has(uri)) this.#forget(uri, root);
    return before === whole ? [] : moved(before, whole);
  }

  /** Tells what is wrong with the config file of an architecture; `undefined`: there is none, or it is open. */
  tellConfig(root: string, config: ClosedConfig | undefined): void {
    if (config === undefined) this.#configs.delete(keyOf(root));
    else {
      this.#configs.set(keyOf(root), keyOf(config.uri));
      this.#tell(keyOf(config.uri), "", config.diagnostics);
    }
    this.#takeBackConfigs();
  }

  /** Tells what is found in an architecture whose review was asked for, whether or not anything of it is open. */
  tellAsked(whole: Whole, isOpen: (uri: string) => boolean): void {
    this.#asked.add(keyOf(whole.sources.root.uri));
    this.tellOf(whole, isOpen);
  }

  /** From here on the file is told of in the way in which the client wants it of open ones. */
  open(uri: string): void {
    const key = keyOf(uri);
    const byRoot = this.#told.get(key);
    this.#told.delete(key);
    if (byRoot !== undefined && together(byRoot).length > 0) this.#send(key, []);
  }

  /** Takes back what was told of architectures that nobody looks at any more. */
  keep(isLookedAt: (root: string) => boolean): void {
    for (const root of [...this.#seen.keys()]) {
      if (!isLookedAt(root) && !this.#asked.has(root)) this.#drop(root);
    }
  }

  /** Takes back what was told of architectures of which a file was a part, and is none now. */
  keepOf(uri: string, roots: ReadonlySet<string>): void {
    const key = keyOf(uri);
    for (const [root, { sources }] of [...this.#seen]) {
      const wasPart = sources.file(uri) !== undefined || sources.file(key) !== undefined;
      if (wasPart && !roots.has(root)) this.#drop(root);
    }
  }

  /** Takes back what was told of a file that is not there any more, and of the architecture that it was the root of. */
  gone(uri: string): void {
    const key = keyOf(uri);
    this.#drop(key);
    this.open(key);
  }

  /** Takes back everything. */
  clear(): void {
    this.#asked.clear();
    for (const root of [...this.#seen.keys(), ...this.#configs.keys()]) this.#drop(root);
  }

  #drop(root: string): void {
    this.#seen.delete(root);
    this.#asked.delete(root);
    this.#configs.delete(root);
    for (const uri of [...this.#told.keys()]) this.#forget(uri, root);
    this.#takeBackConfigs();
  }

  #takeBackConfigs(): void {
    const used = new Set(this.#configs.values());
    for (const uri of [...this.#told.keys()]) if (!used.has(uri)) this.#forget(uri, "");
  }

  #tell(uri: string, root: string, diagnostics: readonly Diagnostic[]): void {
    const byRoot = this.#told.get(uri) ?? new Map<string, readonly Diagnostic[]>();
    const before = JSON.stringify(together(byRoot));
    byRoot.set(root, diagnostics);
    this.#told.set(uri, byRoot);
    const now = together(byRoot);
    if (JSON.stringify(now) !== before) this.#send(uri, now);
  }

  #forget(uri: string, root: string): void {
    const byRoot = this.#told.get(uri);
    if (byRoot?.has(root) !== true) return;
    this.#tell(uri, root, []);
    byRoot.delete(root);
    if (byRoot.size === 0) this.#told.delete(uri);
  }
}

/** The files that belong to one of two states of an architecture alone. */
function moved(before: Whole | undefined, after: Whole): readonly string[] {
  const [old, now] = [before?.sources, after.sources];
  const come = now.files.filter(({ uri }) => old?.file(uri) === undefined);
  const left = (old?.files ?? []).filter(({ uri }) => now.file(uri) === undefined);
  return [...come, ...left].map(({ uri }) => uri);
}

/** What several architectures find in a file, once each. */
function together(byRoot: ReadonlyMap<string, readonly Diagnostic[]>): readonly Diagnostic[] {
  const all = [...byRoot.values()].flat();
  return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
