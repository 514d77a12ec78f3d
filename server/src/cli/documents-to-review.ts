import path from "node:path";
import { isExcluded, looksAt } from "../settings/looks-at.ts";
import type { Settings } from "../settings/settings.ts";
import type { CliHost } from "./cli-host.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { decodeUtf8, readText } from "./read-text.ts";
import { type FoundSettings, type SettingsCall, settingsFinder } from "./settings-finder.ts";
import { UsageError } from "./usage-error.ts";

/** A document that a call is about. */
export interface DocumentToReview extends Pick<FoundSettings, "settings" | "checks" | "config"> {
  /** Absolute. */
  readonly path: string;
  /** As reports write it: relative to the folder of the call, with slashes. */
  readonly name: string;
  readonly text: () => Promise<string>;
}

export interface DocumentsCall extends SettingsCall {
  /** Files, folders and patterns; none: what lies below the folder of the call. */
  readonly words: readonly string[];
  /** Where there is one, the text comes from standard input, and this is the file that it is taken for. */
  readonly stdinFilename: string | undefined;
}

/** @param settingsFor the settings of the files in a folder */
export async function documentsToReview(
  call: DocumentsCall,
  host: CliHost,
  settingsFor = settingsFinder(call, host),
): Promise<readonly DocumentToReview[]> {
  if (call.stdinFilename !== undefined) {
    if (call.words.length > 0) throw new UsageError("Name files, or --stdin-filename, but not both.");
    const file = path.resolve(host.directory, call.stdinFilename);
    const name = nameIn(host.directory, file);
    const { settings, checks, config } = await settingsFor(path.dirname(file));
    return [{ path: file, name, settings, checks, config, text: async () => decodeUtf8(await host.readInput(), name) }];
  }
  const documents: DocumentToReview[] = [];
  const files = await findFiles(call.words.length === 0 ? ["."] : call.words, host.directory);
  for (const file of files) {
    const { settings, checks, config, directory } = await settingsFor(path.dirname(file.path));
    if (!isMeant(file, settings, nameIn(directory, file.path))) continue;
    const name = nameIn(host.directory, file.path);
    documents.push({ path: file.path, name, settings, checks, config, text: () => readText(file.path, name) });
  }
  if (documents.length === 0) throw new UsageError(nothingFound(call.words));
  return documents;
}

/** Who names a file means it, whatever the settings say; who names a folder leaves it to them. */
function isMeant({ by }: FoundFile, settings: Settings, path: string): boolean {
  if (by === "folder") return looksAt(settings, path);
  return by === "name" || !isExcluded(settings, path);
}

/** A path relative to a folder, with slashes on every system. */
export function nameIn(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll("\\", "/");
}

function nothingFound(words: readonly string[]): string {
  const where = words.length === 0 ? "below this folder" : `in ${words.map((word) => `"${word}"`).join(", ")}`;
  return `There is no architecture.yaml or *.architecture.yaml ${where}. Name a file, or write a first one by "archbook init".`;
}
