import type { Severity } from "../settings/severity-settings.ts";
import type { ReportedFinding, Review, ReviewedFile } from "./review.ts";
import { answersOf, answersWords, countsWords, summaryOf } from "./summary.ts";
import { PLAIN_STYLE, type TextStyle } from "./text-style.ts";
import { wrap } from "./wrap.ts";

export interface PrettyOptions {
  readonly style: TextStyle;
  /** In characters; more than 100 are never used: long lines are hard to read. */
  readonly width: number;
}

/** The report as people read it: by file, in the order of the text, and what it comes to at the end. */
export function prettyReport(review: Review, options: PrettyOptions = { style: PLAIN_STYLE, width: WIDEST }): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const files = review.files
    .filter(({ findings, broken }) => findings.length > 0 || broken.length > 0)
    .map((file) => fileLines(file, { ...options, width }));
  const blocks = [...files, closingLines(review, { ...options, width })];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const WIDEST = 100;
const NARROWEST = 50;

function fileLines(file: ReviewedFile, options: PrettyOptions): readonly string[] {
  const { style, width } = options;
  const title = `${style.underlined(style.strong(file.path))} ${style.faint(`(${file.stage})`)}`;
  const columns = columnsOf(file.findings, width);
  const broken = file.broken.flatMap(({ check, reason }) => {
    return wrap(`The check "${check}" is broken and was left out: ${reason}`, width - 2).map((line) => `  ${line}`);
  });
  return [title, "", ...file.findings.flatMap((finding) => findingLines(finding, columns, style)), ...broken];
}

/** How wide the columns of a file are; the message takes what is left. */
interface Columns {
  readonly place: number;
  readonly severity: number;
  readonly message: number;
}

function columnsOf(findings: readonly ReportedFinding[], width: number): Columns {
  const place = Math.max(0, ...findings.map((finding) => placeOf(finding).length));
  const severity = Math.max(0, ...findings.map((finding) => finding.severity.length));
  return { place, severity, message: width - MARGIN - place - GAP - severity - GAP };
}

const MARGIN = 2;
const GAP = 2;

/** The message, wrapped, with the check's id at the right edge: of its last line, or of the next one where there is no room. */
function findingLines(finding: ReportedFinding, columns: Columns, style: TextStyle): readonly string[] {
  const { severity, message, check, under } = finding;
  const lines = wrap(message, columns.message);
  const last = lines.at(-1) ?? "";
  const aside = under.length === 0 ? "" : `also asked once answered: ${under.length}`;
  const hasRoom = last.length + GAP + check.length <= columns.message;
  const closing = hasRoom
    ? [last + style.faint(atRight(check, columns.message - last.length)), ...(aside === "" ? [] : [style.faint(aside)])]
    : [last, style.faint(aside + atRight(check, columns.message - aside.length))];
  const [first = "", ...rest] = [...lines.slice(0, -1), ...closing];
  const place = style.faint(placeOf(finding).padStart(columns.place));
  const words = SEVERITY_STYLE[severity](style)(severity.padEnd(columns.severity));
  const indent = " ".repeat(MARGIN + columns.place + GAP + columns.severity + GAP);
  return [`${" ".repeat(MARGIN)}${place}  ${words}  ${first}`, ...rest.map((line) => indent + line)];
}

function atRight(text: string, width: number): string {
  return " ".repeat(Math.max(GAP, width - text.length)) + text;
}

const SEVERITY_STYLE: Readonly<Record<Severity, (style: TextStyle) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  information: ({ blue }) => blue,
  hint: ({ faint }) => faint,
};

/** As editors count: from 1. */
function placeOf({ range }: ReportedFinding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function closingLines(review: Review, { style, width }: PrettyOptions): readonly string[] {
  const summary = summaryOf(review);
  const { files } = review;
  const paint = summary.errors > 0 ? style.red : summary.warnings > 0 ? style.yellow : style.green;
  const asides = [
    summary.waived === 0 ? "" : `${summary.waived} waived`,
    summary.known === undefined ? "" : `${summary.known} known from the baseline`,
  ].filter((words) => words !== "");
  const counts = countsWords(summary);
  const where = files.length === 1 ? "" : ` in ${files.length} files`;
  const aside = asides.length === 0 ? "" : ` (${asides.join(", ")})`;
  const [first = "", ...rest] = wrap(`${counts}${where}${aside}; ${answersWords(answersOf(review))}.`, width);
  return [first.replace(counts, (words) => style.strong(paint(words))), ...rest];
}
