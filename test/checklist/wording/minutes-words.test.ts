import { expect, test } from "vitest";
import { MINUTES_IN_30_DAYS, minutesWords } from "../../../server/src/checklist/wording/minutes-words.ts";

test.each([
  [0.99, "432 minutes"],
  [0.999, "43.2 minutes"],
  [0.9995, "21.6 minutes"],
  [0.9999, "4.32 minutes"],
  [0.99999, "0.432 minutes"],
  [1, "0 minutes"],
])("the error budget of %d is written as people write it", (availability, written) => {
  expect(minutesWords((1 - availability) * MINUTES_IN_30_DAYS)).toBe(written);
});

test("one minute is one, and many are whole", () => {
  expect(minutesWords(1)).toBe("1 minute");
  expect(minutesWords(1234.4)).toBe("1234 minutes");
});
