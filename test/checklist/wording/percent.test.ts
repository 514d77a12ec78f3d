import { expect, test } from "vitest";
import { percent } from "../../../server/src/checklist/wording/percent.ts";

test.each([
  [1, "100%"],
  [0.9995, "99.95%"],
  [0.99, "99%"],
  [0.99840064995, "99.8401%"],
  [0.999_999, "99.9999%"],
  [0, "0%"],
])("%d is written as people write it", (fraction, written) => {
  expect(percent(fraction)).toBe(written);
});
