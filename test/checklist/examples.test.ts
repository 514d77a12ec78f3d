import { describe, expect, test } from "vitest";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { annotate, withoutAnnotations } from "../support/annotate.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// It supplies the last fix of every other finding, and has none of its own.
const NEVER_REPORTED = "diagram-detail/not-applicable";

// The examples of a check are its tests: what it finds is written into the document, and the documents are compared.
describe.each([...CHECKS])("%s", (id, check) => {
  test.each(check.examples.map((example) => [example.title, example] as const))("%s", (_, { yaml, foldedInto }) => {
    const snapshot = readSnapshot(withoutAnnotations(yaml));
    const faults = snapshot.problems.filter(({ kind }) => kind === "syntax" || kind === "schema" || kind === "name");
    expect(
      faults.map(({ message }) => message),
      "an example is a sound document",
    ).toEqual([]);
    expect(snapshot.checklist.broken).toEqual([]);
    const shown = snapshot.problems.filter((problem) =>
      foldedInto === undefined ? problem.check === id : problem.check === foldedInto && problem.under.includes(id),
    );
    expect(annotate(snapshot, shown)).toBe(yaml);
  });

  if (id === NEVER_REPORTED) return;
  test("has an example that fires and one that stays silent", () => {
    const fires = check.examples.filter(({ yaml }) => withoutAnnotations(yaml) !== yaml);
    expect(fires.length).toBeGreaterThan(0);
    expect(fires.length).toBeLessThan(check.examples.length);
  });
});
