import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import type { SeveritySettings } from "./severity-settings.ts";

/** Where settings come from; each source may be silent about any of them. */
export interface SettingsSources {
  readonly config?: Partial<Settings>;
  readonly editor?: Partial<Settings>;
  readonly flags?: Partial<Settings>;
}

/** Where the config is silent the editor's own settings hold; a flag beats both. */
export function resolveSettings({ config = {}, editor = {}, flags = {} }: SettingsSources): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...editor,
    ...config,
    ...flags,
    severity: over(over(editor.severity ?? {}, config.severity ?? {}), flags.severity ?? {}),
  };
}

/** A source that sets an area speaks of every check in it: what a weaker one says of such a check does not hold. */
function over(weaker: SeveritySettings, stronger: SeveritySettings): SeveritySettings {
  const kept = Object.entries(weaker).filter(([key]) => !Object.hasOwn(stronger, key.split("/")[0] ?? key));
  return { ...Object.fromEntries(kept), ...stronger };
}
