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

/** What the reports show of a snapshot: of a root and of all that it includes, or of the part that is in view. */
export function reviewedFiles(
  snapshot: Snapshot,
  nameOf: (uri: string) => string,
  options: ReviewOptions,
): readonly ReviewedFile[] {
  const { sources, file } = snapshot;
  const [root, ...parts] = sources.files.map((each) => snapshot.seenFrom(each.uri) ?? snapshot);
  const rootName = nameOf(sources.root.uri);
  if (file !== sources.root) {
    // Its root is not reviewed with it, so it has to say which checks broke.
    const part = reviewedPart(snapshot, nameOf(file.uri), rootName, options);
    return [{ ...part, broken: snapshot.checklist.broken }];
  }
  return [
    reviewedFile(root ?? snapshot, rootName, options),
    ...parts.map((part) => reviewedPart(part, nameOf(part.uri), rootName, options)),
  ];
}

export function reviewedFile(snapshot: Snapshot, path: string, options: ReviewOptions): ReviewedFile {
  const { checklist, stage, problems } = snapshot;
  return {
    path,
    partOf: undefined,
    stage,
    findings: problems.map((problem) => reportedFinding(problem, snapshot, options)),
    answers: checklist.answers,
    slas: options.withSlas ? reportedSlas(snapshot) : [],
    waived: checklist.waived.length,
    known: undefined,
    broken: checklist.broken,
  };
}

/** A part has findings of its own; what else there is to say is its root's. */
function reviewedPart(snapshot: Snapshot, path: string, root: string, options: ReviewOptions): ReviewedFile {
  const file = reviewedFile(snapshot, path, { ...options, withSlas: false });
  return { ...file, partOf: root, waived: 0, broken: [] };
}

/** Each file once: what several architectures find in one of their files is told together. */
export function together(files: readonly ReviewedFile[]): readonly ReviewedFile[] {
  const byPath = new Map<string, ReviewedFile>();
  for (const file of files) {
    const known = byPath.get(file.path);
    byPath.set(file.path, known === undefined ? file : union(known, file));
  }
  return [...byPath.values()];
}

function union(a: ReviewedFile, b: ReviewedFile): ReviewedFile {
  // A file that is an architecture by itself, too, is shown as that.
  const [first, second] = a.partOf !== undefined && b.partOf === undefined ? [b, a] : [a, b];
  const all = [...first.findings, ...second.findings];
  const findings = [...new Map(all.map((one) => [JSON.stringify([one.check, one.range, one.message]), one])).values()];
  const broken = new Map([...first.broken, ...second.broken].map((one) => [`${one.check} ${one.reason}`, one]));
  return { ...first, findings: findings.sort(byPlace), broken: [...broken.values()] };
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.range.start.offset - b.range.start.offset || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
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
    // Reports tell of other places in the same file alone.
    related: related.flatMap((other) =>
      other.uri === snapshot.uri ? [{ range: placed(other.range, lines), message: other.message }] : [],
    ),
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
