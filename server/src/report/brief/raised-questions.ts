import type { Answers } from "../../checklist/answers.ts";
import type { Check } from "../../checklist/check.ts";
import { checkPage } from "../../checklist/check-page.ts";
import { areaOf } from "../../checklist/severity.ts";
import type { Severity } from "../../settings/severity-settings.ts";
import type { FindingKind } from "../review.ts";
import type { PlacedFinding, SourceLine } from "./brief-input.ts";
import { TOPICS, topicOfArea } from "./topics.ts";

/** Something to talk about: all that one check reports, wherever it does. */
export interface RaisedQuestion {
  /** From 1, in the order in which it matters. */
  readonly number: number;
  readonly check: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Somebody wrote `unknown` there: they want it on the agenda. */
  readonly isUnknown: boolean;
  /** The id of its topic. */
  readonly topic: string;
  /** What is asked or said, of all its places at once. */
  readonly title: string;
  readonly places: readonly RaisedPlace[];
  /** What is asked as soon as it is answered. */
  readonly followUps: readonly string[];
  readonly why: string | undefined;
  /** What the check's quick fixes do. */
  readonly remedies: readonly string[];
  /** The documentation of the check; an organisation's own checks have none. */
  readonly page: string | undefined;
}

export interface RaisedPlace {
  /** As waivers write it: `components.web`. */
  readonly at: string;
  /** `undefined`: no file has anything of it yet. */
  readonly line: SourceLine | undefined;
  readonly message: string;
}

/**
 * Everything that is reported, ranked: contradictions first, then risks, then what is marked unknown, then what is open; each by
 * severity, and then by how many follow-up questions and places hang on it.
 */
export function raisedQuestions(
  findings: readonly PlacedFinding[],
  answers: Answers,
  checks: ReadonlyMap<string, Check>,
): readonly RaisedQuestion[] {
  const unknown = new Set(
    answers.questions
      .filter(({ state }) => state === "unknown")
      .map(({ check, subject }) => `${check} ${subject.place}`),
  );
  const byCheck = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    if (FILE_FAULT_KINDS.has(finding.kind)) continue;
    byCheck.set(finding.check, [...(byCheck.get(finding.check) ?? []), finding]);
  }
  return [...byCheck.values()]
    .flatMap((group) => questionOf(group, unknown, checks) ?? [])
    .sort(byWeight)
    .map((question, index) => ({ ...question, number: index + 1 }));
}

/** What makes the file itself wrong: nothing to talk about, but something to mend. */
export const FILE_FAULT_KINDS: ReadonlySet<FindingKind> = new Set<FindingKind>(["syntax", "schema", "name"]);

function questionOf(
  group: readonly PlacedFinding[],
  unknown: ReadonlySet<string>,
  checks: ReadonlyMap<string, Check>,
): Omit<RaisedQuestion, "number"> | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const check = checks.get(first.check);
  const under = new Set(group.flatMap((finding) => finding.under));
  return {
    check: first.check,
    kind: first.kind,
    severity: gravest(group.map(({ severity }) => severity)),
    isUnknown: group.some(({ check: id, at }) => unknown.has(`${id} ${at}`)),
    topic: topicOfArea(areaOf(first.check)),
    title: titleOf(first.message, group.length, check?.asks),
    places: group.map(placeOf),
    followUps: [...under].flatMap((id) => checks.get(id)?.asks ?? []),
    why: present(check?.why),
    remedies: check?.fixes.map(({ title }) => title) ?? [],
    page: checkPage(first.check),
  };
}

/** What is asked of many is asked once; what is said of many is no question, and its check only tells how it ought to be. */
function titleOf(message: string, count: number, asks: string | undefined): string {
  if (count === 1) return message;
  return asks?.endsWith("?") === true ? asks : `${message} (And ${count - 1} more of the kind.)`;
}

/** What is asked of a section that is not there is reported at the name of the file, where nobody would look for it. */
function placeOf({ at, path, range, message, file }: PlacedFinding): RaisedPlace {
  const isThere = at === "architecture" || path[0] !== "name";
  return { at, line: isThere ? { file, line: range.start.line + 1 } : undefined, message };
}

function present(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

function byWeight(a: Omit<RaisedQuestion, "number">, b: Omit<RaisedQuestion, "number">): number {
  return (
    classOf(a) - classOf(b) ||
    RANK[a.severity] - RANK[b.severity] ||
    hangingOn(b) - hangingOn(a) ||
    topicRank(a.topic) - topicRank(b.topic) ||
    (a.check < b.check ? -1 : 1)
  );
}

function classOf({ kind, isUnknown }: Pick<RaisedQuestion, "kind" | "isUnknown">): number {
  if (kind === "contradiction") return 0;
  if (kind === "risk") return 1;
  return isUnknown ? 2 : 3;
}

function hangingOn({ followUps, places }: Pick<RaisedQuestion, "followUps" | "places">): number {
  return followUps.length + places.length;
}

function topicRank(id: string): number {
  return TOPICS.findIndex((topic) => topic.id === id);
}

function gravest(severities: readonly Severity[]): Severity {
  return (["error", "warning", "information"] as const).find((each) => severities.includes(each)) ?? "hint";
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Contradictions and risks: what is wrong already, rather than not stated. */
export function isGrave({ kind }: RaisedQuestion): boolean {
  return kind === "contradiction" || kind === "risk";
}
