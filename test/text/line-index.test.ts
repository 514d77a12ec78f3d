import fc from "fast-check";
import { expect, test } from "vitest";
import { LineIndex } from "../../server/src/text/line-index.ts";

/** The lines of a text without their breaks, as the index sees them. */
function linesOf(text: string): readonly string[] {
  const index = new LineIndex(text);
  return Array.from({ length: index.lineCount }, (_, line) => text.slice(index.startOf(line), index.endOf(line)));
}

test.each([
  ["", [""]],
  ["a", ["a"]],
  ["a\nb", ["a", "b"]],
  ["a\r\nb", ["a", "b"]],
  ["a\rb", ["a", "b"]],
  ["a\n", ["a", ""]],
  ["a\r\n\r\nb", ["a", "", "b"]],
  ["a\n\r\nb", ["a", "", "b"]],
  ["a\r\r\n\nb", ["a", "", "", "b"]],
  ["\uFEFFa\nb", ["\uFEFFa", "b"]],
  ["a\u2028b\u0085c", ["a\u2028b\u0085c"]],
])("%j has the lines %j", (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test("characters are counted in UTF-16 code units", () => {
  const index = new LineIndex("x\n😀b");
  expect(index.lineColumn(5)).toEqual({ line: 1, character: 3 });
  expect(index.lineColumn(3)).toEqual({ line: 1, character: 1 });
  expect(index.offset({ line: 1, character: 2 })).toBe(4);
});

test.each([
  ["behind the end of its line", 0, 99, 1],
  ["behind the end of a line that ends in two characters", 1, 99, 3],
  ["in a line behind the last one", 9, 0, 6],
  ["before the first line", -1, 5, 0],
  ["before the first character of its line", 1, -5, 2],
])("a place %s is the nearest one that there is", (_, line, character, offset) => {
  expect(new LineIndex("a\nb\r\nc").offset({ line, character })).toBe(offset);
});

test("offsets outside of the text are those of its ends", () => {
  const index = new LineIndex("ab\ncd");
  expect(index.lineColumn(-3)).toEqual({ line: 0, character: 0 });
  expect(index.lineColumn(99)).toEqual({ line: 1, character: 2 });
  expect(index.startOf(7)).toBe(5);
});

test("every offset that is not inside a line break is found again", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "😀", "\uFEFF", "\t") });
  fc.assert(
    fc.property(text, (written) => {
      const index = new LineIndex(written);
      for (let offset = 0; offset <= written.length; offset++) {
        if (written[offset] === "\n" && written[offset - 1] === "\r") continue;
        expect(index.offset(index.lineColumn(offset))).toBe(offset);
      }
    }),
  );
});

test("the lines are those that a split at line breaks gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r") }), (text) => {
      expect(linesOf(text)).toEqual(text.split(/\r\n|\r|\n/));
    }),
  );
});
