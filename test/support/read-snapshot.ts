import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/settings/settings.ts";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";

/** The day on which all tests run. */
export const TODAY = "2026-11-22";

/** A snapshot of a text, as the editor has it, with the settings that are named and the usual ones else. */
export function readSnapshot(text: string, settings: Partial<Settings> = {}, previous?: Snapshot): Snapshot {
  const surroundings = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    catalogue: CATALOGUE,
    checks: CHECKS,
    today: TODAY,
  };
  return Snapshot.of({ uri: "file:///architecture.yaml", version: 1, text }, surroundings, previous);
}
