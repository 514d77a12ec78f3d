import { kindWords } from "../../checklist/wording/engagement-words.ts";
import { listWords } from "../../checklist/wording/list-words.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { Engagement } from "../../model/sections.ts";
import type { RaisedQuestion } from "./raised-questions.ts";
import type { ServiceLevel } from "./service-levels.ts";
import { TOPICS, type Topic, type TopicWork, topicOfWords } from "./topics.ts";

/** A discrete piece of work with the reviewers. */
export interface ProposedEngagement {
  /** The file states it, or the pack derives it from what is missing. */
  readonly origin: "agreed" | "proposed";
  /** `architecture design review`. */
  readonly kind: string;
  readonly area: string;
  readonly why: readonly string[];
  /** When it is done. */
  readonly success: string;
  /** The numbers of the questions that it answers. */
  readonly questions: readonly number[];
}

/** What the file states, then what follows from its gaps and from the advice that is asked for, the most urgent first. */
export function proposedEngagements(
  architecture: Architecture,
  questions: readonly RaisedQuestion[],
  levels: readonly ServiceLevel[],
): readonly ProposedEngagement[] {
  const agreed = [...(architecture.engagements ?? [])].sort((a, b) => (a.priority ?? LAST) - (b.priority ?? LAST));
  const covered = new Set(agreed.flatMap(({ area }) => topicOfWords(area ?? "")?.id ?? []));
  const advice = adviceByTopic(architecture.project?.adviceOn ?? []);
  const proposed = TOPICS.filter(({ id }) => !covered.has(id))
    .flatMap((topic) => candidateOf(topic, questions, advice.byTopic.get(topic.id) ?? [], levels) ?? [])
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);
  const stated = new Set(agreed.map(({ area }) => spoken(area ?? "")));
  const others = advice.others.filter((words) => !stated.has(spoken(words))).map(adviceAlone);
  return [
    ...agreed.map((engagement) => agreedEngagement(engagement, questions)),
    ...proposed.map(({ engagement }) => engagement),
    ...others,
  ];
}

const LAST = Number.MAX_SAFE_INTEGER;
/** More than this no session can agree on. */
const MOST = 5;

function agreedEngagement(engagement: Engagement, questions: readonly RaisedQuestion[]): ProposedEngagement {
  const { area, kind, priority, success } = engagement;
  const topic = topicOfWords(area ?? "");
  const ofTopic = topic === undefined ? [] : questions.filter((question) => question.topic === topic.id);
  return {
    origin: "agreed",
    kind: kind === undefined ? "kind not stated" : kindName(kind),
    area: area ?? "area not stated",
    why: [
      priority === undefined
        ? "The file states it, without a priority."
        : `The file states it, with priority ${priority}.`,
      ...(ofTopic.length === 0 ? [] : [gapWords(ofTopic)]),
    ],
    success: success ?? "The file does not say when it is done.",
    questions: ofTopic.map(({ number }) => number),
  };
}

interface Candidate {
  readonly engagement: ProposedEngagement;
  readonly weight: number;
}

function candidateOf(
  topic: Topic,
  questions: readonly RaisedQuestion[],
  advice: readonly string[],
  levels: readonly ServiceLevel[],
): Candidate | undefined {
  const { work } = topic;
  const ofTopic = questions.filter((question) => question.topic === topic.id);
  const weight = weightOf(ofTopic) + advice.length * ADVICE_WEIGHT;
  if (work === undefined || weight < LEAST_WEIGHT) return undefined;
  const missed = topic.id === "availability" ? levels.filter(({ verdict }) => verdict === "missed") : [];
  const why = [
    ...(advice.length === 0 ? [] : [`Advice is wanted on ${listWords(advice)}.`]),
    ...(ofTopic.length === 0 ? [] : [gapWords(ofTopic)]),
    ...missed.map(
      ({ name, availability }) =>
        `"${name}" is promised ${availability.promised}, and its drawn architecture reaches ${availability.reachable}.`,
    ),
  ];
  const engagement = {
    origin: "proposed" as const,
    kind: kindName(kindOf(work, ofTopic)),
    area: work.area,
    why,
    success: successOf(work, ofTopic, missed),
    questions: ofTopic.map(({ number }) => number),
  };
  return { engagement, weight };
}

const ADVICE_WEIGHT = 12;
/** As much as two open questions of the usual severity, or one risk. */
const LEAST_WEIGHT = 4;

function weightOf(questions: readonly RaisedQuestion[]): number {
  return questions.reduce((sum, { kind, severity }) => sum + KIND_WEIGHTS[kind] + SEVERITY_WEIGHTS[severity], 0);
}

const KIND_WEIGHTS: Readonly<Record<RaisedQuestion["kind"], number>> = {
  contradiction: 6,
  risk: 3,
  question: 0,
  detail: 0,
  syntax: 0,
  schema: 0,
  name: 0,
};
const SEVERITY_WEIGHTS: Readonly<Record<RaisedQuestion["severity"], number>> = {
  error: 4,
  warning: 3,
  information: 2,
  hint: 0.5,
};

/** What is drawn and contradicts itself is reviewed; what is not drawn is designed. */
function kindOf({ kind }: TopicWork, questions: readonly RaisedQuestion[]): TopicWork["kind"] {
  if (kind === "security-review" || kind === "deep-dive") return kind;
  const grave = questions.filter((question) => question.kind === "contradiction" || question.kind === "risk").length;
  const open = questions.filter((question) => question.kind === "question").length;
  return grave > 0 && grave >= open / 3 ? "design-review" : open > 3 ? "design-session" : kind;
}

function successOf(
  { success }: TopicWork,
  questions: readonly RaisedQuestion[],
  missed: readonly ServiceLevel[],
): string {
  const promises = missed.map(
    ({ name, availability }) => `"${name}" is computed to reach its ${availability.promised}`,
  );
  const areas = [...new Set(questions.map(({ check }) => check.split("/")[0] ?? ""))];
  const quiet = areas.length === 0 ? [] : [`the review reports nothing more in ${listWords(areas)}`];
  return `${[success, ...promises, ...quiet].join("; ")}.`;
}

/** `2 contradictions, 1 risk and 4 open questions are about it.` */
function gapWords(questions: readonly RaisedQuestion[]): string {
  const count = (kinds: readonly RaisedQuestion["kind"][], noun: string) => {
    const number = questions.filter(({ kind }) => kinds.includes(kind)).length;
    return number === 0 ? [] : [`${number} ${noun}${number === 1 ? "" : "s"}`];
  };
  const parts = [
    ...count(["contradiction"], "contradiction"),
    ...count(["risk"], "risk"),
    ...count(["question", "detail"], "open question"),
  ];
  return `${listWords(parts)} ${questions.length === 1 ? "is" : "are"} about it.`;
}

function kindName(kind: NonNullable<Engagement["kind"]>): string {
  return kind.startsWith("design-") ? `architecture ${kindWords(kind)}` : kindWords(kind);
}

function adviceByTopic(advice: readonly string[]): {
  readonly byTopic: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
} {
  const byTopic = new Map<string, string[]>();
  const others: string[] = [];
  for (const words of advice) {
    const topic = topicOfWords(words);
    if (topic?.work === undefined) others.push(words);
    else byTopic.set(topic.id, [...(byTopic.get(topic.id) ?? []), words]);
  }
  return { byTopic, others };
}

/** Advice on something that no check asks about. */
function adviceAlone(area: string): ProposedEngagement {
  return {
    origin: "proposed",
    kind: kindName("deep-dive"),
    area,
    why: ["Advice is wanted on it."],
    success: "What is to be decided is written down before it begins, and decided when it ends.",
    questions: [],
  };
}

function spoken(words: string): string {
  return words.toLowerCase().replaceAll("-", " ");
}
