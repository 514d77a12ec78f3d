import type { ReportedFinding, Review, ReviewedFile } from "../../server/src/report/review.ts";

/** A review of one file with these findings; what a test does not name is as plain as can be. */
export function reviewOf(findings: readonly Partial<ReportedFinding>[], file: Partial<ReviewedFile> = {}): Review {
  return { files: [fileOf(findings, file)] };
}

export function fileOf(findings: readonly Partial<ReportedFinding>[], file: Partial<ReviewedFile> = {}): ReviewedFile {
  return {
    path: "architecture.yaml",
    partOf: undefined,
    stage: "envisioning",
    findings: findings.map(findingOf),
    answers: { answered: 3, open: 4, unknown: 1, notApplicable: 2, areas: new Map(), questions: [] },
    slas: [],
    waived: 0,
    known: undefined,
    broken: [],
    ...file,
  };
}

function findingOf(finding: Partial<ReportedFinding>): ReportedFinding {
  return {
    check: "hosting/current-hosting",
    kind: "question",
    severity: "information",
    message: `"web" does not say what it runs on.`,
    at: "components.web",
    path: ["components", "web"],
    entity: "web",
    range: { start: { line: 8, character: 2, offset: 120 }, end: { line: 8, character: 5, offset: 123 } },
    under: [],
    related: [],
    fixes: [],
    ...finding,
  };
}
