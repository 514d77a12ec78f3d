import { type Analysis, analyse } from "../analysis/analysis.ts";
import { PATIENT_NODES } from "../analysis/availability/figure.ts";
import { type JourneyFigures, journeyFigures } from "../analysis/availability/journey-figures.ts";
import { parseDown } from "../analysis/availability/what-if.ts";
import { type OutageFigures, outageFigures } from "../analysis/outage-losses.ts";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { Architecture } from "../model/architecture.ts";

/** What takes too long to be answered between two keystrokes. */
export type FigureQuestion =
  | { readonly kind: "journey"; readonly sla: string }
  | { readonly kind: "outages"; readonly down: readonly string[] };

export interface FigureAnswers {
  readonly journey: JourneyFigures | undefined;
  readonly outages: readonly OutageFigures[] | undefined;
}

export type FigureAnswer = FigureAnswers[FigureQuestion["kind"]];

/** A thread is told of an architecture once, and then asked about it. */
export type FigureMessage =
  | { readonly architecture: Architecture }
  | { readonly id: number; readonly question: FigureQuestion };

export interface AnsweredMessage {
  readonly id: number;
  readonly answer: FigureAnswer;
}

/** What runs in the thread: takes messages, and answers questions about the newest architecture. */
export function figureThread(answered: (message: AnsweredMessage) => void): (message: FigureMessage) => void {
  let analysis: Analysis | undefined;
  return (message) => {
    if ("architecture" in message) analysis = analyse(message.architecture, CATALOGUE, PATIENT_NODES);
    else if (analysis !== undefined) answered({ id: message.id, answer: answerOf(message.question, analysis) });
  };
}

export function answerOf(question: FigureQuestion, analysis: Analysis): FigureAnswer {
  if (question.kind === "journey") {
    const sla = analysis.architecture.slas.find(({ id }) => id === question.sla);
    return sla && journeyFigures(sla, analysis);
  }
  const down = question.down.map((word) => parseDown(word, analysis));
  const known = down.filter((each) => each !== undefined);
  return known.length < down.length ? undefined : outageFigures(known, analysis);
}
