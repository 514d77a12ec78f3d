import { readFileSync } from "node:fs";
import Draft7 from "ajv";
import { expect, test } from "vitest";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import type { Review } from "../../server/src/report/review.ts";
import { sarifReport } from "../../server/src/report/sarif-report.ts";
import { fileOf, reviewOf } from "./review-of.ts";

const file = "../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

/** The schema of the standard. It says to be of draft 4, and uses nothing that draft 7 has changed but the names of these two. */
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

const validate = new Draft7({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

function read(review: Review) {
  const log = JSON.parse(sarifReport(review, CHECKS));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

test("a report of everything that there can be is valid SARIF 2.1.0", () => {
  const range = { start: { line: 1, character: 0, offset: 16 }, end: { line: 1, character: 4, offset: 20 } };
  const run = read({
    files: [
      fileOf([
        { severity: "error", related: [{ range, message: "Here." }], under: ["hosting/single-vm"] },
        { severity: "warning", check: "schema/unknown-key", kind: "schema", entity: undefined },
        { severity: "information", check: "acme/of-nobody" },
        { severity: "hint" },
      ]),
      fileOf([], { path: "a folder/ä#1.yaml", broken: [{ check: "acme/tls", reason: "it takes too long" }] }),
    ],
  });
  expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["error", "warning", "note", "note"]);
  expect(run.artifacts[1].location.uri).toBe("a%20folder/%C3%A4%231.yaml");
});

test("the schema that the reports are held against refuses what is no SARIF", () => {
  const log = JSON.parse(sarifReport(reviewOf([{}]), CHECKS));
  log.runs[0].results[0].level = "information";
  expect(validate(log)).toBe(false);
});

test("a rule carries its question, its reason and its page", () => {
  const run = read(reviewOf([{}]));
  const check = CHECKS.get("hosting/current-hosting");
  expect(run.tool.driver.rules).toMatchObject([
    {
      id: "hosting/current-hosting",
      shortDescription: { text: check?.asks },
      fullDescription: { text: check?.why },
      helpUri: expect.stringContaining("docs/checks/hosting/current-hosting.md"),
    },
  ]);
  expect(run.results[0].ruleIndex).toBe(0);
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({
    ...{ startLine: 9, startColumn: 3, endLine: 9, endColumn: 6 },
  });
});

test("a fingerprint stays when lines and wording change, and differs between findings of one place", () => {
  const range = { start: { line: 80, character: 2, offset: 1120 }, end: { line: 80, character: 5, offset: 1123 } };
  const words = (review: Review) =>
    read(review).results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
  const before = words(reviewOf([{}, {}, { kind: "schema", path: ["components", "web", "hostng"] }]));
  const after = words(
    reviewOf([{ range, message: "Other words." }, {}, { kind: "schema", path: ["components", "web", "hostng"] }]),
  );
  expect(after).toEqual(before);
  expect(new Set(before.map((each: object) => JSON.stringify(each))).size).toBe(3);
});
