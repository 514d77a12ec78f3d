import { expect, test } from "vitest";
import { removeEntry } from "../../server/src/syntax/remove-entry.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import type { Path } from "../../server/src/text/path.ts";

function without(text: string, ...paths: readonly Path[]): string {
  const tree = SyntaxTree.read(text);
  return applyEdits(
    text,
    paths.flatMap((path) => removeEntry(tree, path, paths)),
  );
}

test.each([
  ["a", "{ b: 2, c: 3, d: 4 }"],
  ["b", "{ a: 1, c: 3, d: 4 }"],
  ["d", "{ a: 1, b: 2, c: 3 }"],
  ["a b", "{ c: 3, d: 4 }"],
  ["c d", "{ a: 1, b: 2 }"],
  ["b d", "{ a: 1, c: 3 }"],
  ["a c", "{ b: 2, d: 4 }"],
  ["a b d", "{ c: 3 }"],
  ["d a", "{ b: 2, c: 3 }"],
])("a flow map without %s", (keys, left) => {
  const paths = keys.split(" ").map((key) => ["map", key]);
  expect(without("map: { a: 1, b: 2, c: 3, d: 4 }\n", ...paths)).toBe(`map: ${left}\n`);
});

test("a flow map without anything is empty", () => {
  const text = "map: { a: 1, b: 2 }\n";
  expect(without(text, ["map", "a"], ["map", "b"])).toBe("map: {  }\n");
});

test("neighbours in a flow list each take their comma", () => {
  expect(without("list: [x, y, z]\n", ["list", 0], ["list", 1])).toBe("list: [z]\n");
});

test("block members go with their lines and comments", () => {
  const text = "map:\n  a: 1 # first\n  b:\n    c: 2\n  d: 3\n";
  expect(without(text, ["map", "a"], ["map", "b"])).toBe("map:\n  d: 3\n");
});

test("one value in place of a list goes with its key", () => {
  expect(without("map:\n  list: x\n  d: 3\n", ["map", "list", 0])).toBe("map:\n  d: 3\n");
});

test("what is not there is not removed", () => {
  expect(without("map: { a: 1 }\n", ["map", "z"], ["other", "a"])).toBe("map: { a: 1 }\n");
});
