import { CATALOGUE } from "../catalogue/catalogue.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { isArchitectureFile } from "../workspace/file-names.ts";
import type { Host } from "../workspace/host.ts";
import { Snapshot, type Surroundings } from "../workspace/snapshot.ts";
import { type EditorSettings, readEditorSettings } from "./editor-settings.ts";

/** A document as the client has it open. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/**
 * What the server knows between two messages: the settings, and of each open document the newest snapshot. The only thing in
 * the server that changes.
 */
export class Session {
  readonly host: Host;
  readonly #snapshots = new Map<string, Snapshot>();
  #editor: EditorSettings = readEditorSettings(undefined);

  constructor(host: Host) {
    this.host = host;
  }

  /** The snapshot of an open document at its version; nothing for what is no architecture, or where Archbook is switched off. */
  snapshot({ uri, version, text }: OpenDocument): Snapshot | undefined {
    if (!this.#editor.enable || !isArchitectureFile(uri)) return undefined;
    const previous = this.#snapshots.get(uri);
    if (previous !== undefined && previous.version === version && previous.text === text) return previous;
    const snapshot = new Snapshot(uri, version, text, this.#surroundings(), previous);
    this.#snapshots.set(uri, snapshot);
    return snapshot;
  }

  /** A snapshot of a file that is not open. */
  closedSnapshot(uri: string, text: string): Snapshot {
    return new Snapshot(uri, 0, text, this.#surroundings());
  }

  close(uri: string): void {
    this.#snapshots.delete(uri);
  }

  /** Takes over the editor's settings; everything that was derived under the old ones is forgotten. */
  configure(section: unknown): void {
    this.#editor = readEditorSettings(section);
    this.#snapshots.clear();
  }

  #surroundings(): Surroundings {
    const { enable: _, ...editor } = this.#editor;
    const settings: Settings = { ...DEFAULT_SETTINGS, ...editor };
    return { settings, catalogue: CATALOGUE, checks: CHECKS, today: this.host.today() };
  }
}
