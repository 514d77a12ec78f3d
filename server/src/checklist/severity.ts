import type { Stage } from "../model/architecture.ts";
import type { SeveritySetting, SeveritySettings } from "../settings/severity-settings.ts";
import type { Check } from "./check.ts";

/** How severe a check is at a stage; the setting of a check beats that of its area, and both beat the catalogue. */
export function severityAt(id: string, check: Check, stage: Stage, settings: SeveritySettings): SeveritySetting {
  const set = own(settings, id) ?? own(settings, areaOf(id));
  if (set !== undefined) return set;
  const weighsMore = check.kind === "question" && check.severity === "information" && LATE.has(stage);
  return weighsMore ? "warning" : check.severity;
}

/** `hosting` of `hosting/single-vm`. */
export function areaOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf("/")));
}

/** When a question that is still open holds the review up. */
const LATE: ReadonlySet<Stage> = new Set<Stage>(["review", "security-review", "operate"]);

function own(settings: SeveritySettings, key: string): SeveritySetting | undefined {
  return Object.hasOwn(settings, key) ? settings[key] : undefined;
}
