import { availability } from "./availability.ts";
import { coloursAndFolds } from "./colours-and-folds.ts";
import { findings } from "./findings.ts";
import { hover } from "./hover.ts";
import { preview } from "./preview.ts";
import { quickFix } from "./quick-fix.ts";
import { runScenarios } from "./run-scenarios.ts";

/** What VS Code calls in its web worker extension host: enough to see that the server runs there as well. */
export function run(): Promise<void> {
  return runScenarios([findings, hover, coloursAndFolds, quickFix, availability, preview]);
}
