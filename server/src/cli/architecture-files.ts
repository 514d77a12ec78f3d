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
import { findFiles } from "./find-files.ts";
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

  constructor(host: CliHost) {
    this.#host = host;
    this.#files = new Files(DISK, (key) => this.#texts.get(key));
  }

  /** Reads a file as a root; it throws where that cannot be read. */
  async snapshot(file: NamedFile, surroundings: Surroundings): Promise<Snapshot> {
    const uri = await this.#take(file);
    return this.#seenFrom(uri, uri, surroundings);
  }

  /** A file as what it is: by itself, or, of a part, as each architecture below the folder of the call sees it that includes it. */
  async snapshots(file: NamedFile, surroundings: Surroundings): Promise<readonly Snapshot[]> {
    const uri = await this.#take(file);
    const loaded = await this.#files.load(uri);
    const isPart = loaded !== undefined && !loaded.root.isRoot && !isArchitectureFile(uri);
    const roots = isPart ? await this.#rootsOf(uri) : [];
    return Promise.all((roots.length === 0 ? [uri] : roots).map((root) => this.#seenFrom(root, uri, surroundings)));
  }

  /** The name of a file in reports. */
  nameOf(uri: string): string {
    return nameIn(this.#host.directory, URI.parse(uri).fsPath);
  }

  async #take({ path: absolute, text }: NamedFile): Promise<string> {
    const uri = URI.file(absolute).toString();
    if (!this.#texts.has(uri)) this.#texts.set(uri, { uri, version: 0, text: await text() });
    return uri;
  }

  async #seenFrom(root: string, uri: string, surroundings: Surroundings): Promise<Snapshot> {
    const loaded = await this.#files.load(root);
    if (loaded === undefined) throw new Error(`${root} was read a moment ago.`);
    const whole = new Whole(new Sources(loaded.root, loaded.parts, loaded.faults), surroundings);
    return new Snapshot(whole, whole.sources.file(uri));
  }

  async #rootsOf(part: string): Promise<readonly string[]> {
    const found = await findFiles(["."], this.#host.directory);
    const roots = found.map((file) => URI.file(file.path).toString()).filter(isArchitectureFile);
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
    const root = URI.parse(folder).fsPath;
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !path.relative(root, file).split(path.sep).some(isLeftOut))
      .map((file) => URI.file(file).toString());
  },
};

/** Hidden folders and what package managers bring are nobody's own architecture. */
function isLeftOut(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}
