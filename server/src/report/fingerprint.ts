import type { ReportedFinding } from "./review.ts";

type Fingerprinted = Pick<ReportedFinding, "check" | "kind" | "at" | "path">;

/**
 * A word for each finding of one file that stays the same when the file around it changes: what is asked, and of what. Lines,
 * numbers and wording are not in it. Of findings that are alike in both, the second one gets a `#2`, and so on.
 */
export function fingerprintsOf(findings: readonly Fingerprinted[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const word = `${finding.check} ${placeOf(finding)}`;
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    return count === 1 ? word : `${word} #${count}`;
  });
}

/** What makes the file itself wrong has no better name than its path. */
function placeOf({ kind, at, path }: Fingerprinted): string {
  const isOfFile = kind === "syntax" || kind === "schema" || kind === "name";
  return isOfFile && path.length > 0 ? path.join(".") : at;
}
