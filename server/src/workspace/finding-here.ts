import type { Finding } from "../checklist/finding.ts";
import type { Snapshot } from "./snapshot.ts";

/** A finding in the paths of the file in view, for edits of it: entries of lists that several files add up have others there. */
export function findingHere(finding: Finding, { sources }: Snapshot): Finding {
  const { path } = sources.home(finding.path);
  const { path: own } = sources.home(finding.subject.path);
  const isSame = path === finding.path && own === finding.subject.path;
  return isSame ? finding : { ...finding, path, subject: { ...finding.subject, path: own } };
}
