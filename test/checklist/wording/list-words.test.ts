import { expect, test } from "vitest";
import { listIds, listWords } from "../../../server/src/checklist/wording/list-words.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
  [["a", "b", "c", "d"], "a, b, c and d"],
  [["a", "b", "c", "d", "e"], "a, b, c and 2 more"],
])("%j is written as people write it", (words, written) => {
  expect(listWords(words)).toBe(written);
});

test("identifiers stand in double quotes", () => {
  expect(listIds(["web", "api"])).toBe('"web" and "api"');
});
