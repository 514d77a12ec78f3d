import type { AnswerCounts } from "../checklist/answers.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Review } from "./review.ts";

/** What a review comes to. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  readonly waived: number;
  /** `undefined`: there is no baseline. */
  readonly known: number | undefined;
}

export function summaryOf({ files }: Review): Summary {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const known = files.flatMap((file) => (file.known === undefined ? [] : [file.known]));
  return {
    errors: count("error"),
    warnings: count("warning"),
    informations: count("information"),
    hints: count("hint"),
    waived: sum(files.map(({ waived }) => waived)),
    known: known.length === 0 ? undefined : sum(known),
  };
}

/** How far the questions of all files together are answered. */
export function answersOf({ files }: Review): AnswerCounts {
  const roots = files.filter(({ partOf }) => partOf === undefined);
  const total = (key: keyof AnswerCounts) => sum(roots.map(({ answers }) => answers[key]));
  return {
    answered: total("answered"),
    open: total("open"),
    unknown: total("unknown"),
    notApplicable: total("notApplicable"),
  };
}

/** The severities in words, the gravest first, without those of which there is none: `1 error, 4 warnings`. */
export function countsWords(summary: Summary): string {
  const counts = [
    counted(summary.errors, "error"),
    counted(summary.warnings, "warning"),
    // It has no plural that anybody says.
    summary.informations === 0 ? "" : `${summary.informations} information`,
    counted(summary.hints, "hint"),
  ].filter((words) => words !== "");
  return counts.length === 0 ? "nothing to report" : counts.join(", ");
}

/** `12 of 48 questions answered`, and what else there is to say of them. */
export function answersWords({ answered, open, unknown, notApplicable }: AnswerCounts): string {
  const asked = answered + open + unknown;
  if (asked === 0) return "no questions asked";
  const extra = [
    unknown === 0 ? "" : `, ${unknown} marked unknown`,
    notApplicable === 0 ? "" : `, ${notApplicable} more not applicable`,
  ];
  return `${answered} of ${counted(asked, "question")} answered${extra.join("")}`;
}

/** `1 error`, `2 errors`; nothing for none. */
export function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
