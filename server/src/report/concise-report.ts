import type { Review } from "./review.ts";
import { answersOf, answersWords, countsWords, summaryOf } from "./summary.ts";

/** One line a finding, `file:line:column: severity: message [check]`, as compilers print it: what editors and scripts read. */
export function conciseReport(review: Review): string {
  const lines = review.files.flatMap(({ path, findings }) =>
    findings.map(({ range: { start }, severity, message, check }) => {
      // Lines and columns count from 1, as in every compiler.
      return `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${oneLine(message)} [${check}]`;
    }),
  );
  const summary = `${countsWords(summaryOf(review))}; ${answersWords(answersOf(review))}.`;
  return `${[...lines, summary].join("\n")}\n`;
}

/** What a user wrote may be quoted with its line breaks. */
function oneLine(message: string): string {
  return message.replaceAll(/\s*[\r\n]+\s*/g, " ");
}
