import type { AnswerCounts, CountedQuestion } from "../checklist/answers.ts";
import { areaOf } from "../checklist/severity.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location } from "../workspace/sources.ts";

/** The questions of an architecture, area by area, as a view shows them. */
export interface ChecklistOutline {
  readonly counts: AnswerCounts;
  readonly areas: readonly OutlineArea[];
}

export interface OutlineArea {
  readonly area: string;
  readonly counts: AnswerCounts;
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly check: string;
  readonly asks: string;
  readonly why: string;
  readonly state: CountedQuestion["state"];
  /** The place as waivers write it. */
  readonly at: string;
  /** Where the answer belongs, or stands. */
  readonly location: Location;
}

export function checklistOutline({ checklist, sources, surroundings }: Snapshot): ChecklistOutline {
  const { areas, questions, answered, open, unknown, notApplicable } = checklist.answers;
  const reportedAt = new Map(checklist.findings.map(({ check, subject, path }) => [`${check} ${subject.place}`, path]));
  const outlined = questions.map(({ check: id, subject, state }): OutlineQuestion => {
    const { asks = "", why = "" } = surroundings.checks.get(id) ?? {};
    const path = reportedAt.get(`${id} ${subject.place}`) ?? subject.path;
    return { check: id, asks, why, state, at: subject.place, location: sources.locate(path) };
  });
  return {
    counts: { answered, open, unknown, notApplicable },
    areas: [...areas].flatMap(([area, counts]) => {
      const own = outlined.filter(({ check }) => areaOf(check) === area);
      return own.length === 0 ? [] : [{ area, counts, questions: own }];
    }),
  };
}
