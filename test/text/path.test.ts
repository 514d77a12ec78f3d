import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, pathKey, samePath } from "../../server/src/text/path.ts";
import { shift, touches } from "../../server/src/text/range.ts";

const steps = fc.array(fc.oneof(fc.string({ unit: fc.constantFrom("a", "~", "/", "0", "1") }), fc.nat({ max: 3 })));

test("a path without steps and one with an empty step have different keys", () => {
  expect(pathKey([])).not.toBe(pathKey([""]));
});

test("two paths share a key if and only if they are the same", () => {
  fc.assert(
    fc.property(steps, steps, (a, b) => {
      expect(pathKey(a) === pathKey(b)).toBe(samePath(a, b));
    }),
  );
});

test("an index and the same number as text are one step", () => {
  expect(samePath(["connects", 0], ["connects", "0"])).toBe(true);
  expect(pathKey(["connects", 0])).toBe(pathKey(["connects", "0"]));
});

test.each([
  [["a", "b"], ["a"], true],
  [["a"], ["a"], true],
  [["a"], [], true],
  [["ab"], ["a"], false],
  [["a"], ["a", "b"], false],
  [["b", "a"], ["a"], false],
])("%j is within %j: %s", (path, ancestor, expected) => {
  expect(isWithin(path, ancestor)).toBe(expected);
});

test("a cursor touches a range at both of its ends", () => {
  const range = { start: 2, end: 4 };
  expect([1, 2, 3, 4, 5].map((offset) => touches(range, offset))).toEqual([false, true, true, true, false]);
  expect(shift(range, -2)).toEqual({ start: 0, end: 2 });
});
