import { describe, expect, test } from "vitest";
import { plainValue } from "../../server/src/syntax/plain-value.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import type { Path } from "../../server/src/text/path.ts";

const TEXT = `# The shop
architecture: 1
name: Shop
components:
  web:
    connects:
      - orders-db
      - { to: queue, tls: true }
      -
    hosting:
  api: {}
databases:
  orders-db: { size: 400GB, zones: redundant }
`;

const tree = SyntaxTree.read(TEXT);

/** The text of a range. */
function written({ start, end }: { readonly start: number; readonly end: number }): string {
  return TEXT.slice(start, end);
}

test("a sound document has no faults", () => {
  expect(tree.faults).toEqual([]);
});

test.each<[Path, string | undefined]>([
  [["name"], "Shop"],
  [["components", "web", "connects", 0], "orders-db"],
  [["components", "web", "connects", 1], "{ to: queue, tls: true }"],
  [["components", "web", "connects", 1, "to"], "queue"],
  [["components", "web", "connects", 2], undefined],
  [["components", "web", "hosting"], undefined],
  [["components", "api"], "{}"],
  [["databases", "orders-db", "zones", 0], "redundant"],
  [["databases", "orders-db", "zones", 1], undefined],
  [["databases", "nowhere", "zones"], undefined],
  [["name", "first"], undefined],
])("finds the value at %j", (path, expected) => {
  const node = tree.find(path);
  expect(node && written(node.range)).toBe(expected);
  if (node !== undefined) expect(node.path).toEqual(path);
});

test.each<[Path, boolean]>([
  [["components", "web", "hosting"], true],
  [["components", "web", "connects", 1], true],
  [["components", "web", "connects", 3], false],
  [["components", "web", "scaling"], false],
  [["databases", "orders-db", "size"], true],
])("has %j: %s", (path, expected) => {
  expect(tree.has(path)).toBe(expected);
});

test.each<[Path, string]>([
  [["components", "web", "hosting"], "hosting"],
  [["components", "web"], "web"],
  [["components", "web", "connects", 1], "{ to: queue, tls: true }"],
  [["components", "web", "connects", 1, "auth"], "{ to: queue, tls: true }"],
  [["components", "web", "scaling", "instances"], "web"],
  [["slas", "checkout"], ""],
  [[], ""],
])("a squiggle for %j goes to %j", (path, expected) => {
  const range = tree.locate(path);
  expect(written(range)).toBe(expected);
  if (expected === "") expect(range).toEqual({ start: 0, end: 0 });
});

test("a squiggle for a list entry of several lines ends with its first line", () => {
  const text = "a:\n  - to: x  \n    tls: true\n";
  const range = SyntaxTree.read(text).locate(["a", 0]);
  expect(text.slice(range.start, range.end)).toBe("to: x");
});

test.each<[string, Path, "key" | "value"]>([
  ["arch|itecture", ["architecture"], "key"],
  ["name: |Shop", ["name"], "value"],
  ["name: Shop|", ["name"], "value"],
  ["  we|b:", ["components", "web"], "key"],
  ["- order|s-db", ["components", "web", "connects", 0], "value"],
  ["{ to: qu|eue", ["components", "web", "connects", 1, "to"], "value"],
  ["{ t|o: queue", ["components", "web", "connects", 1, "to"], "key"],
  ["hosting|:", ["components", "web", "hosting"], "key"],
  ["api: {|}", ["components", "api"], "value"],
])("the place at %s", (marked, path, on) => {
  const offset = TEXT.indexOf(marked.replace("|", "")) + marked.indexOf("|");
  expect(tree.placeAt(offset)).toMatchObject({ path, on });
});

test("nothing is in a comment before the first key", () => {
  expect(tree.placeAt(3)).toBeUndefined();
});

describe("anchors, aliases and merge keys", () => {
  const text = `defaults: &d
  tls: true
  region: north
a: *d
b:
  <<: *d
  region: south
c:
  <<: [*d, { mode: sync }]
`;
  const aliased = SyntaxTree.read(text);

  test("are followed", () => {
    expect(aliased.faults).toEqual([]);
    const { a, b, c } = JSON.parse(JSON.stringify(plainValue(aliased.root?.green).value));
    expect(a).toEqual({ tls: true, region: "north" });
    expect(b).toEqual({ tls: true, region: "south" });
    expect(c).toEqual({ tls: true, region: "north", mode: "sync" });
  });

  test("what they bring in stands where the anchor is written", () => {
    const place = text.indexOf("true");
    expect(aliased.find(["a", "tls"])?.range.start).toBe(place);
    expect(aliased.find(["b", "tls"])?.range.start).toBe(place);
    expect(aliased.find(["c", "tls"])?.range.start).toBe(place);
    expect(aliased.find(["c", "mode"])?.range.start).toBe(text.indexOf("sync"));
    expect(aliased.find(["b", "region"])?.range.start).toBe(text.indexOf("south"));
  });
});
