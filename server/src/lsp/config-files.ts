import { CONFIG_FILES } from "../settings/looks-at.ts";
import { type ConfigFile, readConfigFile } from "../workspace/config-file.ts";
import type { Host } from "../workspace/host.ts";

/** The config files that documents are under, as they are in the editor or else on the disk. */
export class ConfigFiles {
  readonly #host: Host;
  readonly #openText: (uri: string) => string | undefined;
  readonly #onDisk = new Map<string, Promise<string | undefined>>();
  readonly #read = new Map<string, ConfigFile>();

  /** @param openText the text of a document that is open in the editor, which beats what is on the disk */
  constructor(host: Host, openText: (uri: string) => string | undefined) {
    this.#host = host;
    this.#openText = openText;
  }

  /** The nearest one upwards of a file. The same text gives the same object. */
  async nearestTo(uri: string): Promise<ConfigFile | undefined> {
    for (const folder of foldersAbove(uri)) {
      for (const name of CONFIG_FILES) {
        const config = await this.at(`${folder}/${name}`);
        if (config !== undefined) return config;
      }
    }
    return undefined;
  }

  async at(uri: string): Promise<ConfigFile | undefined> {
    if (this.#openText(uri) === undefined) await this.#textOnDisk(uri);
    // It may have been opened or changed while the disk was read.
    const text = this.#openText(uri) ?? (await this.#textOnDisk(uri));
    if (text === undefined) {
      this.#read.delete(uri);
      return undefined;
    }
    const known = this.#read.get(uri);
    if (known?.tree.text === text) return known;
    const config = readConfigFile(uri, text, known);
    this.#read.set(uri, config);
    return config;
  }

  /** Forgets what is on the disk: it is read anew when it is next asked for. */
  forgetDisk(): void {
    this.#onDisk.clear();
  }

  #textOnDisk(uri: string): Promise<string | undefined> {
    const known = this.#onDisk.get(uri) ?? this.#host.read(uri);
    this.#onDisk.set(uri, known);
    return known;
  }
}

/** The folder of a file and those above it, without the slash at the end; none for what lies in no folder, such as a new document. */
function foldersAbove(uri: string): readonly string[] {
  const [, root, path] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  if (root === undefined || path === undefined) return [];
  const names = path.split("/").slice(1, -1);
  return [...names.keys(), names.length].reverse().map((depth) => [root, ...names.slice(0, depth)].join("/"));
}
