import { expect, test } from "vitest";
import { durationWords } from "../../../server/src/checklist/wording/duration-words.ts";

test.each([
  [0, "0 seconds"],
  [300, "300 milliseconds"],
  [1000, "1 second"],
  [300_000, "5 minutes"],
  [90_000, "1 minute 30 seconds"],
  [12_960_000, "3 hours 36 minutes"],
  [3_599_999, "1 hour"],
  [35 * 86_400_000, "35 days"],
])("%d ms are written as people write them", (duration, written) => {
  expect(durationWords(duration)).toBe(written);
});
