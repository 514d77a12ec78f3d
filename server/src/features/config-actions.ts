import { type Range, touches } from "../text/range.ts";
import type { ConfigFile } from "../workspace/config-file.ts";
import { configProblems } from "../workspace/config-problems.ts";
import type { CodeAction } from "./code-actions.ts";

/** The repairs of what is reported about a range of a config file: what was probably meant. */
export function configActions(config: ConfigFile, { start, end }: Range): readonly CodeAction[] {
  return configProblems(config).flatMap((problem): readonly CodeAction[] => {
    const { range, suggestion } = problem;
    if (suggestion === undefined || !(touches(range, start) || touches(range, end))) return [];
    const edits = [{ range, newText: [suggestion] }];
    return [{ title: `Change to "${suggestion}"`, kind: "quickfix", problem, edits, isPreferred: true }];
  });
}
