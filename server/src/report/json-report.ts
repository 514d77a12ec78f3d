import type { AnswerCounts } from "../checklist/answers.ts";
import type { Stage } from "../model/architecture.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";
import type { FindingKind, PlacedRange, ReportedFinding, ReportedSla, Review, ReviewedFile } from "./review.ts";
import { summaryOf } from "./summary.ts";
import { TOOL } from "./tool.ts";

/** The report as scripts read it. A promise: fields are added, none is changed or dropped within a version. */
export interface JsonReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly JsonFile[];
  readonly summary: JsonSummary;
}

export interface JsonFile {
  readonly path: string;
  /** Of a part: the root that includes it, whose stage and answers these are. */
  readonly partOf?: string;
  readonly stage: Stage;
  readonly findings: readonly JsonFinding[];
  readonly answers: JsonAnswers;
  readonly slas: readonly JsonSla[];
}

export interface JsonFinding {
  readonly check: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly message: string;
  readonly at: string;
  readonly path: Path;
  readonly entity?: string;
  readonly range: PlacedRange;
  readonly under: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly safety: "safe" | "needs-review" }[];
}

export interface JsonAnswers extends AnswerCounts {
  readonly areas: Readonly<Record<string, AnswerCounts>>;
}

export interface JsonSla {
  readonly name: string;
  readonly target?: number;
  readonly core: { readonly low: number; readonly high: number };
  readonly full: { readonly low: number; readonly high: number };
  readonly weakest: readonly { readonly entity: string; readonly gain: number }[];
}

export interface JsonSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  readonly waived: number;
  /** What a baseline knows; absent without one. */
  readonly known?: number;
}

export function jsonReport(review: Review): string {
  return `${JSON.stringify(jsonReportOf(review), undefined, 2)}\n`;
}

export function jsonReportOf(review: Review): JsonReport {
  const { known, ...summary } = summaryOf(review);
  return {
    version: 1,
    tool: TOOL,
    files: review.files.map(fileOf),
    summary: { ...summary, ...(known === undefined ? {} : { known }) },
  };
}

function fileOf({ path, partOf, stage, findings, answers, slas }: ReviewedFile): JsonFile {
  const areas = [...answers.areas].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    path,
    ...(partOf === undefined ? {} : { partOf }),
    stage,
    findings: findings.map(findingOf),
    answers: {
      ...countsOf(answers),
      areas: Object.fromEntries(areas.map(([area, counts]) => [area, countsOf(counts)])),
    },
    slas: slas.map(jsonSla),
  };
}

function findingOf(finding: ReportedFinding): JsonFinding {
  const { check, kind, severity, message, at, path, entity, range, under, fixes } = finding;
  return {
    check,
    kind,
    severity,
    message,
    at,
    path,
    ...(entity === undefined ? {} : { entity }),
    range,
    under,
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

function countsOf({ answered, open, unknown, notApplicable }: AnswerCounts): AnswerCounts {
  return { answered, open, unknown, notApplicable };
}

/** One journey, as `check` and `availability` both write it. */
export function jsonSla({ name, target, core, full, weakest }: ReportedSla): JsonSla {
  return {
    name,
    ...(target === undefined ? {} : { target }),
    core: { low: core.low, high: core.high },
    full: { low: full.low, high: full.high },
    weakest: weakest.map(({ entity, gain }) => ({ entity, gain })),
  };
}
