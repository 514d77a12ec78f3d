import { expect, test } from "vitest";
import { prettyReport } from "../../server/src/report/pretty-report.ts";
import { TERMINAL_STYLE } from "../../server/src/report/text-style.ts";
import { fileOf, reviewOf } from "./review-of.ts";

test("a finding is one line where it fits, with the check at the right edge", () => {
  expect(prettyReport(reviewOf([{}]))).toBe(
    [
      "architecture.yaml (envisioning)",
      "",
      `  9:3  information  "web" does not say what it runs on.                      hosting/current-hosting`,
      "",
      "1 information; 3 of 8 questions answered, 1 marked unknown, 2 more not applicable.",
      "",
    ].join("\n"),
  );
});

test("a long message is wrapped below itself, and no line is longer than 100 characters", () => {
  const message = `"web" does not say what it runs on: name its hosting (model or service), or the component that hosts it.`;
  const report = prettyReport(
    reviewOf([
      { message, under: ["a/b", "c/d"] },
      { severity: "error", check: "a/b" },
    ]),
  );
  expect(report).toBe(
    [
      "architecture.yaml (envisioning)",
      "",
      `  9:3  information  "web" does not say what it runs on: name its hosting (model or service), or the`,
      "                    component that hosts it.                                 hosting/current-hosting",
      "                    also asked once answered: 2",
      `  9:3  error        "web" does not say what it runs on.                                          a/b`,
      "",
      "1 error, 1 information; 3 of 8 questions answered, 1 marked unknown, 2 more not applicable.",
      "",
    ].join("\n"),
  );
  expect(Math.max(...report.split("\n").map((line) => line.length))).toBe(100);
});

test("a narrow terminal gets narrow lines, and its colours", () => {
  const report = prettyReport(reviewOf([{ severity: "error" }]), { style: TERMINAL_STYLE, width: 60 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal begins with one.
  const plain = report.replace(/\u001b\[\d+m/g, "");
  expect(
    Math.max(
      ...plain
        .split("\n")
        .slice(0, -2)
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(60);
  expect(report).toContain("\u001b[31merror\u001b[39m");
});

test("the last line says how much is waived and known, and in how many files", () => {
  const files = [fileOf([], { waived: 2, known: 5 }), fileOf([{ severity: "warning" }], { path: "b.yaml" })];
  expect(prettyReport({ files }).trimEnd().split("\n").slice(-2)).toEqual([
    "1 warning in 2 files (2 waived, 5 known from the baseline); 6 of 16 questions answered, 2 marked",
    "unknown, 4 more not applicable.",
  ]);
});

test("a check that is broken is named with its reason", () => {
  const report = prettyReport(reviewOf([], { broken: [{ check: "acme/tls", reason: "it takes too long" }] }));
  expect(report).toContain(`The check "acme/tls" is broken and was left out: it takes too long`);
  expect(report).toContain("nothing to report");
});
