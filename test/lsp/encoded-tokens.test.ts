import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenEdits } from "../../server/src/lsp/encoded-tokens.ts";

const numbers = fc.array(fc.nat({ max: 2 }), { maxLength: 30 });

test("the edits make the new tokens of the old ones", () => {
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const data = [...before];
      for (const { start, deleteCount, data: added } of tokenEdits(before, after)) {
        data.splice(start, deleteCount, ...(added ?? []));
      }
      expect(data).toEqual(after);
    }),
  );
});

test("tokens that are the same need no edit", () => {
  expect(tokenEdits([1, 2, 3], [1, 2, 3])).toEqual([]);
});
