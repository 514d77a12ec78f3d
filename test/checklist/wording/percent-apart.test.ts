import { expect, test } from "vitest";
import { percentApart, percentAtLeast } from "../../../server/src/checklist/wording/percent-apart.ts";

test.each([
  [
    [0.9995, 0.99840064995],
    ["99.95%", "99.8401%"],
  ],
  [
    [0.9999, 0.9998999],
    ["99.99%", "99.98999%"],
  ],
  [
    [0.9999999, 0.999],
    ["99.99999%", "99.9%"],
  ],
  [
    [0.1 + 0.2, 0.3],
    ["30%", "30%"],
  ],
  [
    [1, 0],
    ["100%", "0%"],
  ],
])("%j are told apart", (fractions, written) => {
  expect(fractions.map(percentApart(fractions))).toEqual(written);
});

test.each([
  [0.999599709846, "99.96%"],
  [0.9995, "99.95%"],
  [0.99950001, "99.9501%"],
  [0.9999999, "99.99999%"],
  [1, "100%"],
  [0, "0%"],
])("a lower bound of %d is rounded up", (fraction, written) => {
  expect(percentAtLeast(fraction)).toBe(written);
});
