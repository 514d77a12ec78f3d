import type { Host } from "./host.ts";
import { type IncludeClosure, includeClosure, type KnownFiles, keyOf, type Wanted } from "./include-closure.ts";
import { SourceFile } from "./source-file.ts";

/** The text of a document that is open in an editor. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The version of a file that is not open in an editor. */
export const ON_DISK = -1;

/** A root and all that it includes. */
export interface LoadedFiles extends IncludeClosure {
  readonly root: SourceFile;
}

/**
 * The files that architectures are made of: as they are in the editor, or else on the disk. What was read is kept until it is said
 * to have changed; of each file the newest version, so that the next one can take over from it.
 */
export class Files implements KnownFiles {
  readonly #host: Pick<Host, "read" | "find">;
  readonly #openText: (key: string) => OpenText | undefined;
  readonly #onDisk = new Map<string, Fetched<string | undefined>>();
  readonly #lists = new Map<string, Fetched<readonly string[]>>();
  readonly #newest = new Map<string, SourceFile>();

  /** @param openText the document that is open under a URI, in the form of `keyOf` */
  constructor(host: Pick<Host, "read" | "find">, openText: (key: string) => OpenText | undefined = () => undefined) {
    this.#host = host;
    this.#openText = openText;
  }

  /** A root with all that it includes, once that is read; `undefined` where there is no such file. */
  async load(uri: string): Promise<LoadedFiles | undefined> {
    for (;;) {
      // Invariant: from here to the return nothing is waited for, so the files are those of one moment.
      const root = this.file(uri);
      if (root === "absent") return undefined;
      const closure = root === "unread" ? undefined : includeClosure(root, this);
      const wanted = closure?.wanted ?? { files: [uri], folders: [] };
      if (root !== "unread" && closure !== undefined && isNothing(wanted)) return { root, ...closure };
      await this.#fetch(wanted);
    }
  }

  file(uri: string): SourceFile | "absent" | "unread" {
    // What is known by this name is named in the one form already: of thousands of parts that is asked at every keystroke.
    const key = this.#newest.has(uri) ? uri : keyOf(uri);
    const open = this.#openText(key);
    if (open !== undefined) return this.#read(key, open.uri, open.version, open.text);
    const known = this.#onDisk.get(key);
    if (known === undefined || known.state === "fetching") return "unread";
    if (known.value !== undefined) return this.#read(key, key, ON_DISK, known.value);
    this.#newest.delete(key);
    return "absent";
  }

  list(folder: string): readonly string[] | "unread" {
    const known = this.#lists.get(folder);
    return known?.state === "fetched" ? known.value : "unread";
  }

  /** Files have changed on the disk, come or gone; without names, any may have. */
  forget(uris?: readonly string[]): void {
    this.#lists.clear();
    if (uris === undefined) this.#onDisk.clear();
    else for (const uri of uris) this.#onDisk.delete(keyOf(uri));
  }

  #read(key: string, uri: string, version: number, text: string): SourceFile {
    const known = this.#newest.get(key);
    if (known?.uri === uri && known.version === version && known.text === text) return known;
    const file = new SourceFile(uri, version, text, known);
    this.#newest.set(key, file);
    return file;
  }

  async #fetch({ files, folders }: Wanted): Promise<void> {
    await inTurn(files, (uri) => fetchInto(this.#onDisk, keyOf(uri), () => this.#host.read(uri), undefined));
    await inTurn(folders, (folder) => fetchInto(this.#lists, folder, () => this.#listed(folder), []));
  }

  async #listed(folder: string): Promise<readonly string[]> {
    return (await this.#host.find(folder)).map(keyOf).sort();
  }
}

/** So many files are read at once: systems let a program have a few hundred open, and what cannot be opened would seem to be missing. */
const AT_ONCE = 64;

/** Does something for each item, for a limited number at once. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void> | undefined): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}

type Fetched<T> =
  | { readonly state: "fetching"; readonly done: Promise<void> }
  | { readonly state: "fetched"; readonly value: T };

/** Fetches what is not there yet. What was forgotten while it was fetched is fetched again by whoever needs it. */
function fetchInto<T>(
  known: Map<string, Fetched<T>>,
  key: string,
  fetch: () => Promise<T>,
  nothing: T,
): Promise<void> | undefined {
  const before = known.get(key);
  if (before?.state === "fetched") return undefined;
  if (before?.state === "fetching") return before.done;
  const fetched = (value: T) => {
    const now = known.get(key);
    if (now?.state === "fetching" && now.done === done) known.set(key, { state: "fetched", value });
  };
  // What cannot be read is as good as not there.
  const done: Promise<void> = fetch().then(fetched, () => fetched(nothing));
  known.set(key, { state: "fetching", done });
  return done;
}

function isNothing({ files, folders }: Wanted): boolean {
  return files.length === 0 && folders.length === 0;
}
