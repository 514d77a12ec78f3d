import type { Analysis } from "../analysis/analysis.ts";
import { lazy } from "../analysis/lazy.ts";
import { sameValue } from "../analysis/same-value.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture, Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { SeveritySettings } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";
import { type Answers, type CountedQuestion, countAnswers } from "./answers.ts";
import type { Check } from "./check.ts";
import { type ChecklistMemo, type RememberedUnit, samePremises } from "./checklist-memo.ts";
import type { ActiveCheck, BrokenCheck, Finding } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";
import { Reviewing } from "./reviewing.ts";
import { severityAt } from "./severity.ts";
import { type Slot, slotsOf } from "./unit.ts";
import { findingsOfWaivers, isAboutWaivers } from "./waiver-findings.ts";

export interface ChecklistInput {
  readonly checks: ReadonlyMap<string, Check>;
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly catalogue: Catalogue;
  readonly stage: Stage;
  readonly today: IsoDate;
  readonly severity: SeveritySettings;
  readonly comments: readonly IgnoreComment[];
  /** Whether a check is not run now; a waiver of it is judged when it is. */
  readonly isLeftForLater: (check: Check) => boolean;
  /** Whether the document has a path, which decides where a squiggle goes. */
  readonly has: (path: Path) => boolean;
  /** What an earlier run left, of whatever version: what would come out the same is taken over. */
  readonly memo?: ChecklistMemo | undefined;
}

export interface ChecklistResult {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly answers: Answers;
  readonly broken: readonly BrokenCheck[];
  /** What the next run may take over. */
  readonly memo: ChecklistMemo;
}

/**
 * Runs every check that is on over every subject, folds sub-questions into their parents, and applies the waivers. The result is the
 * same with and without a memo.
 */
export function runChecklist(input: ChecklistInput): ChecklistResult {
  const active = activeChecks(input);
  const premises = { active, catalogue: input.catalogue, stage: input.stage, today: input.today };
  const memo = input.memo !== undefined && samePremises(input.memo.premises, premises) ? input.memo : undefined;
  const slots = slotsOf(active.filter(({ check }) => !isAboutWaivers(check)));
  const waivers = sharedWaivers({ ...input, memo });
  const isRun = ({ check }: ActiveCheck) => !check.takesLong || !input.isLeftForLater(check);
  const { reviews, memo: units } = new Reviewing(input, { active, waivers, memo }).review(slots.filter(isRun));
  const ordered = inOrder(reviews, slots);
  const used = new Set(reviews.flatMap(({ judged, settled }) => [...judged.used, ...settled.result.used]));
  const onWaivers = findingsOfWaivers({
    checks: input.checks,
    active: active.filter(isRun),
    entries: waivers.entries,
    comments: waivers.comments,
    isUsed: (waiver) => used.has(waiver),
    has: input.has,
    context: { ...input, isReported: () => false },
  });
  return {
    ...ordered,
    findings: [...ordered.findings, ...onWaivers.findings],
    broken: [...ordered.broken, ...onWaivers.broken],
    memo: { premises, waivers, ...units },
  };
}

function activeChecks({ checks, stage, severity }: ChecklistInput): readonly ActiveCheck[] {
  return [...checks].flatMap(([id, check]) => {
    if (!check.stages.includes(stage)) return [];
    const set = severityAt(id, check, stage, severity);
    return set === "off" ? [] : [{ id, check, severity: set }];
  });
}

/** What was waived before, where it says the same; what it waived is remembered by these very objects. */
function sharedWaivers({ architecture, comments, memo }: ChecklistInput): ChecklistMemo["waivers"] {
  const entries = architecture.notApplicable;
  const before = memo?.waivers;
  const isSame =
    before !== undefined &&
    sameValue(before.entries, entries) &&
    sameValue(before.comments.map(whatCounts), comments.map(whatCounts));
  return isSame ? before : { entries, comments };
}

/** What matters of a comment is what it waives, not where it stands. */
function whatCounts({ check, reason, covers, path }: IgnoreComment): unknown {
  return { check, reason, covers, path };
}

/** Everything in the order of the checks, and for each check of the file. */
function inOrder(reviews: readonly RememberedUnit[], slots: readonly Slot[]) {
  const findings = slots.map((): Finding[] => []);
  const waived = slots.map((): Finding[] => []);
  const counts = slots.map(() => ({ answered: 0, open: 0, unknown: 0, notApplicable: 0 }));
  const broken = slots.map((): BrokenCheck[] => []);
  const asked = slots.map(() => false);
  for (const { found, judged, settled } of reviews) {
    for (const { slot, item } of settled.result.reported) findings[slot]?.push(item);
    for (const { slot, finding } of judged.waived) waived[slot.index]?.push(finding);
    for (const { slot, item } of settled.result.questions) {
      const counted = counts[slot];
      if (counted !== undefined) counted[item.state] += 1;
    }
    for (const [slot, each] of found.result.broken) broken[slot.index]?.push(each);
    for (const slot of settled.result.asked) asked[slot] = true;
  }
  const questions = lazy(() => questionsBySlot(reviews, slots));
  const byCheck = slots.flatMap(({ id, index }) => {
    const counted = counts[index];
    const inSlot = () => questions()[index] ?? [];
    return asked[index] && counted !== undefined ? [{ check: id, counts: counted, questions: inSlot }] : [];
  });
  return { findings: findings.flat(), waived: waived.flat(), answers: countAnswers(byCheck), broken: broken.flat() };
}

function questionsBySlot(reviews: readonly RememberedUnit[], slots: readonly Slot[]) {
  const questions = slots.map((): CountedQuestion[] => []);
  for (const { settled } of reviews) {
    for (const { slot, item } of settled.result.questions) questions[slot]?.push(item);
  }
  return questions;
}
