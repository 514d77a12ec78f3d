import { availability } from "./availability.ts";
import { callHierarchy } from "./call-hierarchy.ts";
import { checkTask } from "./check-task.ts";
import { coloursAndFolds } from "./colours-and-folds.ts";
import { completion } from "./completion.ts";
import { findings } from "./findings.ts";
import { firstSteps } from "./first-steps.ts";
import { hover } from "./hover.ts";
import { preview } from "./preview.ts";
import { quickFix } from "./quick-fix.ts";
import { rename } from "./rename.ts";
import { restart } from "./restart.ts";
import { runScenarios } from "./run-scenarios.ts";
import { severitySetting } from "./severity-setting.ts";

/** What VS Code calls in its extension host. */
export function run(): Promise<void> {
  return runScenarios([
    findings,
    hover,
    completion,
    coloursAndFolds,
    quickFix,
    rename,
    callHierarchy,
    availability,
    preview,
    severitySetting,
    checkTask,
    firstSteps,
    restart,
  ]);
}
