import { describe, expect, test } from "vitest";
import type { Check } from "../../server/src/checklist/check.ts";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { offeredFixes } from "../../server/src/workspace/offered-fixes.ts";
import type { Problem } from "../../server/src/workspace/problem.ts";
import { withoutAnnotations } from "../support/annotate.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// `offeredFixes` tries each fix and leaves out what does not help; here every fix of every check must be offered somewhere.
describe.each([...CHECKS])("%s", (id, check) => {
  const applied = appliedFixes(id, check);

  test("each fix is offered in an example", () => {
    const offered = new Set(applied.map(({ title }) => title));
    const isAsked = check.examples.every(({ foldedInto, yaml }) => foldedInto !== undefined || !yaml.includes("^"));
    if (!isAsked) expect(check.fixes.map(({ title }) => title).filter((title) => !offered.has(title))).toEqual([]);
  });

  test("a fix makes its finding go, adds no error, and leaves the rest as it is", () => {
    for (const { title, before, after, kept } of applied) {
      expect(kept, `${title}: bytes outside the edits`).toBe(true);
      expect(wrongs(after), title).toEqual(wrongs(before));
    }
  });

  test("an example shows the document after the first fix as it is", () => {
    for (const { yaml, fixed } of check.examples) {
      if (fixed === undefined) continue;
      const [first] = appliedTo(withoutAnnotations(yaml), id);
      expect(first?.after.text).toBe(fixed);
    }
  });
});

function appliedFixes(id: string, check: Check) {
  return check.examples.flatMap(({ yaml }) => appliedTo(withoutAnnotations(yaml), id));
}

function appliedTo(text: string, id: string) {
  const before = readSnapshot(text);
  const problems = before.problems.filter((problem) => problem.check === id);
  return problems.flatMap((problem) =>
    offeredFixes(problem, before).map(({ title, edits }) => {
      const after = readSnapshot(applyEdits(text, edits));
      const kept = untouched(text, edits).every((part) => after.text.includes(part));
      return { title, before, after, kept };
    }),
  );
}

/** The parts of a text between its edits. */
function untouched(
  text: string,
  edits: readonly { readonly range: { readonly start: number; readonly end: number } }[],
) {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const starts = [0, ...sorted.map(({ range }) => range.end)];
  return starts.map((start, index) => text.slice(start, sorted[index]?.range.start ?? text.length));
}

function wrongs({ problems }: { readonly problems: readonly Problem[] }): readonly string[] {
  return problems
    .filter(({ kind }) => kind === "syntax" || kind === "schema" || kind === "name")
    .map(({ message }) => message);
}
