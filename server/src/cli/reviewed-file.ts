import { journeyFigures } from "../analysis/availability/journey-figures.ts";
import { reportedSla } from "../report/availability-json.ts";
import type { ReportedFinding, ReportedSla, ReviewedFile } from "../report/review.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { reportedFixes } from "./reported-fixes.ts";

export interface ReviewOptions {
  /** What only some formats show takes its time. */
  readonly withFixes: boolean;
  readonly withSlas: boolean;
}

/** What the reports show of a snapshot. */
export function reviewedFile(snapshot: Snapshot, path: string, options: ReviewOptions): ReviewedFile {
  const { checklist, stage, problems } = snapshot;
  return {
    path,
    stage,
    findings: problems.map((problem) => reportedFinding(problem, snapshot, options)),
    answers: checklist.answers,
    slas: options.withSlas ? reportedSlas(snapshot) : [],
    waived: checklist.waived.length,
    known: undefined,
    broken: checklist.broken,
  };
}

function reportedFinding(problem: Problem, snapshot: Snapshot, { withFixes }: ReviewOptions): ReportedFinding {
  const { check, kind, severity, message, at, path, entity, range, under, related } = problem;
  const { lines } = snapshot.tree;
  return {
    check,
    kind,
    severity,
    message,
    at,
    path,
    entity,
    range: placed(range, lines),
    under,
    related: related.map((other) => ({ range: placed(other.range, lines), message: other.message })),
    fixes: withFixes ? reportedFixes(problem, snapshot) : [],
  };
}

function placed({ start, end }: Range, lines: LineIndex): ReportedFinding["range"] {
  return {
    start: { ...lines.lineColumn(start), offset: start },
    end: { ...lines.lineColumn(end), offset: end },
  };
}

/** The figures of every journey; one whose parts do not exist has none. */
function reportedSlas({ architecture, analysis }: Snapshot): readonly ReportedSla[] {
  return architecture.slas.flatMap((sla) => {
    const figures = journeyFigures(sla, analysis);
    return figures === undefined ? [] : [reportedSla(figures)];
  });
}
