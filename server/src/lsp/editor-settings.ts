import type { HintSettings } from "../features/inlay-hints.ts";
import { STAGES } from "../model/architecture.ts";
import type { Settings } from "../settings/settings.ts";
import type { SeveritySetting, SeveritySettings } from "../settings/severity-settings.ts";

/** The settings of the editor, as far as it states sound ones. */
export interface EditorSettings extends Partial<Settings> {
  readonly enable: boolean;
  readonly inlayHints: HintSettings;
}

/** Reads what an editor sends as the section `archbook`; what is wrong in it counts as not set. */
export function readEditorSettings(section: unknown): EditorSettings {
  const { enable, stage, severity, questions, inlayHints } = isRecord(section) ? section : {};
  const known = STAGES.find((one) => one === stage);
  return {
    enable: enable !== false,
    inlayHints: readHints(inlayHints),
    ...(known === undefined ? {} : { stage: known }),
    ...(isRecord(severity) ? { severity: readSeverities(severity) } : {}),
    ...(questions === "view" || questions === "problems" ? { questions } : {}),
  };
}

function readHints(hints: unknown): HintSettings {
  const isOn = (name: keyof HintSettings) => !isRecord(hints) || hints[name] !== false;
  return { availability: isOn("availability"), defaults: isOn("defaults"), shortForms: isOn("shortForms") };
}

function readSeverities(severities: Readonly<Record<string, unknown>>): SeveritySettings {
  const sound = Object.entries(severities).flatMap(([key, value]): [string, SeveritySetting][] => {
    const setting = SETTINGS.find((one) => one === value);
    return setting === undefined ? [] : [[key, setting]];
  });
  return Object.fromEntries(sound);
}

const SETTINGS: readonly SeveritySetting[] = ["off", "hint", "information", "warning", "error"];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
