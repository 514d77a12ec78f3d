import { expect, test } from "vitest";
import { githubReport } from "../../server/src/report/github-report.ts";
import { junitReport } from "../../server/src/report/junit-report.ts";
import { markdownReport } from "../../server/src/report/markdown-report.ts";
import { fileOf, reviewOf } from "./review-of.ts";

test("JUnit: what fails the run is a failure, the rest is skipped with its message", () => {
  const review = reviewOf([{ severity: "error" }, { severity: "warning", check: "a/b" }]);
  expect(junitReport(review, "error")).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="archbook" tests="2" failures="1" skipped="1" errors="0">
  <testsuite name="architecture.yaml" tests="2" failures="1" skipped="1" errors="0">
    <testcase name="hosting/current-hosting components.web" classname="archbook.hosting" file="architecture.yaml" line="9">
      <failure type="error" message="&quot;web&quot; does not say what it runs on.">architecture.yaml:9:3&#10;error: &quot;web&quot; does not say what it runs on.</failure>
    </testcase>
    <testcase name="a/b components.web" classname="archbook.a" file="architecture.yaml" line="9">
      <skipped message="warning: &quot;web&quot; does not say what it runs on."/>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
  expect(junitReport(review, "warning")).toContain(`failures="2" skipped="0"`);
  expect(junitReport(review, "never")).toContain(`failures="0" skipped="2"`);
});

test("JUnit: nothing in a message can break the XML, and a clean file is a case that passed", () => {
  const report = junitReport({ files: [fileOf([{ message: '<a> & \u0001 \ud800 "b"' }]), fileOf([])] }, "information");
  expect(report).toContain("&lt;a&gt; &amp; \ufffd \ufffd &quot;b&quot;");
  expect(report).toContain(`<testcase name="nothing to report"`);
  expect(report).toMatch(/^<\?xml.*<testsuites name="archbook" tests="2" failures="1"/s);
});

test("GitHub: a command for each finding, the gravest first, with everything escaped that means something there", () => {
  const report = githubReport(
    reviewOf([{ severity: "hint" }, { severity: "error", message: "100%\r\n::warning::x" }], { path: "a,b:c.yaml" }),
  );
  expect(report.split("\n")).toEqual([
    "::error file=a%2Cb%3Ac.yaml,line=9,endLine=9,col=3,endColumn=6,title=hosting/current-hosting::100%25%0D%0A::warning::x",
    `::notice file=a%2Cb%3Ac.yaml,line=9,endLine=9,col=3,endColumn=6,title=hosting/current-hosting::"web" does not say what it runs on.`,
    "1 error, 1 hint; 3 of 8 questions answered, 1 marked unknown, 2 more not applicable.",
    "",
  ]);
});

test("Markdown: a table for each file, in which no message can begin a cell, a tag or a link", () => {
  const answers = { answered: 1, open: 0, unknown: 0, notApplicable: 0 };
  const report = markdownReport(
    reviewOf(
      [
        { message: "a | <b> [c](d) *e*\nf", under: ["a/b"] },
        { check: "schema/required", kind: "schema" },
      ],
      {
        answers: { ...answers, areas: new Map([["hosting", answers]]), questions: [] },
      },
    ),
  );
  expect(report).toContain("**2 information**; 1 of 1 question answered.");
  expect(report).toContain(
    "| 9 | information | a \\| \\<b\\> \\[c\\](d) \\*e\\* f *(also asked once answered: 1)* | [hosting/current-hosting](https://",
  );
  expect(report).toContain("| schema/required |");
  expect(report).toContain("| hosting | 1 | 0 | 0 | 0 |");
  expect(markdownReport(reviewOf([]))).toContain("Nothing to report.");
});
