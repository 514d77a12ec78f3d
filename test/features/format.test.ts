import { describe, expect, test } from "vitest";
import { format } from "../../server/src/features/format.ts";
import type { FormatOptions } from "../../server/src/syntax/format-options.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

/** The text once it is formatted; between two `$0`, only that part of it. */
function checkFormat(marked: string, options: Partial<FormatOptions> = {}): string {
  const [before = "", inside, after = ""] = marked.split("$0");
  const text = marked.replaceAll("$0", "");
  const range = inside === undefined ? undefined : { start: before.length, end: text.length - after.length };
  const edits = format(readSnapshot(text), { tabSize: 2, ...options }, range);
  expect(edits.every((one) => /^\s*$/.test(text.slice(one.range.start, one.range.end)))).toBe(true);
  return applyEdits(text, edits);
}

describe("of blocks", () => {
  test("indentation and spaces are put right, and everything else stays", () => {
    const text = [
      "# The shop",
      "architecture:   1",
      "name : 'Shop'",
      "",
      "",
      "components:",
      "      # the front",
      "      web:   # aligned",
      "          kind:   web-app      # by hand",
      '          summary: "a  b,c"   ',
      "          connects:",
      "          - to :  api",
      "            tls: true",
      "          -   api2",
      "      ",
      "          # a last word on web",
      "      # none yet",
      "",
    ].join("\n");
    expect(checkFormat(text)).toBe(
      [
        "# The shop",
        "architecture: 1",
        "name: 'Shop'",
        "",
        "",
        "components:",
        "  # the front",
        "  web:   # aligned",
        "    kind: web-app      # by hand",
        '    summary: "a  b,c"',
        "    connects:",
        "      - to: api",
        "        tls: true",
        "      - api2",
        "",
        "    # a last word on web",
        "  # none yet",
        "",
      ].join("\n"),
    );
  });

  test("texts of several lines move, and say what they said", () => {
    const text =
      "a:\n     b: >-\n           one\n\n             two\n     c: |2\n         three\n     d: x\n       y\n";
    expect(checkFormat(text)).toBe("a:\n  b: >-\n    one\n\n      two\n  c: |2\n      three\n  d: x\n    y\n");
  });

  test("anchors, aliases and tags stay", () => {
    expect(checkFormat("a:   &x\n    b: 1\nc:  *x\nd:\n-   &y e: 1\n    f: !!str   2\n")).toBe(
      "a: &x\n  b: 1\nc: *x\nd:\n  - &y e: 1\n    f: !!str 2\n",
    );
  });

  test("line ends of either kind stay", () => {
    expect(checkFormat("a:\r\n    b:  1\r\n")).toBe("a:\r\n  b: 1\r\n");
  });
});

describe("of flow style", () => {
  test("braces have room, brackets have none, and line breaks stay", () => {
    expect(checkFormat("a: {b:1 , c: [ x,y ,z ],d: { },e: [ ]}\n")).toBe("a: { b:1, c: [x, y, z], d: {}, e: [] }\n");
    expect(checkFormat("a: {\n b: 1, # one\n    c: [\n 2,\n  ],\n }\n", { tabSize: 4 })).toBe(
      "a: {\n    b: 1, # one\n    c: [\n        2,\n    ],\n}\n",
    );
    expect(checkFormat("a:\n- {b: 1,\n      c: 2}\n")).toBe("a:\n  - { b: 1,\n      c: 2 }\n");
  });

  test("a part of it is not formatted alone", () => {
    expect(checkFormat("a: {$0b:  1$0,\n   c:  2}\nd:  3\n")).toBe("a: {b:  1,\n   c:  2}\nd:  3\n");
  });
});

describe("the options", () => {
  test("say how far to indent", () => {
    expect(checkFormat("a:\n  b:\n    - c: 1\n      d: 2\n", { tabSize: 4 })).toBe(
      "a:\n    b:\n        - c: 1\n          d: 2\n",
    );
  });

  test("say what becomes of the end", () => {
    expect(checkFormat("a: 1")).toBe("a: 1\n");
    expect(checkFormat("a: 1  ", { insertFinalNewline: false })).toBe("a: 1");
    expect(checkFormat("a: 1\n\n \n")).toBe("a: 1\n");
    expect(checkFormat("a: 1\n\n\n", { trimFinalNewlines: false })).toBe("a: 1\n\n\n");
    expect(checkFormat("a: |+\n  x\n\n\n")).toBe("a: |+\n  x\n\n\n");
    expect(checkFormat("a: 1  \nb: 2\n", { trimTrailingWhitespace: false })).toBe("a: 1  \nb: 2\n");
  });
});

describe("of a part", () => {
  test("only its lines are touched", () => {
    expect(checkFormat("a:   1\n$0b:   2\n$0c:   3\n")).toBe("a:   1\nb: 2\nc:   3\n");
  });

  test("what lies in it whole is indented from where its key stands", () => {
    expect(checkFormat("a:\n    b:\n$0          c: 1\n          d: 2\n$0    e: 3\n")).toBe(
      "a:\n    b:\n      c: 1\n      d: 2\n    e: 3\n",
    );
    expect(checkFormat("a:\n    b:\n          c: 1\n$0          d:  2\n$0    e: 3\n")).toBe(
      "a:\n    b:\n          c: 1\n          d: 2\n    e: 3\n",
    );
  });
});

describe("of what is broken", () => {
  test("it stays, and what is sound is formatted", () => {
    const text = [
      "name:   Shop",
      "components:",
      "  web:",
      "      kind:   web-app",
      "      hos",
      "  api:",
      "      kind:   api",
      "compo",
      "usage:",
      "      pattern: workday",
      "",
    ].join("\n");
    expect(checkFormat(text)).toBe(
      [
        "name: Shop",
        "components:",
        "  web:",
        "      kind:   web-app",
        "      hos",
        "  api:",
        "    kind: api",
        "compo",
        "usage:",
        "  pattern: workday",
        "",
      ].join("\n"),
    );
  });

  test("its neighbours stay in the column that they share with it", () => {
    const text = "components:\n    web:\n      kind: 'api\n    api:\n      kind:   worker\n";
    expect(checkFormat(text)).toBe("components:\n    web:\n      kind: 'api\n    api:\n      kind: worker\n");
  });

  test("nothing is done where anything may be meant", () => {
    for (const text of ["a: &x {b: 1\nc:   *x\n", "- a:   1\n-  'b\n", "a:  1\n---\nb:  2\n", "", "just  text\n"]) {
      expect(checkFormat(text)).toBe(text);
    }
  });
});
