import { fixEdits } from "../checklist/fix-edits.ts";
import type { ReportedFinding } from "../report/review.ts";
import { findingHere } from "../workspace/finding-here.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/**
 * The fixes that a report lists: those that can be written at their place. Whether each also helps is tried out when it is
 * applied, in the editor or by `archbook fix`: a trial is a review of its own, and a report of a large file names a thousand.
 */
export function reportedFixes({ finding, suggestion }: Problem, snapshot: Snapshot): ReportedFinding["fixes"] {
  if (suggestion !== undefined) return [{ title: `Change to "${suggestion}"`, safety: "safe" }];
  if (finding === undefined) return [];
  const here = findingHere(finding, snapshot);
  const { tree, architecture, surroundings } = snapshot;
  const { checks, today } = surroundings;
  return (checks.get(finding.check)?.fixes ?? [])
    .filter((fix) => fixEdits(fix, here, { tree, architecture, today }) !== undefined)
    .map(({ title, safety }) => ({ title, safety }));
}
