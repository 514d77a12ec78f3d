import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSnippet, plainText, type SnippetText, snippetSyntax } from "../../server/src/text/snippet-text.ts";

describe("reads", () => {
  test.each<[string, string, SnippetText]>([
    ["text", "a: b", ["a: b"]],
    ["nothing", "", []],
    ["a bare stop", "a$1b", ["a", { stop: 1, value: "" }, "b"]],
    ["a stop in braces", "${12}", [{ stop: 12, value: "" }]],
    ["a stop with text", "a: ${1:web}", ["a: ", { stop: 1, value: "web" }]],
    ["choices", "${1|a,b|}", [{ stop: 1, value: "a", choices: ["a", "b"] }]],
    [
      "a repeated stop, which takes the text of the first",
      "${1:web} $1 ${1}",
      [{ stop: 1, value: "web" }, " ", { stop: 1, value: "web" }, " ", { stop: 1, value: "web" }],
    ],
    ["what only looks like a stop", "$ ${} ${a} $a 5$", ["$ ${} ${a} $a 5$"]],
    ["an escaped dollar sign", "\\$1 \\${2:a}", ["$1 ${2:a}"]],
    ["an escaped brace in a stop", "${1:a\\}b}", [{ stop: 1, value: "a}b" }]],
    ["an escaped comma and bar in choices", "${1|a\\,b,c\\|d|}", [{ stop: 1, value: "a,b", choices: ["a,b", "c|d"] }]],
    ["a backslash that escapes nothing", "\\d+ \\n", ["\\d+ \\n"]],
  ])("%s", (_, source, expected) => {
    expect(parseSnippet(source)).toEqual(expected);
  });
});

test("prints what the protocol would read otherwise with a backslash before it", () => {
  expect(snippetSyntax(["$5 \\ {a}"])).toBe("\\$5 \\\\ {a\\}");
  expect(snippetSyntax([{ stop: 1, value: "a}b$" }])).toBe("${1:a\\}b\\$}");
  expect(snippetSyntax([{ stop: 2, value: "a,b", choices: ["a,b", "c|d"] }])).toBe("${2|a\\,b,c\\|d|}");
});

const text = fc.string({
  unit: fc.constantFrom("a", " ", "$", "{", "}", "\\", "|", ",", ":", "1", "\n"),
  minLength: 1,
});
const stop = fc.record({ stop: fc.nat({ max: 9 }), value: text });
const choice = fc
  .record({ stop: fc.nat({ max: 9 }), choices: fc.array(text, { minLength: 2, maxLength: 3 }) })
  .map((one) => ({ ...one, value: one.choices[0] ?? "" }));

test("what is printed is read as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, stop, choice), { maxLength: 6 }), (pieces) => {
      const read = parseSnippet(snippetSyntax(pieces));
      expect(read).toEqual(joined(pieces));
      expect(plainText(read)).toBe(plainText(pieces));
    }),
  );
});

test("any text is read, and what is read of it is printed and read alike", () => {
  fc.assert(
    fc.property(text, (source) => {
      const read = parseSnippet(source);
      expect(parseSnippet(snippetSyntax(read))).toEqual(read);
    }),
  );
});

/** Neighbouring texts are one text. */
function joined(pieces: SnippetText): SnippetText {
  const result: SnippetText[number][] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
