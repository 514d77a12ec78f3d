import { availability } from "./availability.ts";
import { completion } from "./completion.ts";
import { findings } from "./findings.ts";
import { hover } from "./hover.ts";
import { preview } from "./preview.ts";
import { quickFix } from "./quick-fix.ts";
import { restart } from "./restart.ts";
import { runScenarios } from "./run-scenarios.ts";
import { severitySetting } from "./severity-setting.ts";

/** What VS Code calls in its extension host. */
export function run(): Promise<void> {
  return runScenarios([findings, hover, completion, quickFix, availability, preview, severitySetting, restart]);
}
