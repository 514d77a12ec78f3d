import fc from "fast-check";
import { expect, test } from "vitest";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";

/** What is selected step by step from the `$0` of a text, the document at last. */
function grown(marked: string): readonly string[] {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  return selectionRanges(SyntaxTree.read(text), offset).map(({ start, end }) => text.slice(start, end));
}

const WEB = "web:\n    kind: api\n    connects: [orders-db]";

test("in block style it grows from word to value, entry, map, section and document", () => {
  const text = "name: Shop\ncomponents:\n  web:\n    kind: a$0pi\n    connects: [orders-db]\n  api: {}\n";
  expect(grown(text)).toEqual([
    "api",
    "kind: api",
    "kind: api\n    connects: [orders-db]",
    WEB,
    `${WEB}\n  api: {}`,
    `components:\n  ${WEB}\n  api: {}`,
    text.replace("$0", "").trimEnd(),
    text.replace("$0", ""),
  ]);
});

test("in flow style it takes what is between the brackets before it takes the brackets", () => {
  expect(grown("components:\n  web: { kind: api, network: [spoke/a$0pp, b] }").slice(0, 7)).toEqual([
    "app",
    "spoke/app",
    "spoke/app, b",
    "[spoke/app, b]",
    "network: [spoke/app, b]",
    " kind: api, network: [spoke/app, b] ",
    "{ kind: api, network: [spoke/app, b] }",
  ]);
});

test.each<[string, string, readonly string[]]>([
  ["a key", "usage:\n  pat$0tern: workday\n", ["pattern", "pattern: workday", "usage:\n  pattern: workday"]],
  ["quotes", 'usage: { summary: "two $0words" }', ["words", "two words", '"two words"', 'summary: "two words"']],
  ["a quoted key", "usage:\n  'pat$0tern': workday\n", ["pattern", "'pattern'", "'pattern': workday"]],
  [
    "an item with its dash",
    "a:\n  - to: $0x\n    tls: true\n",
    ["x", "to: x", "to: x\n    tls: true", "- to: x\n    tls: true"],
  ],
  ["a dash above", "a:\n  -\n    $0x\n  - y\n", ["x", "-\n    x", "-\n    x\n  - y"]],
  ["a line of a text", "a:\n  text: >\n    one $0two\n    three\n", ["two", "one two", ">\n    one two\n    three"]],
  ["a sign in a text", "a:\n  text: |\n    # $0two\n    three\n", ["two", "# two", "|\n    # two\n    three"]],
  ["an alias", "a: &x { b: 1 }\nc: *$0x\n", ["x", "*x", "c: *x"]],
  ["comments", "a:\n  b: 1\n  # one $0two\n  # three\n  c: 2\n", ["two", "# one two", "# one two\n  # three"]],
  ["a comment behind a value", "a:\n  b: 1 # o$0ne two\n  c: 2\n", ["one", "# one two", "b: 1 # one two"]],
  ["a half-typed line", "a:\n  b: 1\n  hal$0f typed\n  c: 2\n", ["half", "half typed", "b: 1\n  half typed\n  c: 2"]],
  ["a bracket left open", "a:\n  b: 1\n  c: [x, y$0\n  d: 2\n", ["y", "c: [x, y"]],
  ["a line without anything", "a: 1\n$0\nb: 2\n", ["a: 1\n\nb: 2"]],
  ["a text without anything", "$0", [""]],
])("of %s", (_, text, first) => {
  expect(grown(text).slice(0, first.length)).toEqual(first);
});

test("whatever stands there, each range holds the cursor and is larger than the one before", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { maxLength: 4 }), fc.nat(), (edits, at) => {
      const text = edits.reduce(withEdit, REALISTIC);
      const offset = at % (text.length + 1);
      const ranges = selectionRanges(SyntaxTree.read(text), offset);
      for (const [index, { start, end }] of ranges.entries()) {
        expect(start <= offset && offset <= end).toBe(true);
        const inner = ranges[index - 1];
        if (inner === undefined) continue;
        expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
      }
      expect(ranges.at(-1)).toEqual({ start: 0, end: text.length });
    }),
    { numRuns: 200 },
  );
});
