import type { AnsweredFields } from "./answered.ts";
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
  /** Every question that is counted, in the order of the checks and of the file. */
  readonly questions: readonly CountedQuestion[];
}

/** A question at a place, and how it stands. */
export interface CountedQuestion {
  readonly check: string;
  readonly subject: Subject;
  readonly state: keyof AnswerCounts;
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
export function countAnswers(tally: readonly Tally[], outcome: Outcome, fields: AnsweredFields): Answers {
  const questions = countedQuestions(tally, outcome, fields);
  const areas = new Map<string, AnswerCounts>();
  for (const { id, check } of tally) if (check.kind === "question") areas.set(areaOf(id), NONE);
  for (const { check, state } of questions) {
    const counts = areas.get(areaOf(check)) ?? NONE;
    areas.set(areaOf(check), { ...counts, [state]: counts[state] + 1 });
  }
  return { ...sum([...areas.values()]), areas, questions };
}

function countedQuestions(
  tally: readonly Tally[],
  outcome: Outcome,
  fields: AnsweredFields,
): readonly CountedQuestion[] {
  const open = places(outcome.findings);
  const waived = places(outcome.waived);
  const folded = places(outcome.folded);
  const stateOf = ({ id, check, subject }: Tally): CountedQuestion["state"] | undefined => {
    const key = `${id} ${subject.place}`;
    if (check.kind !== "question") return undefined;
    if (waived.has(key)) return "notApplicable";
    if (folded.has(key)) return undefined;
    if (open.has(key)) return fields.isUnsettled(check, subject, "unknown") ? "unknown" : "open";
    return fields.isAnswered(check, subject) ? "answered" : undefined;
  };
  return tally.flatMap((asked) => {
    const state = stateOf(asked);
    return state === undefined ? [] : [{ check: asked.id, subject: asked.subject, state }];
  });
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
