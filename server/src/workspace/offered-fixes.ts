import type { Check } from "../checklist/check.ts";
import { commentFixes } from "../checklist/comment-fixes.ts";
import { fixEdits, movedFile } from "../checklist/fix-edits.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { findingHere } from "./finding-here.ts";
import { fixesForAll } from "./fixes-for-all.ts";
import type { OfferedFix } from "./offered-fix.ts";
import type { Problem } from "./problem.ts";
import type { Snapshot } from "./snapshot.ts";

/** The repairs of one problem, tried out: each makes the problem, or its part of it, go, and adds no error. */
export function offeredFixes(problem: Problem, snapshot: Snapshot): readonly OfferedFix[] {
  return candidates(problem, snapshot).filter(({ edits }) => helps(edits, problem, snapshot));
}

function candidates(problem: Problem, snapshot: Snapshot): readonly OfferedFix[] {
  if (problem.suggestion !== undefined) return [spelling(problem, problem.suggestion)];
  if (problem.finding === undefined) return [];
  const finding = findingHere(problem.finding, snapshot);
  const { tree, architecture } = snapshot;
  const { checks, today } = snapshot.surroundings;
  const own = (checks.get(finding.check)?.fixes ?? []).flatMap((fix): readonly OfferedFix[] => {
    const edits = fixEdits(fix, finding, { tree, architecture, today });
    const newFile = movedFile(fix, finding, tree);
    if (edits === undefined) return [];
    return [{ title: fix.title, safety: fix.safety, edits, ...(newFile === undefined ? {} : { newFile }) }];
  });
  const comment = finding.comment === undefined ? undefined : snapshot.whole.comments[finding.comment];
  const ofComment = comment === undefined ? [] : commentFixes(finding, comment, tree);
  return [...own, ...ofComment, ...fixesForAll(problem, snapshot)];
}

/** What was probably meant in place of what is written: a matter of spelling, so it changes no fact. */
function spelling({ range }: Problem, suggestion: string): OfferedFix {
  return { title: `Change to "${suggestion}"`, safety: "safe", edits: [{ range, newText: [suggestion] }] };
}

function helps(edits: readonly Edit[], problem: Problem, before: Snapshot): boolean {
  const surroundings = { ...before.surroundings, checks: concerned(problem, before) };
  const after = before.withText(applyEdits(before.text, edits), surroundings);
  const isStillThere = after.whole.problems.some(
    (one) => one.check === problem.check && one.at === problem.at && one.message === problem.message,
  );
  return !isStillThere && wrongs(after).length <= wrongs(before).length;
}

/**
 * The checks that must run again to see whether a problem is gone. An editor asks for all repairs at once and may not wait for them,
 * so that is the one in question; whether a waiver is used, all of them decide.
 */
function concerned({ check: id, finding }: Problem, { surroundings }: Snapshot): ReadonlyMap<string, Check> {
  if (finding?.subject.kind === "waiver") return surroundings.checks;
  const check = surroundings.checks.get(id);
  return new Map(check === undefined ? [] : [[id, check]]);
}

/** What makes the file itself wrong. */
function wrongs({ whole: { problems } }: Snapshot): readonly Problem[] {
  return problems.filter(({ kind, severity }) => severity === "error" && OF_THE_FILE.has(kind));
}

const OF_THE_FILE: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["syntax", "schema", "name"]);
