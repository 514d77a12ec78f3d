import { fingerprintsOf } from "../report/fingerprint.ts";
import { applyEdits } from "../text/edit.ts";
import type { OfferedFix } from "../workspace/offered-fix.ts";
import { offeredFixes } from "../workspace/offered-fixes.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

export interface FixOptions {
  /** The checks whose findings are fixed; empty: all. */
  readonly checks: ReadonlySet<string>;
  /** Fixes that change what is stated are applied as well. */
  readonly needsReview: boolean;
}

export interface AppliedFix {
  readonly check: string;
  readonly at: string;
  readonly title: string;
}

/**
 * Applies fixes until nothing changes any more. A fix that would bring in an error of any sort is left out.
 */
export function fixText(
  before: Snapshot,
  options: FixOptions,
): { readonly text: string; readonly applied: readonly AppliedFix[] } {
  const applied: AppliedFix[] = [];
  let snapshot = before;
  // One fix may make room for another, so what could not be fixed is tried again; fixes that undo each other must not go on for ever.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tried = new Set<string>();
    const count = applied.length;
    for (;;) {
      const problem = snapshot.problems.find((each) => isWanted(each, snapshot, options) && !tried.has(keyOf(each)));
      if (problem === undefined) break;
      tried.add(keyOf(problem));
      const fixed = fixedBy(problem, snapshot, options);
      if (fixed === undefined) continue;
      snapshot = fixed.snapshot;
      applied.push({ check: problem.check, at: problem.at, title: fixed.title });
    }
    if (applied.length === count) break;
  }
  return { text: snapshot.text, applied };
}

const MOST_ROUNDS = 10;

function keyOf({ check, at, message }: Problem): string {
  return `${check} ${at} ${message}`;
}

/** Whether there may be a fix at all: to try one out costs a whole review. */
function isWanted(
  { check, suggestion }: Problem,
  { surroundings }: Snapshot,
  { checks, needsReview }: FixOptions,
): boolean {
  if (checks.size > 0 && !checks.has(check)) return false;
  if (suggestion !== undefined) return true;
  return (surroundings.checks.get(check)?.fixes ?? []).some(({ safety }) => needsReview || safety === "safe");
}

function fixedBy(
  problem: Problem,
  snapshot: Snapshot,
  { needsReview }: FixOptions,
): { readonly snapshot: Snapshot; readonly title: string } | undefined {
  // A fix that makes a file of its own is for an editor, where it is undone in one step.
  const wanted = (fix: OfferedFix) => fix.newFile === undefined && (needsReview || fix.safety === "safe");
  for (const { title, edits } of offeredFixes(problem, snapshot).filter(wanted)) {
    const after = snapshot.withText(applyEdits(snapshot.text, edits));
    if (!addsError(snapshot, after)) return { snapshot: after, title };
  }
  return undefined;
}

function addsError(before: Snapshot, after: Snapshot): boolean {
  const known = new Set(errorsOf(before));
  return errorsOf(after).some((error) => !known.has(error));
}

/** Of all files: what is mended in one of them may be wrong in another one. */
function errorsOf({ whole: { problems } }: Snapshot): readonly string[] {
  return fingerprintsOf(problems.filter(({ severity }) => severity === "error"));
}
