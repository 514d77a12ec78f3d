import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { NewFile } from "../checklist/fix-edits.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import type { HintSettings } from "../features/inlay-hints.ts";
import { looksAt } from "../settings/looks-at.ts";
import { resolveSettings } from "../settings/resolve-settings.ts";
import { brokenCheckFault, type ConfigFile } from "../workspace/config-file.ts";
import { configProblems } from "../workspace/config-problems.ts";
import { isConfigFile, isYamlFile } from "../workspace/file-names.ts";
import { Files, type LoadedFiles } from "../workspace/files.ts";
import type { Host } from "../workspace/host.ts";
import { keyOf } from "../workspace/include-closure.ts";
import type { Problem } from "../workspace/problem.ts";
import { Snapshot } from "../workspace/snapshot.ts";
import { Sources } from "../workspace/sources.ts";
import { type Surroundings, Whole } from "../workspace/whole.ts";
import { Architectures } from "./architectures.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { ConfigFiles } from "./config-files.ts";
import { besideUri } from "./convert-edits.ts";
import { type EditorSettings, readEditorSettings } from "./editor-settings.ts";

/** A document as the client has it open. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The documents that the client has open. */
export interface OpenDocuments {
  readonly get: (uri: string) => OpenDocument | undefined;
  readonly all: () => readonly OpenDocument[];
}

/**
 * What the server knows between two messages: the settings, the files, and of each architecture that is looked at the newest state.
 * The only thing in the server that changes.
 */
export class Session {
  readonly host: Host;
  readonly architectures: Architectures;
  readonly #documents: OpenDocuments;
  readonly #configs: ConfigFiles;
  readonly #files: Files;
  readonly #wholes = new Map<string, Whole>();
  readonly #surroundings = new Map<ConfigFile | undefined, Surroundings>();
  #editor: EditorSettings = readEditorSettings(undefined);

  constructor(host: Host, documents: OpenDocuments) {
    this.host = host;
    this.#documents = documents;
    this.#configs = new ConfigFiles(host, (uri) => documents.get(uri)?.text);
    this.#files = new Files(host, (key) => documents.get(key));
    this.architectures = new Architectures(host, this.#files, () => documents.all().map(({ uri }) => uri));
  }

  /**
   * The newest snapshot of a file; nothing for what is no architecture and no part of one, or where Archbook is switched off. A part
   * of several architectures is seen as a part of the first.
   */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const [first] = await this.snapshots(uri);
    return first;
  }

  /** The newest snapshots of a file, one for each architecture that it is a part of. */
  async snapshots(uri: string): Promise<readonly Snapshot[]> {
    if (!this.#editor.enable || !isYamlFile(uri) || isConfigFile(uri)) return [];
    const roots = await this.architectures.rootsOf(uri);
    const wholes = await Promise.all(roots.map((root) => this.#wholeOf(root)));
    const key = keyOf(uri);
    return wholes.flatMap((whole) => {
      const own = whole?.sources.files.find((file) => keyOf(file.uri) === key);
      return whole === undefined || own === undefined ? [] : [new Snapshot(whole, own)];
    });
  }

  /** The newest state of an architecture. */
  async #wholeOf(root: string): Promise<Whole | undefined> {
    const config = await this.#configs.nearestTo(root);
    const loaded = await this.#files.load(root);
    if (loaded === undefined) return undefined;
    this.architectures.note(loaded);
    const surroundings = this.#surroundingsUnder(config);
    const previous = this.#wholes.get(root);
    if (previous?.surroundings === surroundings && isOf(previous, loaded)) return previous;
    const sources = new Sources(loaded.root, loaded.parts, loaded.faults, previous?.sources);
    const whole = new Whole(sources, surroundings, previous, "prompt");
    this.#wholes.set(root, whole);
    return whole;
  }

  /** Runs what the newest state of the architectures of a file has left for a pause. */
  settle(uri: string): void {
    for (const [root, whole] of this.#wholes) {
      const { sources, surroundings } = whole;
      if (sources.file(uri) !== undefined && !whole.isSettled) {
        this.#wholes.set(root, new Whole(sources, surroundings, whole));
      }
    }
  }

  /** An architecture that was found in a folder and is not open; nothing where its config file leaves it out. */
  async foundArchitecture(uri: string): Promise<Whole | undefined> {
    if (!this.#editor.enable) return undefined;
    const config = await this.configOf(uri);
    const { settings } = this.#surroundingsUnder(config);
    if (!looksAt(settings, pathUnder(config, uri))) return undefined;
    // What the config file names is an architecture whatever its name; a part is reviewed with its root.
    const [first = keyOf(uri)] = await this.architectures.rootsOf(uri);
    return first === keyOf(uri) ? this.#wholeOf(first) : undefined;
  }

  /** The files of every architecture in the workspace, open or not, but of those that its config file leaves out. */
  async everyArchitecture(): Promise<readonly LoadedFiles[]> {
    if (!this.#editor.enable) return [];
    const all = (await this.architectures.roots()).map(async (root) => {
      const config = await this.#configs.nearestTo(root);
      const isLookedAt = looksAt(this.#surroundingsUnder(config).settings, pathUnder(config, root));
      const loaded = isLookedAt ? await this.#files.load(root) : undefined;
      return loaded === undefined ? [] : [loaded];
    });
    return (await Promise.all(all)).flat();
  }

  /** Whether an architecture is, or was last, one of which a file is open. */
  isLookedAt(root: string): boolean {
    return this.#wholes.has(keyOf(root));
  }

  /** Whether two files are parts of one architecture, as far as is known. */
  shareArchitecture(uri: string, other: string): boolean {
    return [...this.#wholes.values()].some(
      ({ sources }) => sources.file(uri) !== undefined && sources.file(other) !== undefined,
    );
  }

  /** Which inlay hints are wanted. */
  get hints(): HintSettings {
    return this.#editor.inlayHints;
  }

  /** A config file that is open; nothing for any other file, or where Archbook is switched off. */
  async openConfig(uri: string): Promise<ConfigFile | undefined> {
    if (!this.#editor.enable || !isConfigFile(uri) || !this.isOpen(uri)) return undefined;
    return this.#configs.at(keyOf(uri));
  }

  /** The config file that a document is under. */
  configOf(uri: string): Promise<ConfigFile | undefined> {
    return this.#configs.nearestTo(keyOf(uri));
  }

  /** Whether Archbook is switched on. */
  get isEnabled(): boolean {
    return this.#editor.enable;
  }

  isOpen(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  /** A document that is open, as its client writes it. */
  openUri(uri: string): string | undefined {
    return this.#documents.get(uri)?.uri;
  }

  /** What is wrong with a config file, its checks that break on the documents that are open included. */
  async problemsOfConfig(config: ConfigFile): Promise<readonly Problem[]> {
    const broken = new Map<string, string>();
    for (const { uri } of this.#documents.all()) {
      for (const { surroundings, checklist } of await this.snapshots(uri)) {
        if (surroundings !== this.#surroundings.get(config)) continue;
        for (const { check, reason } of checklist.broken) if (!CHECKS.has(check)) broken.set(check, reason);
      }
    }
    return configProblems(
      config,
      [...broken].map(([check, reason]) => brokenCheckFault(check, reason, config)),
    );
  }

  /** Of an open document. */
  versionOf(uri: string): number {
    return this.#documents.get(uri)?.version ?? 0;
  }

  /** A file was closed: from here on its text is that on the disk. What nothing open belongs to is forgotten. */
  close(uri: string): void {
    this.#files.forget([uri]);
    this.architectures.forget();
    for (const [root, { sources }] of this.#wholes) {
      if (sources.files.every(({ uri }) => this.#documents.get(uri) === undefined)) this.#wholes.delete(root);
    }
  }

  /** Takes over the editor's settings; everything that was derived under the old ones is forgotten. */
  configure(section: unknown): void {
    this.#editor = readEditorSettings(section);
    this.#surroundings.clear();
  }

  /** Of what is offered, what the client can do: files that are made must not be there yet. */
  async possible<T extends { readonly newFile?: NewFile }>(
    offers: readonly T[],
    uri: string,
    { createFiles, documentChanges }: ClientAbilities,
  ): Promise<readonly T[]> {
    const isPossible = async ({ newFile }: T) => {
      if (newFile === undefined) return true;
      if (!createFiles || !documentChanges) return false;
      const made = besideUri(uri, newFile.name);
      return this.#documents.get(made) === undefined && (await this.host.read(made)) === undefined;
    };
    const answers = await Promise.all(offers.map(isPossible));
    return offers.filter((_, index) => answers[index]);
  }

  /** Config files may have changed on the disk. */
  forgetConfigs(): void {
    this.#configs.forgetDisk();
  }

  /** Files may have changed on the disk, come or gone; without names, any of them. */
  forgetDisk(uris?: readonly string[]): void {
    this.#configs.forgetDisk();
    this.#files.forget(uris);
    this.architectures.forget();
  }

  #surroundingsUnder(config: ConfigFile | undefined): Surroundings {
    const today = this.host.today();
    const known = this.#surroundings.get(config);
    if (known !== undefined && known.today === today) return known;
    const { enable: _, inlayHints: __, ...editor } = this.#editor;
    const settings = resolveSettings({ config: config?.settings ?? {}, editor });
    const surroundings = { settings, catalogue: CATALOGUE, checks: config?.checks ?? CHECKS, today };
    // Of each config file the newest version alone is in use.
    for (const other of this.#surroundings.keys()) if (other?.uri === config?.uri) this.#surroundings.delete(other);
    this.#surroundings.set(config, surroundings);
    return surroundings;
  }
}

/** Whether nothing was typed, read or included since. */
function isOf({ sources }: Whole, { root, parts }: LoadedFiles): boolean {
  const { files } = sources;
  return files.length === parts.length + 1 && files[0] === root && parts.every((part, i) => files[i + 1] === part);
}

/** The path that patterns are held against: relative to the folder of the config file; without one, the file itself. */
function pathUnder(config: ConfigFile | undefined, uri: string): string {
  const path = config === undefined ? uri : uri.slice(config.uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
