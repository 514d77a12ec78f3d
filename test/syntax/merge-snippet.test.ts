import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeSnippet } from "../../server/src/syntax/merge-snippet.ts";
import type { Merge } from "../../server/src/syntax/merging.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits, sortEdits } from "../../server/src/text/edit.ts";
import type { Path } from "../../server/src/text/path.ts";
import { parseSnippet } from "../../server/src/text/snippet-text.ts";
import { REALISTIC } from "../support/arbitrary-edits.ts";

const KEY_ORDER = ["architecture", "name", "usage", "components", "databases", "slas"];

function mergeOf(at: Path, snippet: string, replaceLists = false): Merge {
  return {
    at,
    snippet: parseSnippet(snippet),
    replaceLists,
    isOmitted: ({ value }) => value === "omitted",
    shortFieldsAt: (path) =>
      path.at(-1) === "hosting" ? ["service"] : path.at(-1) === "instances" ? ["min", "max"] : [],
    keyOrder: KEY_ORDER,
    removed: [],
  };
}

function merged(text: string, at: Path, snippet: string, replaceLists = false): string | undefined {
  const edits = mergeSnippet(SyntaxTree.read(text), mergeOf(at, snippet, replaceLists));
  return edits && applyEdits(text, edits);
}

type Row = readonly [title: string, text: string, at: Path, snippet: string, expected: string];

const WEB: Path = ["components", "web"];

const INTO: readonly Row[] = [
  [
    "a block map",
    "components:\n  web:\n    kind: api\n",
    WEB,
    "critical: true",
    "components:\n  web:\n    kind: api\n    critical: true\n",
  ],
  [
    "a flow map",
    "components:\n  web: { kind: api }\n",
    WEB,
    "critical: true",
    "components:\n  web: { kind: api, critical: true }\n",
  ],
  ["an empty flow map", "components:\n  web: {}\n", WEB, "critical: true", "components:\n  web: { critical: true }\n"],
  ["an empty key", "components:\n  web:\n", WEB, "critical: true", "components:\n  web:\n    critical: true\n"],
  [
    "an unknown value",
    "components:\n  web: unknown\n",
    WEB,
    "critical: true",
    "components:\n  web: { critical: true }\n",
  ],
  [
    "an empty key in a flow map",
    "components: { web: }\n",
    WEB,
    "critical: true",
    "components: { web: { critical: true } }\n",
  ],
  [
    "an empty key that the others of its map follow",
    "components:\n  web:\n  api: {}\n",
    WEB,
    "critical: true",
    "components:\n  web:\n    critical: true\n  api: {}\n",
  ],
  [
    "a short form, which is expanded",
    "components:\n  web:\n    hosting: vm-1\n",
    WEB,
    "hosting: { tier: P1 }",
    "components:\n  web:\n    hosting: { service: vm-1, tier: P1 }\n",
  ],
  [
    "a short form whose field the snippet states itself",
    "components:\n  web:\n    hosting: vm-1\n",
    WEB,
    "hosting: { service: vm-2, tier: P1 }",
    "components:\n  web:\n    hosting: { service: vm-2, tier: P1 }\n",
  ],
  [
    "a map two levels down",
    "components:\n  web:\n    scaling:\n      instances: { min: 2 }\n",
    WEB,
    "scaling:\n  instances: { max: 4 }\n  trigger: cpu",
    "components:\n  web:\n    scaling:\n      instances: { min: 2, max: 4 }\n      trigger: cpu\n",
  ],
  [
    "a flow list, which takes what it lacks",
    "components:\n  web:\n    connects: [a]\n",
    WEB,
    "connects: [a, b]",
    "components:\n  web:\n    connects: [a, b]\n",
  ],
  [
    "a block list",
    "components:\n  web:\n    connects:\n      - a\n",
    WEB,
    "connects: [b]",
    "components:\n  web:\n    connects:\n      - a\n      - b\n",
  ],
  [
    "an empty list",
    "components:\n  web:\n    connects: []\n",
    WEB,
    "connects: [b]",
    "components:\n  web:\n    connects: [b]\n",
  ],
  [
    "one value in place of a list",
    "components:\n  web:\n    connects: a\n",
    WEB,
    "connects: [b]",
    "components:\n  web:\n    connects: [a, b]\n",
  ],
  [
    "a list of connections, told apart by where they lead",
    "components:\n  web:\n    connects: [{ to: a, tls: true }]\n",
    WEB,
    "connects: [{ to: a }, { to: b }]",
    "components:\n  web:\n    connects: [{ to: a, tls: true }, { to: b }]\n",
  ],
  [
    "a section, behind the one that the language documents before it",
    "name: Shop\ncomponents:\n  web: {}\nslas: {}\n",
    [],
    "databases:\n  db: {}",
    "name: Shop\ncomponents:\n  web: {}\ndatabases:\n  db: {}\nslas: {}\n",
  ],
  ["an empty file", "", [], "name: Shop", "name: Shop\n"],
  ["a file of comments", "# nothing yet\n", [], "name: Shop", "# nothing yet\nname: Shop\n"],
  [
    "a value, which gives way",
    "components:\n  web:\n    kind: api\n",
    WEB,
    "kind: worker",
    "components:\n  web:\n    kind: worker\n",
  ],
];

describe("merges into", () => {
  test.each(INTO)("%s", (_, text, at, snippet, expected) => {
    expect(merged(text, at, snippet)).toBe(expected);
  });
});

const ALIKE: readonly Row[] = [
  [
    "lines that end in CRLF",
    "components:\r\n  web:\r\n    kind: api\r\n",
    WEB,
    "critical: true\nscaling:\n  trigger: cpu",
    "components:\r\n  web:\r\n    kind: api\r\n    critical: true\r\n    scaling:\r\n      trigger: cpu\r\n",
  ],
  [
    "an indentation of four",
    "components:\n    web:\n        kind: api\n",
    WEB,
    "scaling:\n  trigger: cpu",
    "components:\n    web:\n        kind: api\n        scaling:\n            trigger: cpu\n",
  ],
  [
    "an empty key where four are usual",
    "usage:\n    pattern: workday\ncomponents:\n    web:\n",
    WEB,
    "critical: true",
    "usage:\n    pattern: workday\ncomponents:\n    web:\n        critical: true\n",
  ],
  [
    "a comment behind the last line",
    "components:\n  web:\n    kind: api # really\n",
    WEB,
    "critical: true",
    "components:\n  web:\n    kind: api # really\n    critical: true\n",
  ],
  [
    "a comment behind an empty key",
    "components:\n  web: # soon\n",
    WEB,
    "critical: true",
    "components:\n  web: # soon\n    critical: true\n",
  ],
  [
    "no line break at the end",
    "components:\n  web:\n    kind: api",
    WEB,
    "critical: true",
    "components:\n  web:\n    kind: api\n    critical: true",
  ],
  [
    "a byte order mark",
    "\uFEFFname: Shop\n",
    [],
    "components:\n  web: {}",
    "\uFEFFname: Shop\ncomponents:\n  web: {}\n",
  ],
  [
    "a list that stands at the column of its key",
    "components:\n  web:\n    connects:\n    - a\n    kind: api\n",
    WEB,
    "connects: [b]",
    "components:\n  web:\n    connects:\n    - a\n    - b\n    kind: api\n",
  ],
  [
    "a text of several lines before it",
    "components:\n  web:\n    summary: |\n      one\n      two\n  api: {}\n",
    WEB,
    "critical: true",
    "components:\n  web:\n    summary: |\n      one\n      two\n    critical: true\n  api: {}\n",
  ],
];

describe("looks like what is there", () => {
  test.each(ALIKE)("%s", (_, text, at, snippet, expected) => {
    expect(merged(text, at, snippet)).toBe(expected);
  });
});

test("a list is replaced where that is asked for", () => {
  expect(merged("a:\n  list: [x, y]\n", ["a"], "list: [z]", true)).toBe("a:\n  list: [z]\n");
  expect(merged("a:\n  list:\n    - x\n    - y\n  b: 1\n", ["a"], "list: [z]", true)).toBe("a:\n  list: [z]\n  b: 1\n");
});

test("a stop that is omitted takes its field with it", () => {
  expect(merged("a:\n  b: 1\n", ["a"], "c: ${1:omitted}\nd: ${2:kept}")).toBe("a:\n  b: 1\n  d: kept\n");
});

test("what cannot be merged with is left alone", () => {
  expect(merged("a: [x]\n", ["a"], "c: 1")).toBeUndefined();
  expect(merged("a: &x { b: 1 }\nc: *x\n", ["c"], "d: 1")).toBeUndefined();
  expect(merged("a: 1\n", ["b"], "c: 1")).toBeUndefined();
});

test("merging what is there already changes nothing", () => {
  const text = "components:\n  web: { kind: api, connects: [a] }\n";
  expect(merged(text, WEB, "connects: [a]")).toBe(text);
});

test("everything outside of the edits stays, and the result says all that the snippet does", () => {
  const places: readonly Path[] = [
    [],
    ...["web", "worker"].map((id) => ["components", id]),
    ["databases", "orders-db"],
    ["usage"],
  ];
  const variants = [
    REALISTIC,
    REALISTIC.replaceAll("\n", "\r\n"),
    REALISTIC.trimEnd(),
    REALISTIC.replace(/^( +)/gm, "$1$1").replace(/^ +tls/m, "              tls"),
  ];
  const field = fc.constantFrom("zeta: 1", "zeta: [a, b]", "zeta: { eta: 1 }", "zeta:\n  eta: 1\n  theta: [x]");
  fc.assert(
    fc.property(fc.constantFrom(...variants), fc.constantFrom(...places), field, (text, at, snippet) => {
      const edits = mergeSnippet(SyntaxTree.read(text), mergeOf(at, snippet));
      const after = applyEdits(text, edits ?? []);
      const added = sortEdits(edits ?? []);
      expect(added.every(({ range }) => range.start === range.end)).toBe(true);
      expect(after.length).toBeGreaterThan(text.length);
      const tree = SyntaxTree.read(after);
      expect(tree.faults).toEqual([]);
      expect(tree.find([...at, "zeta"])).toBeDefined();
      const without = SyntaxTree.read(text);
      expect(tree.find(["slas", "checkout", "rto"])?.green).toEqual(without.find(["slas", "checkout", "rto"])?.green);
    }),
  );
});
