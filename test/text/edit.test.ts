import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Edit, edit, sortEdits } from "../../server/src/text/edit.ts";

const at = (start: number, end: number, ...text: string[]): Edit => edit({ start, end }, ...text);

test.each<[string, readonly Edit[], string]>([
  ["no edits", [], "abcdef"],
  ["an insertion", [at(3, 3, "X")], "abcXdef"],
  ["an insertion at the end", [at(6, 6, "X")], "abcdefX"],
  ["a removal", [at(1, 3)], "adef"],
  ["two edits in the wrong order", [at(4, 5, "Y"), at(0, 1, "X")], "XbcdYf"],
  ["insertions at one place, in their order", [at(2, 2, "1"), at(2, 2, "2")], "ab12cdef"],
  ["an insertion right before a replacement", [at(2, 4, "X"), at(2, 2, "1")], "ab1Xef"],
  ["edits that touch", [at(0, 2, "X"), at(2, 4, "Y")], "XYef"],
  ["edits that overlap: the first one", [at(0, 3, "X"), at(2, 5, "Y")], "Xdef"],
])("%s", (_, edits, expected) => {
  expect(applyEdits("abcdef", edits)).toBe(expected);
});

test("tab stops are applied as the text that stands in them", () => {
  const stop = { stop: 1, value: "b", choices: ["b", "c"] };
  expect(applyEdits("a", [{ range: { start: 1, end: 1 }, newText: ["-", stop] }])).toBe("a-b");
});

test("sorting leaves the edits as they were handed over", () => {
  const edits = [at(4, 5), at(0, 1)];
  expect(sortEdits(edits).map(({ range }) => range.start)).toEqual([0, 4]);
  expect(edits.map(({ range }) => range.start)).toEqual([4, 0]);
});

test("edits that do not overlap may come in any order", () => {
  const texts = fc.array(fc.tuple(fc.string(), fc.option(fc.string(), { nil: undefined })), { maxLength: 8 });
  fc.assert(
    fc.property(texts, fc.func(fc.integer()), (parts, rank) => {
      let offset = 0;
      const edits = parts.flatMap(([old, replaced]) => {
        const start = offset;
        offset += old.length;
        // An empty place has an order of its own and is tested above.
        return replaced === undefined || old === "" ? [] : [at(start, offset, replaced)];
      });
      const text = parts.map(([old]) => old).join("");
      const expected = parts.map(([old, replaced]) => (old === "" ? "" : (replaced ?? old))).join("");
      const shuffled = [...edits].sort((a, b) => rank(a.range.start) - rank(b.range.start));
      expect(applyEdits(text, shuffled)).toBe(expected);
    }),
  );
});
