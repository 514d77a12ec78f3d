import type { Severity } from "../settings/severity-settings.ts";
import type { ReportedFinding, Review } from "./review.ts";
import { answersOf, answersWords, countsWords, summaryOf } from "./summary.ts";

/** The report as workflow commands of GitHub Actions, which shows them at the lines of a pull request. */
export function githubReport(review: Review): string {
  // A step shows ten of each level: the gravest come first.
  const findings = review.files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const ordered = (["error", "warning", "information", "hint"] as const).flatMap((severity) =>
    findings.filter(({ finding }) => finding.severity === severity),
  );
  const commands = ordered.map(({ path, finding }) => command(path, finding));
  const summary = `${countsWords(summaryOf(review))}; ${answersWords(answersOf(review))}.`;
  return `${[...commands, summary].join("\n")}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function command(path: string, { check, severity, message, range }: ReportedFinding): string {
  const { start, end } = range;
  // Columns are taken within one line only.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = Object.entries({
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: check,
  })
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join(",");
  return `::${COMMANDS[severity]} ${properties}::${escapedData(message)}`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
