import { expect, test } from "vitest";
import { jsonReport, jsonReportOf } from "../../server/src/report/json-report.ts";
import { reviewOf } from "./review-of.ts";

test("the report has the fields that scripts rely on, in their order", () => {
  const answers = {
    ...{ answered: 2, open: 4, unknown: 0, notApplicable: 0 },
    areas: new Map([
      ["hosting", { answered: 2, open: 1, unknown: 0, notApplicable: 0 }],
      ["data", { answered: 0, open: 3, unknown: 0, notApplicable: 0 }],
    ]),
    questions: [],
  };
  const sla = { name: "checkout", target: 0.999, core: { low: 0.99, high: 0.995 }, full: { low: 0.9, high: 0.995 } };
  const fixes = [{ title: "Say where it runs", safety: "needs-review" as const }];
  const review = reviewOf([{ fixes }, { entity: undefined, at: "slas", severity: "hint" }], {
    answers,
    waived: 1,
    slas: [{ ...sla, weakest: [{ entity: "web", gain: 0.004 }] }],
  });
  const report = jsonReportOf(review);
  expect(report).toEqual({
    version: 1,
    tool: { name: "archbook", version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    files: [
      {
        path: "architecture.yaml",
        stage: "envisioning",
        findings: [
          {
            check: "hosting/current-hosting",
            kind: "question",
            severity: "information",
            message: `"web" does not say what it runs on.`,
            at: "components.web",
            path: ["components", "web"],
            entity: "web",
            range: { start: { line: 8, character: 2, offset: 120 }, end: { line: 8, character: 5, offset: 123 } },
            under: [],
            fixes: [{ title: "Say where it runs", safety: "needs-review" }],
          },
          expect.objectContaining({ at: "slas" }),
        ],
        answers: {
          answered: 2,
          open: 4,
          unknown: 0,
          notApplicable: 0,
          areas: { data: expect.objectContaining({ open: 3 }), hosting: expect.objectContaining({ open: 1 }) },
        },
        slas: [{ ...sla, weakest: [{ entity: "web", gain: 0.004 }] }],
      },
    ],
    summary: { errors: 0, warnings: 0, informations: 1, hints: 1, waived: 1 },
  });
  expect(report.files[0]?.findings[1]).not.toHaveProperty("entity");
  expect(jsonReport(review)).toMatch(/^\{\n {2}"version": 1,\n {2}"tool": .*\}\n$/s);
});

test("what a baseline knows is counted where there is one, and an absent target is absent", () => {
  const sla = { name: "a", target: undefined, core: { low: 0, high: 1 }, full: { low: 0, high: 1 }, weakest: [] };
  const report = jsonReportOf(reviewOf([], { known: 0, slas: [sla] }));
  expect(report.summary).toEqual({ errors: 0, warnings: 0, informations: 0, hints: 0, waived: 0, known: 0 });
  expect(report.files[0]?.slas[0]).not.toHaveProperty("target");
});
