import { expect, test } from "vitest";
import { rateWords } from "../../../server/src/checklist/wording/rate-words.ts";

test.each([
  [900, "900/s"],
  [200 / 60, "200/min"],
  [1000 / 86_400, "1000/d"],
  [60 / 3600, "1/min"],
  [5 / 3600, "5/h"],
  [1.2345, "1.23/s"],
  [0, "0/s"],
])("%d a second are written as people write them", (rate, written) => {
  expect(rateWords(rate)).toBe(written);
});
