import { checkPage } from "../checklist/check-page.ts";
import { markdownText } from "./markdown-text.ts";
import type { ReportedFinding, Review, ReviewedFile } from "./review.ts";
import { answersOf, answersWords, countsWords, summaryOf } from "./summary.ts";

/** The report as Markdown, for a comment on a pull request or the minutes of a session. */
export function markdownReport(review: Review): string {
  const summary = `**${capitalized(countsWords(summaryOf(review)))}**; ${answersWords(answersOf(review))}.`;
  const files = review.files.flatMap(fileBlocks);
  return `${["# Architecture review", summary, ...files].join("\n\n")}\n`;
}

function fileBlocks(file: ReviewedFile): readonly string[] {
  const { path, partOf, stage, findings, broken } = file;
  const title = `## ${markdownText(path)}`;
  const stageWords = partOf === undefined ? `Stage: ${stage}.` : `Included by ${markdownText(partOf)}.`;
  const table =
    findings.length === 0
      ? "Nothing to report."
      : ["| Line | Severity | Finding | Check |", "| ---: | --- | --- | --- |", ...findings.map(row)].join("\n");
  const faults = broken.map(
    ({ check, reason }) => `- The check ${markdownText(check)} is broken and was left out: ${markdownText(reason)}`,
  );
  return [title, stageWords, table, ...answersTable(file), ...(faults.length === 0 ? [] : [faults.join("\n")])];
}

function row({ range, severity, message, check, under }: ReportedFinding): string {
  const page = checkPage(check);
  const link = page === undefined ? check : `[${check}](${page})`;
  const also = under.length === 0 ? "" : ` *(also asked once answered: ${under.length})*`;
  return `| ${range.start.line + 1} | ${severity} | ${markdownText(message)}${also} | ${link} |`;
}

/** How far each area is answered, those with something to ask only. */
function answersTable({ answers, partOf }: ReviewedFile): readonly string[] {
  if (partOf !== undefined) return [];
  const areas = [...answers.areas]
    .filter(([, { answered, open, unknown }]) => answered + open + unknown > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (areas.length === 0) return [];
  const rows = areas.map(
    ([area, { answered, open, unknown, notApplicable }]) =>
      `| ${area} | ${answered} | ${open} | ${unknown} | ${notApplicable} |`,
  );
  const head = ["| Area | Answered | Open | Unknown | Not applicable |", "| --- | ---: | ---: | ---: | ---: |"];
  return [[...head, ...rows].join("\n")];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
