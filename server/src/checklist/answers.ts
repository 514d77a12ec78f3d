import type { Architecture } from "../model/architecture.ts";
import { isAnswered, isUnsettled } from "./answered.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { areaOf } from "./severity.ts";
import type { Subject } from "./subject.ts";

/** How far the questions are answered, each counted once for each place at which it could be asked. */
export interface AnswerCounts {
  readonly answered: number;
  readonly open: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

export interface Answers extends AnswerCounts {
  readonly areas: ReadonlyMap<string, AnswerCounts>;
}

/** A check that was asked of a subject. */
export interface Tally {
  readonly id: string;
  readonly check: Check;
  readonly subject: Subject;
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly folded: readonly Finding[];
}

/** Counts the questions. What is folded into another, or does not arise, is in none of the counts. */
export function countAnswers(tally: readonly Tally[], outcome: Outcome, architecture: Architecture): Answers {
  const open = places(outcome.findings);
  const waived = places(outcome.waived);
  const folded = places(outcome.folded);
  const areas = new Map<string, AnswerCounts>();
  for (const { id, check, subject } of tally) {
    if (check.kind !== "question") continue;
    const key = `${id} ${subject.place}`;
    const state = (): keyof AnswerCounts | undefined => {
      if (waived.has(key)) return "notApplicable";
      if (folded.has(key)) return undefined;
      if (open.has(key)) return isUnsettled(check, subject, architecture, "unknown") ? "unknown" : "open";
      return isAnswered(check, subject, architecture) ? "answered" : undefined;
    };
    const counted = state();
    const counts = areas.get(areaOf(id)) ?? NONE;
    areas.set(areaOf(id), counted === undefined ? counts : { ...counts, [counted]: counts[counted] + 1 });
  }
  return { ...sum([...areas.values()]), areas };
}

const NONE: AnswerCounts = { answered: 0, open: 0, unknown: 0, notApplicable: 0 };

function places(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ check, subject }) => `${check} ${subject.place}`));
}

function sum(counts: readonly AnswerCounts[]): AnswerCounts {
  return counts.reduce(
    (all, one) => ({
      answered: all.answered + one.answered,
      open: all.open + one.open,
      unknown: all.unknown + one.unknown,
      notApplicable: all.notApplicable + one.notApplicable,
    }),
    NONE,
  );
}
