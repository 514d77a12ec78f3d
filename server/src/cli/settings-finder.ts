import { stat } from "node:fs/promises";
import path from "node:path";
import type { Check } from "../checklist/check.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { CONFIG_FILE } from "../settings/looks-at.ts";
import { type ConfigFault, readConfig } from "../settings/read-config.ts";
import { resolveSettings } from "../settings/resolve-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { LineIndex } from "../text/line-index.ts";
import type { CliHost } from "./cli-host.ts";
import { readText } from "./read-text.ts";
import { UsageError, withPath } from "./usage-error.ts";

export interface SettingsCall {
  /** A config file that holds for all files; without one it is the nearest upwards of each. */
  readonly config: string | undefined;
  readonly flags: Partial<Settings>;
}

export interface FoundSettings {
  readonly settings: Settings;
  /** The folder to which the patterns of the settings are relative. */
  readonly directory: string;
}

/** A function that gives the settings of the files in a folder. It reads each config file once. */
export function settingsFinder(
  { config, flags }: SettingsCall,
  host: CliHost,
): (directory: string) => Promise<FoundSettings> {
  const read = new Map<string, Promise<FoundSettings>>();
  const readOnce = (file: string): Promise<FoundSettings> => {
    const known = read.get(file) ?? settingsOf(file, flags, host);
    read.set(file, known);
    return known;
  };
  if (config !== undefined) return () => readOnce(path.resolve(host.directory, config));
  return async (directory) => {
    const file = await nearestConfig(directory);
    return file === undefined ? { settings: resolveSettings({ flags }), directory: host.directory } : readOnce(file);
  };
}

async function nearestConfig(directory: string): Promise<string | undefined> {
  const file = path.join(directory, CONFIG_FILE);
  const isThere = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isThere) return file;
  const above = path.dirname(directory);
  return above === directory ? undefined : nearestConfig(above);
}

async function settingsOf(file: string, flags: Partial<Settings>, host: CliHost): Promise<FoundSettings> {
  const name = path.relative(host.directory, file).replaceAll("\\", "/");
  const text = await withPath("read", name, () => readText(file, name));
  const { settings, faults } = readConfig(text, CHECKS.keys());
  if (faults.length > 0) throw new UsageError(faultsWords(faults, text, name));
  return { settings: resolveSettings({ config: settings, flags }), directory: path.dirname(file) };
}

function faultsWords(faults: readonly ConfigFault[], text: string, name: string): string {
  const lines = new LineIndex(text);
  const words = faults.map(({ range, message }) => {
    const { line, character } = lines.lineColumn(range.start);
    return `\n  ${name}:${line + 1}:${character + 1}: ${message}`;
  });
  return `The config file cannot be used.${words.join("")}`;
}
