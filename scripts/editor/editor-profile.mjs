import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** What keeps a fresh editor from talking about itself. */
const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "npm.autoDetect": "off",
  "telemetry.telemetryLevel": "off",
  "typescript.disableAutomaticTypeAcquisition": true,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * A throw-away folder for one run of the editor: its user data and its extensions.
 *
 * @param {{ settings?: Readonly<Record<string, unknown>>, extension?: string }} contents `settings`: the user's, beyond the quiet
 *   ones; `extension`: the folder of an extension to have installed
 * @returns {{ directory: string, data: string, extensions: string, remove: () => void }}
 */
export function createProfile({ settings = {}, extension } = {}) {
  const directory = mkdtempSync(path.join(os.tmpdir(), "archbook-editor-"));
  const profile = {
    directory,
    data: path.join(directory, "data"),
    extensions: path.join(directory, "extensions"),
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
  mkdirSync(path.join(profile.data, "User"), { recursive: true });
  mkdirSync(profile.extensions);
  const userSettings = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2);
  writeFileSync(path.join(profile.data, "User", "settings.json"), userSettings);
  if (extension) linkExtension(extension, profile.extensions);
  return profile;
}

/** A link and no copy: after a rebuild, "Developer: Reload Window" runs the new code. */
function linkExtension(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, "package.json"), "utf8"));
  // A junction needs no rights on Windows; elsewhere the word is ignored.
  symlinkSync(extension, path.join(extensions, `${publisher}.${name}-${version}`), "junction");
}
