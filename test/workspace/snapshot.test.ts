import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isArchitectureFile, isConfigFile } from "../../server/src/workspace/file-names.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

test("the snapshot reached by edits equals the one of the final text", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = REALISTIC;
      let snapshot = readSnapshot(text);
      for (const edit of edits) {
        text = withEdit(text, edit);
        // Each version is read before the next one comes, as an editor does.
        expect(snapshot.tree.text).toBe(snapshot.text);
        snapshot = readSnapshot(text, {}, snapshot);
      }
      const fresh = readSnapshot(text);
      expect(snapshot.architecture).toEqual(fresh.architecture);
      expect(snapshot.problems).toEqual(fresh.problems);
      expect(fresh.checklist.broken).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("every problem lies in the text and comes in the order of it", () => {
  const { problems, text } = readSnapshot(REALISTIC);
  expect(problems.length).toBeGreaterThan(10);
  const starts = problems.map(({ range }) => range.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { range, message } of problems) {
    expect(0 <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
    expect(message).toMatch(/[.?]$/);
  }
});

test("a file that is no map is told so, and asked nothing", () => {
  expect(readSnapshot("- a\n- b\n").problems.map(({ check }) => check)).toEqual(["syntax/not-a-map"]);
});

test("questions are hidden where they have a view of their own", () => {
  const kinds = readSnapshot(REALISTIC, { questions: "view" }).problems.map(({ kind }) => kind);
  expect(kinds).not.toContain("question");
});

describe("problems know the place that a waiver would name", () => {
  test.each([
    ["components:\n  web: { knd: api }\n", "components.web", "web"],
    ["networking:\n  ingress:\n    door: { knd: cdn }\n", "networking.ingress.door", "door"],
    ["usage: { knd: x }\n", "usage", undefined],
  ])("%j", (text, at, entity) => {
    const fault = readSnapshot(`architecture: 1\nname: Shop\n${text}`).problems.find(({ kind }) => kind === "schema");
    expect(fault).toMatchObject({ check: "schema/unknown-key", at, entity });
  });
});

test.each([
  ["file:///a/architecture.yaml", true, false],
  ["file:///a/shop.architecture.yml", true, false],
  ["architecture.yaml", true, false],
  ["file:///a/myarchitecture.yaml", false, false],
  ["file:///a/architecture.yaml.bak", false, false],
  ["file:///a/archbook.config.yaml", false, true],
  ["file:///a/xarchbook.config.yaml", false, false],
])("%s", (uri, isArchitecture, isConfig) => {
  expect(isArchitectureFile(uri)).toBe(isArchitecture);
  expect(isConfigFile(uri)).toBe(isConfig);
});
