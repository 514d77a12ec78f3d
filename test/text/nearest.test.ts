import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../server/src/text/nearest.ts";

const fields = ["hosting", "scaling", "state", "zones", "regions", "connects", "to", "on"];

test.each([
  ["hostng", "hosting"],
  ["hosting", "hosting"],
  ["Hosting", "hosting"],
  ["hsoting", "hosting"],
  ["scalling", "scaling"],
  ["zone", "zones"],
  ["conects", "connects"],
  ["reigons", "regions"],
  ["ot", "to"],
])("%s was meant to be %s", (word, meant) => {
  expect(nearest(word, fields)).toBe(meant);
});

test.each(["", "x", "banana", "hostile-takeover", "st"])("%j was meant to be none of them", (word) => {
  expect(nearest(word, fields)).toBeUndefined();
});

test("an equal word wins over a near one that comes first", () => {
  expect(nearest("zone", ["zones", "zone"])).toBe("zone");
});

test("of equally near words the first wins", () => {
  expect(nearest("cat", ["bat", "hat"])).toBe("bat");
});

test("the nearest one wins, wherever it stands", () => {
  expect(nearest("availabilty", ["availabiliti", "availability"])).toBe("availability");
});

test("a word of ten thousand letters is answered", () => {
  const long = "abcdefghij".repeat(1000);
  expect(nearest(`${long}x`, ["web", long])).toBe(long);
  expect(nearest(long, ["b".repeat(10_000)])).toBeUndefined();
});

/** The same distance by the textbook, without bounds. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.NaN;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      rows[i]?.splice(j, 1, least);
    }
  }
  return at(a.length, b.length);
}

test("what is found is within the limit, and none is nearer", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 6 }), (word, candidates) => {
      const allowed = word.length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(word.length / 3)));
      const best = Math.min(...candidates.map((candidate) => distance(word, candidate)));
      const found = nearest(word, candidates);
      if (best > allowed) expect(found).toBeUndefined();
      else expect(found).toBe(candidates.find((candidate) => distance(word, candidate) === best));
    }),
  );
});
