import type { Path } from "../text/path.ts";
import type { AnsweredFields } from "./answered.ts";
import type { Found } from "./check.ts";
import type { CheckContext } from "./check-context.ts";
import type { ActiveCheck, BrokenCheck, Finding } from "./finding.ts";
import { resolvePlace } from "./place.ts";
import { placeOfSubject } from "./subject.ts";
import type { Slot, Task, Unit } from "./unit.ts";

/** What the checks find in a unit, before anything is waived or folded. */
export interface UnitFindings {
  readonly candidates: readonly Candidate[];
  /** By the slots of what is broken. */
  readonly broken: ReadonlyMap<Slot, BrokenCheck>;
}

export interface Candidate {
  readonly slot: Slot;
  /** Which of the unit's tasks it comes from. */
  readonly task: number;
  readonly finding: Finding;
}

export interface FindingTerms {
  /** What checks of this unit may know; `here` are the checks that were reported of it so far, each with its place. */
  readonly contextOf: (here: ReadonlySet<string>) => CheckContext;
  readonly fields: AnsweredFields;
  /** Whether the document has a path. */
  readonly has: (path: Path) => boolean;
}

export function findIn(unit: Unit, terms: FindingTerms): UnitFindings {
  const here = new Set<string>();
  const context = terms.contextOf(here);
  const candidates: Candidate[] = [];
  const broken = new Map<Slot, BrokenCheck>();
  const said = new Set<string>();
  unit.tasks().forEach((task, index) => {
    const { slot, subject } = task;
    try {
      const found = findingsOf(task, context, terms);
      if (found.length === 0) return;
      here.add(`${slot.id} ${subject.place}`);
      const place = placeOfSubject(subject);
      for (const each of found) {
        const finding = findingOf(slot, place, each, terms);
        if (subject.kind === "connection" && isSaid(finding, said)) continue;
        candidates.push({ slot, task: index, finding });
      }
    } catch (error) {
      // A fault in one check costs only that check.
      broken.set(slot, { check: slot.id, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return { candidates, broken };
}

function findingsOf({ slot, subject }: Task, context: CheckContext, { fields }: FindingTerms): readonly Found[] {
  const { check } = slot;
  if (subject.isSectionWithoutAny) return check.findWithoutAny?.(context) ?? [];
  const found = check.find(subject, context);
  // An answer that cannot be read is reported as such; asking the question again beside it would help nobody.
  const isAttempted = check.kind === "question" && found.length > 0 && fields.isUnsettled(check, subject, "malformed");
  return isAttempted ? [] : found;
}

export function findingOf(
  { id, check, severity }: ActiveCheck,
  subject: Finding["subject"],
  { message, facts, related }: Found,
  { has }: Pick<FindingTerms, "has">,
): Finding {
  const paths = check.reportedAt.flatMap((place) => {
    const path = resolvePlace(place, subject, facts);
    return path === undefined ? [] : [path];
  });
  const path = paths.find(has) ?? ["name"];
  const { kind } = check;
  return { check: id, kind, severity, message, subject, path, comment: undefined, facts, related, under: [] };
}

/** Two connections to one target may say the same of it, in the same words and at the same key: once is enough. */
function isSaid({ check, subject, path, message }: Finding, said: Set<string>): boolean {
  const words = JSON.stringify([check, subject.place, path, message]);
  const isKnown = said.has(words);
  said.add(words);
  return isKnown;
}
