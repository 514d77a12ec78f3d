import { CATALOGUE } from "../catalogue/catalogue.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { looksAt } from "../settings/looks-at.ts";
import { resolveSettings } from "../settings/resolve-settings.ts";
import { brokenCheckFault, type ConfigFile } from "../workspace/config-file.ts";
import { configProblems } from "../workspace/config-problems.ts";
import { isArchitectureFile, isConfigFile } from "../workspace/file-names.ts";
import type { Host } from "../workspace/host.ts";
import type { Problem } from "../workspace/problem.ts";
import { Snapshot, type Surroundings } from "../workspace/snapshot.ts";
import { ConfigFiles } from "./config-files.ts";
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
 * What the server knows between two messages: the settings, the config files, and of each open document the newest snapshot. The
 * only thing in the server that changes.
 */
export class Session {
  readonly host: Host;
  readonly #documents: OpenDocuments;
  readonly #configs: ConfigFiles;
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #surroundings = new Map<ConfigFile | undefined, Surroundings>();
  #editor: EditorSettings = readEditorSettings(undefined);

  constructor(host: Host, documents: OpenDocuments) {
    this.host = host;
    this.#documents = documents;
    this.#configs = new ConfigFiles(host, (uri) => documents.get(uri)?.text);
  }

  /** The newest snapshot of an open document; nothing for what is no architecture, or where Archbook is switched off. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    if (!this.#editor.enable || !isArchitectureFile(uri)) return undefined;
    const config = await this.#configs.nearestTo(uri);
    // Read only now: while the config file was read, the document may have changed.
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const surroundings = this.#surroundingsUnder(config);
    const previous = this.#snapshots.get(uri);
    if (
      previous !== undefined &&
      previous.version === document.version &&
      previous.text === document.text &&
      previous.surroundings === surroundings
    ) {
      return previous;
    }
    const snapshot = new Snapshot(uri, document.version, document.text, surroundings, previous, "prompt");
    this.#snapshots.set(uri, snapshot);
    return snapshot;
  }

  /** Runs what the newest snapshot has left for a pause. */
  settle(uri: string): void {
    const snapshot = this.#snapshots.get(uri);
    if (snapshot === undefined || snapshot.isSettled) return;
    const { version, text, surroundings } = snapshot;
    this.#snapshots.set(uri, new Snapshot(uri, version, text, surroundings, snapshot));
  }

  /** A snapshot of a file that is not open, and was found in a folder; nothing where its config file leaves it out. */
  async closedSnapshot(uri: string, text: string): Promise<Snapshot | undefined> {
    const config = await this.#configs.nearestTo(uri);
    const surroundings = this.#surroundingsUnder(config);
    return looksAt(surroundings.settings, pathUnder(config, uri))
      ? new Snapshot(uri, 0, text, surroundings)
      : undefined;
  }

  /** A config file that is open; nothing for any other file, or where Archbook is switched off. */
  async openConfig(uri: string): Promise<ConfigFile | undefined> {
    if (!this.#editor.enable || !isConfigFile(uri) || this.#documents.get(uri) === undefined) return undefined;
    return this.#configs.at(uri);
  }

  /** The config file that a document is under. */
  configOf(uri: string): Promise<ConfigFile | undefined> {
    return this.#configs.nearestTo(uri);
  }

  /** What is wrong with a config file, its checks that break on the documents that are open included. */
  async problemsOfConfig(config: ConfigFile): Promise<readonly Problem[]> {
    const broken = new Map<string, string>();
    for (const { uri } of this.#documents.all()) {
      const snapshot = await this.snapshot(uri);
      if (snapshot === undefined || snapshot.surroundings !== this.#surroundings.get(config)) continue;
      for (const { check, reason } of snapshot.checklist.broken) if (!CHECKS.has(check)) broken.set(check, reason);
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

  close(uri: string): void {
    this.#snapshots.delete(uri);
  }

  /** Takes over the editor's settings; everything that was derived under the old ones is forgotten. */
  configure(section: unknown): void {
    this.#editor = readEditorSettings(section);
    this.#surroundings.clear();
  }

  /** Config files may have changed on the disk. */
  forgetDisk(): void {
    this.#configs.forgetDisk();
  }

  #surroundingsUnder(config: ConfigFile | undefined): Surroundings {
    const today = this.host.today();
    const known = this.#surroundings.get(config);
    if (known !== undefined && known.today === today) return known;
    const { enable: _, ...editor } = this.#editor;
    const settings = resolveSettings({ config: config?.settings ?? {}, editor });
    const surroundings = { settings, catalogue: CATALOGUE, checks: config?.checks ?? CHECKS, today };
    // Of each config file the newest version alone is in use.
    for (const other of this.#surroundings.keys()) if (other?.uri === config?.uri) this.#surroundings.delete(other);
    this.#surroundings.set(config, surroundings);
    return surroundings;
  }
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
