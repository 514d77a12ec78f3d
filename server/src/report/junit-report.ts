import { areaOf } from "../checklist/severity.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { ReportedFinding, Review, ReviewedFile } from "./review.ts";
import { type FailOn, isFailure } from "./severity-rank.ts";

/**
 * The report as JUnit XML: a suite for each file, a case for each finding. What fails the run is a failure, everything else
 * is skipped with its message, so that the test view and the exit status say the same.
 */
export function junitReport(review: Review, failOn: FailOn): string {
  const suites = review.files.map((file) => suiteOf(file, failOn));
  const total = (key: "tests" | "failures" | "skipped") => suites.reduce((sum, suite) => sum + suite[key], 0);
  const open = tag("testsuites", {
    name: "archbook",
    tests: total("tests"),
    failures: total("failures"),
    skipped: total("skipped"),
    errors: 0,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${open}>\n${suites.map(({ xml }) => xml).join("")}</testsuites>\n`;
}

function suiteOf(file: ReviewedFile, failOn: FailOn) {
  const { path, findings } = file;
  const failures = findings.filter(({ severity }) => isFailure(severity, failOn)).length;
  const skipped = findings.length - failures;
  // A suite without cases looks as if nothing had been done.
  const tests = Math.max(1, findings.length);
  const names = fingerprintsOf(findings);
  const cases =
    findings.length === 0
      ? `    <${tag("testcase", { name: "nothing to report", classname: path, file: path })}/>\n`
      : findings.map((finding, index) => caseOf(finding, names[index] ?? finding.check, path, failOn)).join("");
  const open = tag("testsuite", { name: path, tests, failures, skipped, errors: 0 });
  return { tests, failures, skipped, xml: `  <${open}>\n${cases}  </testsuite>\n` };
}

function caseOf(finding: ReportedFinding, name: string, path: string, failOn: FailOn): string {
  const { check, severity, message, range, under } = finding;
  const line = range.start.line + 1;
  const open = tag("testcase", { name, classname: `archbook.${areaOf(check)}`, file: path, line });
  const place = `${path}:${line}:${range.start.character + 1}`;
  const details = [
    place,
    `${severity}: ${message}`,
    ...(under.length === 0 ? [] : [`Also asked once answered: ${under.join(", ")}`]),
  ];
  const outcome = isFailure(severity, failOn)
    ? `<${tag("failure", { type: severity, message })}>${escaped(details.join("\n"))}</failure>`
    : `<${tag("skipped", { message: `${severity}: ${message}` })}/>`;
  return `    <${open}>\n      ${outcome}\n    </testcase>\n`;
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`);
  return [name, ...words].join(" ");
}

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, "\ufffd").replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);
}

/** XML 1.0 has no way at all to write these: control characters, and halves of characters. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};
