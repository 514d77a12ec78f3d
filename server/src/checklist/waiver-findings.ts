import type { Waiver } from "../model/sections.ts";
import { nearest } from "../text/nearest.ts";
import type { Check } from "./check.ts";
import type { CheckContext } from "./check-context.ts";
import type { ActiveCheck, BrokenCheck, Finding } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";
import type { Subject } from "./subject.ts";
import { type FindingTerms, findingOf } from "./unit-findings.ts";
import type { WaiverUse } from "./waiver-use.ts";

/** What the waivers of a document are judged by. */
export interface WaiverTerms extends Pick<FindingTerms, "has"> {
  readonly checks: ReadonlyMap<string, Check>;
  /** The checks that were run. */
  readonly active: readonly ActiveCheck[];
  readonly entries: readonly Waiver[];
  readonly comments: readonly IgnoreComment[];
  readonly isUsed: (waiver: Waiver | IgnoreComment) => boolean;
  readonly context: CheckContext;
}

/** What the checks of waivers find, once it is known what each of them waived. */
export function findingsOfWaivers(terms: WaiverTerms): {
  readonly findings: readonly Finding[];
  readonly broken: readonly BrokenCheck[];
} {
  const broken: BrokenCheck[] = [];
  const uses = [...entryUses(terms), ...commentUses(terms)];
  const findings = terms.active
    .filter(({ check }) => isAboutWaivers(check))
    .flatMap((active) => uses.flatMap((use) => findingsOf(active, use, terms, broken)));
  return { findings, broken };
}

export function isAboutWaivers(check: Check): boolean {
  return check.subjects.includes("waiver");
}

function findingsOf(
  active: ActiveCheck,
  use: WaiverUse,
  terms: WaiverTerms,
  broken: BrokenCheck[],
): readonly Finding[] {
  const place = use.form === "entry" ? use.path.join(".") : use.path.join(".") || "architecture";
  const subject: Subject<"waiver"> = { kind: "waiver", value: use, place, path: use.path, entity: undefined };
  try {
    return active.check.find(subject, terms.context).map((found) => {
      return { ...findingOf(active, subject, found, terms), comment: use.comment };
    });
  } catch (error) {
    broken.push({ check: active.id, reason: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function entryUses(terms: WaiverTerms): readonly WaiverUse[] {
  return terms.entries.map((waiver) => ({
    ...knowledgeOf(waiver.check, terms),
    form: "entry",
    path: waiver.path,
    comment: undefined,
    check: waiver.check,
    at: waiver.at,
    reason: waiver.reason,
    used: terms.isUsed(waiver),
  }));
}

function commentUses(terms: WaiverTerms): readonly WaiverUse[] {
  return terms.comments.map((comment, index) => ({
    ...knowledgeOf(comment.check, terms),
    form: "comment",
    path: comment.path,
    comment: index,
    check: comment.check,
    at: undefined,
    reason: comment.reason,
    used: terms.isUsed(comment),
  }));
}

function knowledgeOf(
  check: string | undefined,
  { checks, active }: WaiverTerms,
): Pick<WaiverUse, "known" | "nearest" | "on"> {
  const known = check !== undefined && checks.has(check);
  const on = active.some(({ id }) => id === check);
  return { known, on, nearest: known || check === undefined ? undefined : nearest(check, [...checks.keys()]) };
}
