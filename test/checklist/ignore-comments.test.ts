import { expect, test } from "vitest";
import { ignoreComments } from "../../server/src/checklist/ignore-comments.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";

function commentsOf(text: string) {
  return ignoreComments(SyntaxTree.read(text)).map(({ check, reason, covers, path }) => {
    return { check, reason, covers: [...covers], path: path.join(".") };
  });
}

test.each([
  ["on the line", "components:\n  web: # archbook-ignore hosting/current-hosting: on purpose\n    kind: api\n"],
  [
    "on the line above",
    "components:\n  # archbook-ignore hosting/current-hosting: on purpose\n  web:\n    kind: api\n",
  ],
  [
    "above other comments and an empty line",
    "components:\n  # archbook-ignore hosting/current-hosting: on purpose\n\n  # the shop\n  web:\n    kind: api\n",
  ],
  ["without a space behind the sign", "components:\n  #archbook-ignore hosting/current-hosting: on purpose\n  web:\n"],
  ["in a file with CRLF", "components:\r\n  # archbook-ignore hosting/current-hosting: on purpose\r\n  web:\r\n"],
])("a comment %s", (_, text) => {
  expect(commentsOf(text)).toEqual([
    { check: "hosting/current-hosting", reason: "on purpose", covers: ["components/web"], path: "components.web" },
  ]);
});

test("a comment covers all that begins on its line", () => {
  const text = "a: { b: 1, c: [x, y] } # archbook-ignore area/check: because\n";
  const [comment] = commentsOf(text);
  expect(comment?.covers).toEqual(["a", "a/b", "a/c", "a/c/0", "a/c/1"]);
});

test.each([
  ["no reason", "a: 1 # archbook-ignore area/check\n", { check: "area/check", reason: undefined }],
  ["an empty reason", "a: 1 # archbook-ignore area/check:\n", { check: "area/check", reason: undefined }],
  ["no check", "a: 1 # archbook-ignore\n", { check: undefined, reason: undefined }],
])("%s", (_, text, expected) => {
  expect(commentsOf(text)).toMatchObject([expected]);
});

test.each([
  ["in double quotes", 'a: "x # archbook-ignore area/check: no"\n'],
  ["in single quotes", "a: 'x # archbook-ignore area/check: no'\n"],
  ["in a block text", "a: |\n  x\n  # archbook-ignore area/check: no\n  y\n"],
  ["with no space before the sign", "a: x# archbook-ignore area/check: no\n"],
  ["another word", "a: 1 # archbook-ignored area/check: no\n"],
])("nothing %s", (_, text) => {
  expect(commentsOf(text)).toEqual([]);
});

test("at the end of the file it covers nothing", () => {
  expect(commentsOf("a: 1\n# archbook-ignore area/check: because\n")).toEqual([
    { check: "area/check", reason: "because", covers: [], path: "" },
  ]);
});
