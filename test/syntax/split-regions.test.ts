import { expect, test } from "vitest";
import { splitRegions } from "../../server/src/syntax/split-regions.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";

test.each([
  ["a flow map", "a:\n  { b: 1,\n  c: 2,\n  d: 3 }\ne: 4\n"],
  ["a flow list", "a:\n  [ b,\n  { c: 2,\n  d: 3 } ]\ne: 4\n"],
  ["a quoted text", 'a:\n  "b\n  c: 2\n  d"\ne: 4\n'],
])("%s on lines of its own is one value, whatever its lines look like", (_, text) => {
  expect(splitRegions(text)?.map(({ entries }) => entries)).toEqual([undefined, undefined]);
  expect(SyntaxTree.read(text).faults).toEqual([]);
});

test("a map whose first key is quoted is cut into its entries", () => {
  expect(splitRegions('a:\n  "b": 1\n  c: 2\n')?.[0]?.entries).toHaveLength(2);
});
