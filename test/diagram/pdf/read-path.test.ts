import { expect, test } from "vitest";
import { readPath } from "../../../server/src/diagram/pdf/read-path.ts";

test.each([
  ["M1 2l3 4H9v-1", ["move 1 2", "line 4 6", "line 9 6", "line 9 5"]],
  ["M0 0 10 0 10 10z", ["move 0 0", "line 10 0", "line 10 10", "close"]],
  ["M1 1h2zl1 1", ["move 1 1", "line 3 1", "close", "line 2 2"]],
  ["M0 0C1 2 3 4 5 6S9 9 10 10", ["move 0 0", "curve 1 2 3 4 5 6", "curve 7 8 9 9 10 10"]],
  ["M0 0Q3 3 6 0T12 0", ["move 0 0", "curve 2 2 4 2 6 0", "curve 8 -2 10 -2 12 0"]],
  // A quarter of a circle, the flags of which stand close together.
  ["M1 0a1 1 0 01-1 1", ["move 1 0", "curve 1 0.55 0.55 1 0 1"]],
  ["M-1 0A1 1 0 0 1 1 0", ["move -1 0", "curve -1 -0.55 -0.55 -1 0 -1", "curve 0.55 -1 1 -0.55 1 0"]],
  // An ellipse that is too small for its end points grows until it fits.
  ["M0 0A1 1 0 0 0 4 0", ["move 0 0", "curve 0 1.1 0.9 2 2 2", "curve 3.1 2 4 1.1 4 0"]],
  ["M0 0A0 5 0 0 0 4 0", ["move 0 0", "line 4 0"]],
  ["M1e1.5-.5 6", ["move 10 0.5", "line -0.5 6"]],
  ["M0 0L1", ["move 0 0"]],
  ["", []],
])("%s", (d, expected) => {
  const read = readPath(d).map((segment) => {
    if (segment.kind === "close") return "close";
    return [segment.kind, ...segment.points.map((value) => Math.round(value * 100) / 100 + 0)].join(" ");
  });
  expect(read).toEqual(expected);
});
