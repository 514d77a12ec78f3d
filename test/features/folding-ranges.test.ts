import { expect, test } from "vitest";
import { foldingRanges } from "../../server/src/features/folding-ranges.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";

/** The text with each line that can be folded marked by how many lines it hides, and what they are if they are comments. */
function folded(text: string): string {
  const tree = SyntaxTree.read(text);
  const lineOf = (offset: number) => tree.lines.lineColumn(offset).line;
  const marks = new Map(
    foldingRanges(tree).map(({ range, kind }) => {
      return [lineOf(range.start), ` <${lineOf(range.end) - lineOf(range.start)}${kind ? ` ${kind}` : ""}>`];
    }),
  );
  return text
    .split("\n")
    .map((line, index) => line.replace(/ <\d.*>$/, "") + (marks.get(index) ?? ""))
    .join("\n");
}

/** Checks a text that has its own marks in it. */
function checkFolding(marked: string): void {
  expect(folded(marked.replaceAll(/ <\d+[^>]*>$/gm, ""))).toBe(marked);
}

test("maps, lists and texts in block style", () => {
  checkFolding(`name: Shop
components: <11>
  web: <7>
    kind: api
    connects: <3>
      - to: db <1>
        tls: true
      - queue
    zones: [1]
    tls: true
  api: <2>
    summary: > <1>
      It is.
`);
});

test("collections in flow style leave the line of their bracket in sight", () => {
  checkFolding(`components: <8>
  web: { kind: api, connects: [db] }
  api: { <5>
    kind: api,
    connects: [ <2>
      db,
      queue,
    ],
  }
`);
});

test("runs of comments, but not what looks like one in a text", () => {
  checkFolding(
    `# one <2 comment>
# two
# three

# alone
name: Shop
components: <5>
  # of web <1 comment>
  # and more
  web: <2>
    summary: | <1>
      # no comment
`,
  );
});

test("regions, one in another, and marks that have no counterpart", () => {
  checkFolding(`# endregion
# region outer <6 region>
name: Shop
#region inner <1 region>
#endregion
# a <1 comment>
# b
# endregion
# region open
`);
});

test("a broken document folds what can be read", () => {
  checkFolding(`components: <4>
  web: <1>
    kind: api
  half
  api:
    connects: [db
databases: <1>
  db: { engine: mysql }
`);
});

test.each(["", "name: Shop", "a: {}\n", "- 1\n- 2\n", "a: *x\nb: 1\n"])("nothing of %j", (text) => {
  checkFolding(text);
});

test("an alias does not fold what it stands for a second time", () => {
  checkFolding("a: &x <1>\n  b: 1\nc: *x\n");
});

test("Windows line breaks", () => {
  const ranges = foldingRanges(SyntaxTree.read("a:\r\n  b: {\r\n    c: 1\r\n  }\r\n"));
  expect(ranges.map(({ range }) => range)).toEqual([
    { start: 0, end: 25 },
    { start: 6, end: 20 },
  ]);
});
