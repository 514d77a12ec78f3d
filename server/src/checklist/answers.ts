import { lazy } from "../analysis/lazy.ts";
import { areaOf } from "./severity.ts";
import type { SubjectPlace } from "./subject.ts";

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
  readonly subject: SubjectPlace;
  readonly state: keyof AnswerCounts;
}

/** Counts the questions of each check. What is folded into another, or does not arise, is in none of the counts. */
export function countAnswers(byCheck: readonly QuestionsOfCheck[]): Answers {
  const areas = new Map<string, AnswerCounts>();
  for (const { check, counts } of byCheck) {
    const area = areaOf(check);
    areas.set(area, sum([areas.get(area) ?? NONE, counts]));
  }
  const questions = lazy(() => byCheck.flatMap((each) => each.questions()));
  return {
    ...sum([...areas.values()]),
    areas,
    // Most who ask how many there are do not ask which.
    get questions() {
      return questions();
    },
  };
}

/** How a question stands wherever it was asked. */
export interface QuestionsOfCheck {
  readonly check: string;
  readonly counts: AnswerCounts;
  questions(): readonly CountedQuestion[];
}

const NONE: AnswerCounts = { answered: 0, open: 0, unknown: 0, notApplicable: 0 };

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
