import { isArchitectureFile } from "../workspace/file-names.ts";
import type { Files, LoadedFiles } from "../workspace/files.ts";
import type { Host } from "../workspace/host.ts";
import { keyOf } from "../workspace/include-closure.ts";
import type { SourceFile } from "../workspace/source-file.ts";

/** Says how far a long search is, and whether it is still wanted. */
export interface SearchProgress {
  /** Told once how many architectures there are to look at. */
  readonly begin: (total: number) => Promise<void>;
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Which files are architectures, and which of them include a file. What lies in the folders is looked for when it is first asked
 * for, and again after something there has changed; what is open in the editor is always known.
 */
export class Architectures {
  readonly #host: Pick<Host, "find">;
  readonly #files: Files;
  readonly #openUris: () => readonly string[];
  /** Of each architecture the files that it was made of when it was last looked at, by `keyOf`; the root among them. */
  readonly #filesOf = new Map<string, ReadonlyMap<string, SourceFile>>();
  #folders: readonly string[] = [];
  #search: Promise<void> | undefined;

  constructor(host: Pick<Host, "find">, files: Files, openUris: () => readonly string[]) {
    this.#host = host;
    this.#files = files;
    this.#openUris = openUris;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.forget();
  }

  /** Files in the folders have changed, come or gone. */
  forget(): void {
    this.#search = undefined;
  }

  /** The architectures of which a file is a part, or that it is itself, by URI; itself first. */
  async rootsOf(uri: string): Promise<readonly string[]> {
    const searched = this.search();
    const loaded = isArchitectureFile(uri) ? await this.#files.load(uri) : undefined;
    // What says `architecture` is one, whoever includes it, and need not wait for who does.
    if (loaded?.root.isRoot !== true) await searched;
    await this.#lookAtOpen();
    const key = keyOf(uri);
    const including = [...this.#filesOf]
      .filter(([root, parts]) => root !== key && parts.has(key))
      .map(([root]) => root);
    // A file that others include, and that does not say so, is a part of theirs and nothing by itself.
    if (loaded === undefined || (including.length > 0 && !loaded.root.isRoot)) return including;
    this.note(loaded);
    return [key, ...including];
  }

  /** Every file that bears the name of an architecture, by URI, as far as the folders and the editor have them. */
  async roots(): Promise<readonly string[]> {
    await this.search();
    await this.#lookAtOpen();
    return [...this.#filesOf.keys()];
  }

  /** Looks through the folders, if that was not done since they last changed. */
  search(progress?: SearchProgress): Promise<void> {
    this.#search ??= this.#searchFolders(progress);
    return this.#search;
  }

  /** Takes down what an architecture includes now. */
  note({ root, parts }: LoadedFiles): void {
    this.#filesOf.set(keyOf(root.uri), new Map([root, ...parts].map((file) => [keyOf(file.uri), file])));
  }

  /** What is typed into an open file may make it include others than when it was last looked at. */
  async #lookAtOpen(): Promise<void> {
    const open = this.#openUris().map(keyOf);
    const isStale = (files: ReadonlyMap<string, SourceFile>) =>
      open.some((uri) => includesOthers(files.get(uri), this.#files.file(uri)));
    const stale = [...this.#filesOf].filter(([, files]) => isStale(files)).map(([root]) => root);
    const unknown = open.filter((uri) => isArchitectureFile(uri) && !this.#filesOf.has(uri));
    for (const root of [...stale, ...unknown]) {
      const loaded = await this.#files.load(root);
      if (loaded !== undefined) this.note(loaded);
    }
  }

  async #searchFolders(progress: SearchProgress | undefined): Promise<void> {
    const found = (await Promise.all(this.#folders.map((folder) => this.#host.find(folder).catch(() => [])))).flat();
    const candidates = [...new Set([...found, ...this.#openUris()].filter(isArchitectureFile).map(keyOf))];
    for (const root of this.#filesOf.keys()) if (!candidates.includes(root)) this.#filesOf.delete(root);
    await progress?.begin(candidates.length);
    for (const [index, uri] of candidates.entries()) {
      if (progress?.isCancelled()) return;
      progress?.report(index, candidates.length);
      const loaded = await this.#files.load(uri);
      if (loaded === undefined) this.#filesOf.delete(uri);
      else this.note(loaded);
    }
  }
}

function includesOthers(before: SourceFile | undefined, now: SourceFile | "absent" | "unread"): boolean {
  if (before === undefined || before === now || typeof now === "string") return false;
  const targets = ({ includes }: SourceFile) => JSON.stringify(includes.map(({ target }) => target));
  return targets(before) !== targets(now);
}
