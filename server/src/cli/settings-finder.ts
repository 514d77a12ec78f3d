import { stat } from "node:fs/promises";
import path from "node:path";
import type { Check } from "../checklist/check.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { CONFIG_FILES } from "../settings/looks-at.ts";
import type { ConfigFault } from "../settings/read-config.ts";
import { resolveSettings } from "../settings/resolve-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { type ConfigFile, readConfigFile } from "../workspace/config-file.ts";
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
  /** The built-in checks and the organisation's own. */
  readonly checks: ReadonlyMap<string, Check>;
  /** Where they come from; `undefined`: nothing but the built-in checks holds. */
  readonly config: ConfigFile | undefined;
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
    if (file !== undefined) return readOnce(file);
    return { settings: resolveSettings({ flags }), checks: CHECKS, config: undefined, directory: host.directory };
  };
}

async function nearestConfig(directory: string): Promise<string | undefined> {
  for (const name of CONFIG_FILES) {
    const file = path.join(directory, name);
    const isThere = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isThere) return file;
  }
  const above = path.dirname(directory);
  return above === directory ? undefined : nearestConfig(above);
}

async function settingsOf(file: string, flags: Partial<Settings>, host: CliHost): Promise<FoundSettings> {
  const name = path.relative(host.directory, file).replaceAll("\\", "/");
  const text = await withPath("read", name, () => readText(file, name));
  const config = readConfigFile(name, text);
  const [ofChecks, others] = [true, false].map((isOfCheck) =>
    config.faults.filter(({ path: [section, id] }) => (section === "checks" && id !== undefined) === isOfCheck),
  );
  if (others !== undefined && others.length > 0) {
    throw new UsageError(`The config file cannot be used.${faultsWords(config.faults, config)}`);
  }
  // A check that is broken harms no other; that it is broken decides about the exit status.
  if (ofChecks !== undefined && ofChecks.length > 0) {
    host.messages.write(`archbook: Not every check of the config file can be used.${faultsWords(ofChecks, config)}\n`);
  }
  const settings = resolveSettings({ config: config.settings, flags });
  return { settings, checks: config.checks, config, directory: path.dirname(file) };
}

/** Faults as lines with their places. */
export function faultsWords(faults: readonly ConfigFault[], { uri: name, tree }: ConfigFile): string {
  const words = faults.map(({ range, message }) => {
    const { line, character } = tree.lines.lineColumn(range.start);
    return `\n  ${name}:${line + 1}:${character + 1}: ${message}`;
  });
  return words.join("");
}
