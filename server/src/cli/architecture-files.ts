import { readdir } from "node:fs/promises";
import path from "node:path";
import { URI } from "vscode-uri";
import { isArchitectureFile } from "../workspace/file-names.ts";
import { Files } from "../workspace/files.ts";
import type { Host } from "../workspace/host.ts";
import { keyOf } from "../workspace/include-closure.ts";
import { Snapshot } from "../workspace/snapshot.ts";
import { Sources } from "../workspace/sources.ts";
import { type Surroundings, Whole } from "../workspace/whole.ts";
import type { CliHost } from "./cli-host.ts";
import { nameIn } from "./documents-to-review.ts";
import { yamlBelow } from "./find-files.ts";
import { readText } from "./read-text.ts";

/** A file that a call names, and its text, which may come from standard input. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: () => Promise<string>;
}

/** Reads architectures with all that they include, each file once. */
export class ArchitectureFiles {
  readonly #host: CliHost;
  readonly #texts = new Map<string, { readonly uri: string; readonly version: number; readonly text: string }>();
  readonly #files: Files;
  readonly #wholes = new Map<string, Promise<Whole>>();
  #found: Promise<readonly string[]> | undefined;

  constructor(host: CliHost) {
    this.#host = host;
    this.#files = new Files(DISK, (key) => this.#texts.get(key));
  }

  /** Reads a file as a root; it throws where that cannot be read. */
  async snapshot(file: NamedFile, surroundings: Surroundings): Promise<Snapshot> {
    const uri = await this.#take(file);
    return new Snapshot(await this.#readWhole(uri, surroundings));
  }

  /**
   * A file as what it is: by itself, or, of a part, as each architecture sees it that includes it, of those below the folder of the call
   * and in the folders above the part.
   *
   * @param surroundingsOf what a root is reviewed with, by its absolute path; its parts are reviewed with the same
   */
  async snapshots(
    file: NamedFile,
    surroundingsOf: (root: string) => Promise<Surroundings>,
  ): Promise<readonly Snapshot[]> {
    const uri = await this.#take(file);
    const loaded = await this.#files.load(uri);
    const isPart = loaded !== undefined && !loaded.root.isRoot;
    const including = isPart ? await this.#rootsOf(uri) : [];
    const roots = including.length === 0 ? [uri] : including;
    return Promise.all(
      roots.map(async (root) => {
        const whole = await this.#wholeOf(root, surroundingsOf);
        return new Snapshot(whole, whole.sources.file(uri));
      }),
    );
  }

  /** Takes a file to say something else from here on, as once it is written. */
  rewrite(absolute: string, text: string): void {
    const uri = URI.file(absolute).toString();
    this.#texts.set(uri, { uri, version: (this.#texts.get(uri)?.version ?? 0) + 1, text });
    this.#wholes.clear();
  }

  /** Absolute. */
  pathOf(uri: string): string {
    return URI.parse(uri).fsPath;
  }

  /** The name of a file in reports. */
  nameOf(uri: string): string {
    return nameIn(this.#host.directory, this.pathOf(uri));
  }

  async #take({ path: absolute, text }: NamedFile): Promise<string> {
    const uri = URI.file(absolute).toString();
    if (!this.#texts.has(uri)) this.#texts.set(uri, { uri, version: 0, text: await text() });
    return uri;
  }

  /** Of each architecture there is one, whichever of its files a call names: a review is made once. */
  #wholeOf(root: string, surroundingsOf: (root: string) => Promise<Surroundings>): Promise<Whole> {
    const read = async () => this.#readWhole(root, await surroundingsOf(this.pathOf(root)));
    const whole = this.#wholes.get(root) ?? read();
    this.#wholes.set(root, whole);
    return whole;
  }

  async #readWhole(root: string, surroundings: Surroundings): Promise<Whole> {
    const loaded = await this.#files.load(root);
    if (loaded === undefined) throw new Error(`${root} was read a moment ago.`);
    return new Whole(new Sources(loaded.root, loaded.parts, loaded.faults), surroundings);
  }

  async #rootsOf(part: string): Promise<readonly string[]> {
    this.#found ??= yamlBelow(this.#host.directory);
    const found = [...(await this.#found), ...(await architecturesAbove(this.pathOf(part)))];
    const all = found.map((file) => URI.file(file).toString()).filter((uri) => isArchitectureFile(uri) && uri !== part);
    const roots = [...new Set(all)];
    const including = await Promise.all(
      roots.map(async (root) => {
        const loaded = await this.#files.load(root);
        return loaded?.parts.some(({ uri }) => keyOf(uri) === part) === true ? [root] : [];
      }),
    );
    return including.flat();
  }
}

/** What an include leads to: a file that cannot be read is said to be missing, at the include. */
const DISK: Pick<Host, "read" | "find"> = {
  async read(uri) {
    const file = URI.parse(uri).fsPath;
    return readText(file, file).catch(() => undefined);
  },
  async find(folder) {
    const files = await yamlBelow(URI.parse(folder).fsPath);
    return files.map((file) => URI.file(file).toString());
  },
};

/** The files in the folders above a file that bear the name of an architecture. */
async function architecturesAbove(file: string): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const own = names
    .map((name) => path.join(folder, name))
    .filter((each) => isArchitectureFile(URI.file(each).toString()));
  return folder === path.dirname(folder) ? own : [...own, ...(await architecturesAbove(folder))];
}
