import type { Check } from "../../checklist/check.ts";
import { checkPage } from "../../checklist/check-page.ts";
import type { Finding } from "../../checklist/finding.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { Path } from "../../text/path.ts";
import type { SourceLine, WaivingComment } from "./brief-input.ts";

/** Something that the file says does not apply. */
export interface WaivedCheck {
  readonly check: string;
  readonly asks: string | undefined;
  /** `undefined`: the whole file. */
  readonly at: string | undefined;
  /** `undefined`: none is given. */
  readonly reason: string | undefined;
  readonly line: SourceLine;
  readonly page: string | undefined;
  /** What would be said without it. */
  readonly silences: readonly string[];
}

export interface Waiving {
  readonly architecture: Architecture;
  readonly comments: readonly WaivingComment[];
  readonly waived: readonly Finding[];
  readonly checks: ReadonlyMap<string, Check>;
  readonly lineOf: (path: Path) => SourceLine;
}

/** The waivers of the file, entries before comments. */
export function waivedChecks({ architecture, comments, waived, checks, lineOf }: Waiving): readonly WaivedCheck[] {
  const described = (check: string) => ({ check, asks: checks.get(check)?.asks, page: checkPage(check) });
  const entries = architecture.notApplicable.map(({ check = "", at, reason, path }) => ({
    ...described(check),
    at,
    reason,
    line: lineOf(path),
    silences: waived.filter((finding) => finding.check === check && isAt(finding, at)).map(({ message }) => message),
  }));
  const ofComments = comments.map(({ check = "", reason, path, line }) => ({
    ...described(check),
    at: path.join("."),
    reason,
    line,
    silences: waived
      .filter((finding) => finding.check === check && finding.path.join(".") === path.join("."))
      .map(({ message }) => message),
  }));
  return [...entries, ...ofComments];
}

function isAt({ subject }: Finding, at: string | undefined): boolean {
  return at === undefined || at === "architecture" || subject.place === at || subject.place.startsWith(`${at}.`);
}
