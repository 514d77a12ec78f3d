import type { SessionMinutes } from "./brief-input.ts";
import { isGrave, type RaisedQuestion } from "./raised-questions.ts";
import { TOPICS } from "./topics.ts";

/** What the session does when. */
export interface Agenda {
  readonly minutes: SessionMinutes;
  /** One after the other, without gaps; their minutes add up to the session's. */
  readonly slots: readonly AgendaSlot[];
  /** How many of the questions are left for letters. */
  readonly inWriting: number;
}

export interface AgendaSlot {
  /** Minutes from the start of the session. */
  readonly start: number;
  readonly minutes: number;
  readonly title: string;
  readonly what: string;
  /** The numbers of the questions that belong to it, the weightiest first. */
  readonly questions: readonly number[];
}

/**
 * The agenda of the letter, with as many questions as there is time for, sorted by topic. What is
 * about the team belongs to the introduction and what is about the work to come to the engagements; neither takes time of the others.
 */
export function agendaOf(questions: readonly RaisedQuestion[], minutes: SessionMinutes, promises: number): Agenda {
  const fixed = FIXED[minutes];
  const forQuestions =
    minutes - fixed.introduction - fixed.overview - fixed.architecture - fixed.engagements - fixed.next;
  const chosen = chosenFor(
    questions.filter(({ topic }) => topic !== "project"),
    forQuestions,
  );
  const project = questions.filter(({ topic }) => topic === "project");
  const [introduction, overview, engagements] = [
    project.filter(({ check }) => check.startsWith("team/")),
    project.filter(({ check }) => OVERVIEW.has(check)),
    project.filter(({ check }) => !check.startsWith("team/") && !OVERVIEW.has(check)),
  ].map((each) => each.slice(0, MOST_ASIDE).map(({ number }) => number));
  const spare = forQuestions - sum(chosen.map(minutesFor));
  const forFailures = promises > 0 && spare >= WORTH_A_SLOT ? Math.floor(spare / 2) : 0;
  const forEngagements = Math.floor((spare - forFailures) / 2);
  const slots = [
    { ...INTRODUCTION, minutes: fixed.introduction, questions: introduction ?? [] },
    { ...OVERVIEW_SLOT, minutes: fixed.overview, questions: overview ?? [] },
    // What questions do not need is given to the picture, to what it has to withstand, and to what follows from it.
    { ...ARCHITECTURE, minutes: fixed.architecture + spare - forFailures - forEngagements, questions: [] },
    ...topicSlots(chosen),
    ...(forFailures === 0 ? [] : [{ ...FAILURES, minutes: forFailures, questions: [] }]),
    { ...ENGAGEMENTS, minutes: fixed.engagements + forEngagements, questions: engagements ?? [] },
    { ...NEXT, minutes: fixed.next, questions: [] },
  ];
  const asked = sum(slots.map((slot) => slot.questions.length));
  return { minutes, slots: placed(slots), inWriting: questions.length - asked };
}

/** In minutes. The rest of the session is the questions'. */
const FIXED: Readonly<Record<SessionMinutes, Readonly<Record<FixedSlot, number>>>> = {
  60: { introduction: 5, overview: 5, architecture: 8, engagements: 8, next: 4 },
  90: { introduction: 5, overview: 10, architecture: 15, engagements: 10, next: 5 },
};
type FixedSlot = "introduction" | "overview" | "architecture" | "engagements" | "next";

const OVERVIEW: ReadonlySet<string> = new Set([
  "engagement/solution-overview",
  "engagement/expectations",
  "engagement/pain-points",
]);
/** Questions that are asked in passing, in a slot that is about something else. */
const MOST_ASIDE = 4;
/** So many minutes that questions leave over are enough for a talk of their own. */
const WORTH_A_SLOT = 8;

const INTRODUCTION = { title: "Introduction", what: "Who is who." };
const OVERVIEW_SLOT = {
  title: "The solution from its customers' perspective",
  what: "A short overview, perhaps a quick demo.",
};
const ARCHITECTURE = {
  title: "The architecture diagram",
  what: "Application-level components, then where they run: network, compute tier, databases and storage.",
};
const FAILURES = {
  title: "Service levels and failures",
  what: "What is promised and what is reachable; what happens when a zone, a region or the data is lost.",
};
const ENGAGEMENTS = {
  title: "Engagements",
  what: "Agree on pieces of work, their priority, and when each is done.",
};
const NEXT = { title: "Next meetings", what: "Who answers what is open, by when; the dates to come." };

/**
 * As many as there is time for. What is grave comes first, then the weightiest question of each topic that has nothing grave, so
 * that no topic goes without a word, then the others in their rank.
 */
function chosenFor(ranked: readonly RaisedQuestion[], minutes: number): readonly RaisedQuestion[] {
  const grave = ranked.filter(isGrave);
  const opened = new Set(grave.map(({ topic }) => topic));
  const firsts = ranked.filter((question) => {
    if (isGrave(question) || opened.has(question.topic)) return false;
    opened.add(question.topic);
    return true;
  });
  const order = new Set([...grave, ...firsts, ...ranked]);
  const chosen: RaisedQuestion[] = [];
  let left = minutes;
  for (const question of order) {
    if (minutesFor(question) > left) break;
    chosen.push(question);
    left -= minutesFor(question);
  }
  return chosen.sort((one, other) => one.number - other.number);
}

/** What contradicts itself takes longer than what is merely not stated. */
function minutesFor(question: RaisedQuestion): number {
  return isGrave(question) ? 3 : 2;
}

function topicSlots(chosen: readonly RaisedQuestion[]): readonly Omit<AgendaSlot, "start">[] {
  return TOPICS.flatMap(({ id, title }) => {
    const ofTopic = chosen.filter(({ topic }) => topic === id);
    if (ofTopic.length === 0) return [];
    const grave = ofTopic.filter(isGrave).length;
    return [
      {
        title,
        minutes: sum(ofTopic.map(minutesFor)),
        what: whatWords(ofTopic.length, grave),
        questions: ofTopic.map(({ number }) => number),
      },
    ];
  });
}

function whatWords(all: number, grave: number): string {
  const parts = [
    grave === 0 ? "" : `${grave} ${grave === 1 ? "contradiction or risk" : "contradictions and risks"}`,
    all === grave ? "" : `${all - grave} open ${all - grave === 1 ? "question" : "questions"}`,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}

function placed(slots: readonly Omit<AgendaSlot, "start">[]): readonly AgendaSlot[] {
  let start = 0;
  return slots.map((slot) => {
    const here = { ...slot, start };
    start += slot.minutes;
    return here;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
