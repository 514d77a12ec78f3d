import type { AnswerCounts } from "../../checklist/answers.ts";
import type { Stage } from "../../model/architecture.ts";
import type { Connection } from "../../model/placed.ts";
import type { IsoDate } from "../../model/quantities.ts";
import { type Agenda, agendaOf } from "./agenda.ts";
import type { BriefInput, Picture, PlacedFinding } from "./brief-input.ts";
import { type OverviewFact, overviewFacts } from "./overview.ts";
import { type PictureFacts, pictureFacts } from "./picture-facts.ts";
import { type ProposedEngagement, proposedEngagements } from "./proposed-engagements.ts";
import { FILE_FAULT_KINDS, type RaisedQuestion, raisedQuestions } from "./raised-questions.ts";
import { type ServiceLevel, serviceLevels } from "./service-levels.ts";
import { type WaivedCheck, waivedChecks } from "./waived-checks.ts";

/** Everything that a review pack says, in words and plain data; how it looks is up to who writes it. */
export interface Brief {
  readonly files: BriefInput["files"];
  readonly name: string;
  readonly summary: string | undefined;
  readonly date: IsoDate;
  readonly stage: Stage;
  readonly answers: AnswerCounts;
  /** By name. */
  readonly areas: readonly { readonly area: string; readonly counts: AnswerCounts }[];
  /** What makes the files themselves wrong: it is left out of everything else. */
  readonly faults: readonly PlacedFinding[];
  readonly overview: readonly OverviewFact[];
  readonly picture: Picture;
  readonly connections: readonly Connection[];
  readonly facts: readonly PictureFacts[];
  /** Contradictions and risks are among them. */
  readonly questions: readonly RaisedQuestion[];
  readonly agenda: Agenda;
  readonly levels: readonly ServiceLevel[];
  readonly engagements: readonly ProposedEngagement[];
  readonly waived: readonly WaivedCheck[];
}

export function briefOf(input: BriefInput): Brief {
  const { analysis, findings, answers, checks, lineOf, files, date, stage, picture } = input;
  const { architecture } = analysis;
  const questions = raisedQuestions(findings, answers, checks);
  const levels = serviceLevels(analysis, lineOf);
  const areas = [...answers.areas]
    .map(([area, counts]) => ({ area, counts }))
    .filter(({ counts }) => counts.answered + counts.open + counts.unknown + counts.notApplicable > 0)
    .sort((a, b) => (a.area < b.area ? -1 : 1));
  return {
    files,
    date,
    stage,
    picture,
    name: architecture.name ?? "An architecture without a name",
    summary: architecture.summary,
    answers,
    areas,
    faults: findings.filter(({ kind }) => FILE_FAULT_KINDS.has(kind)),
    overview: overviewFacts(architecture),
    connections: analysis.connections(),
    facts: pictureFacts(analysis),
    questions,
    agenda: agendaOf(questions, input.minutes, levels.length),
    levels,
    engagements: proposedEngagements(architecture, questions, levels),
    waived: waivedChecks({ architecture, comments: input.comments, waived: input.waived, checks, lineOf }),
  };
}
