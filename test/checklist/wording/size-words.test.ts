import { expect, test } from "vitest";
import { sizeWords } from "../../../server/src/checklist/wording/size-words.ts";
import { readSize } from "../../../server/src/schema/read-quantity.ts";

test.each(["0B", "900B", "1KB", "500GB", "1.5TB", "2TB", "12TiB", "512MiB", "3000EB"])(
  "%s is written again",
  (text) => {
    expect(sizeWords(readSize(text) ?? Number.NaN)).toBe(text);
  },
);

test("what is round in no unit has one decimal", () => {
  expect(sizeWords(1_234_567_890)).toBe("1.2GB");
});
