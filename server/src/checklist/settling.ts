import { groupBy } from "../analysis/group-by.ts";
import type { AnsweredFields } from "./answered.ts";
import type { CountedQuestion } from "./answers.ts";
import type { Check } from "./check.ts";
import type { ActiveCheck, Finding } from "./finding.ts";
import { placeOfSubject } from "./subject.ts";
import type { Task, Unit } from "./unit.ts";
import type { Candidate } from "./unit-findings.ts";
import type { UsedWaiver, Waivers } from "./waivers.ts";

/** What becomes of the candidates of a unit by waivers. */
export interface Judged {
  readonly asked: readonly Candidate[];
  readonly waived: readonly Candidate[];
  readonly used: readonly UsedWaiver[];
}

/** What becomes of those that are not waived, and how the questions stand. */
export interface Settled {
  readonly reported: readonly Placed<Finding>[];
  readonly questions: readonly Placed<CountedQuestion>[];
  /** All slots of questions that were asked, whether or not they are counted. */
  readonly asked: ReadonlySet<number>;
  readonly used: readonly UsedWaiver[];
}

export interface Placed<Item> {
  readonly slot: number;
  readonly item: Item;
}

export function judge(candidates: readonly Candidate[], waivers: Waivers): Judged {
  const used: UsedWaiver[] = [];
  const waived = new Set<Candidate>();
  for (const candidate of candidates) {
    const by = waivers.of(candidate.slot.id, candidate.finding);
    used.push(...by);
    if (by.length > 0) waived.add(candidate);
  }
  return { asked: candidates.filter((each) => !waived.has(each)), waived: [...waived], used };
}

/**
 * Sub-questions wait for their parent: while that is open they are listed in its hover and not reported themselves. Contradictions
 * and risks are facts and never wait.
 */
export class Settling {
  readonly #active: ReadonlyMap<string, ActiveCheck>;
  readonly #children: ReadonlyMap<string, readonly ActiveCheck[]>;
  readonly #fields: AnsweredFields;
  readonly #waivers: Waivers;
  readonly #isOpen: IsOpen;

  /** @param isOpen whether a check is open at a place, or, without one, anywhere */
  constructor(active: readonly ActiveCheck[], fields: AnsweredFields, waivers: Waivers, isOpen: IsOpen) {
    this.#active = new Map(active.map((each) => [each.id, each]));
    this.#children = groupBy(active, ({ check }) => check.askedUnder);
    this.#fields = fields;
    this.#waivers = waivers;
    this.#isOpen = isOpen;
  }

  settle(unit: Unit, { asked, waived }: Judged): Settled {
    const tasks = unit.tasks();
    const openHere = new Set(asked.map(keyOf));
    const used: UsedWaiver[] = [];
    const folded = asked.filter((candidate) => this.#waits(candidate, openHere, unit));
    const isFolded = new Set(folded);
    const open = asked.filter((candidate) => !isFolded.has(candidate));
    const reported = open.map(({ slot, task, finding }) => {
      const under = [...this.#under(slot.id, finding, tasks[task], new Set(), used)];
      return { slot: slot.index, item: under.length === 0 ? finding : { ...finding, under } };
    });
    return { reported, ...this.#questions(tasks, { open, waived, folded }), used };
  }

  /** Whether its parent is open: at the same place, or anywhere, if the two are about different sorts of things. */
  #waits({ slot: { check }, finding: { subject } }: Candidate, openHere: ReadonlySet<string>, unit: Unit): boolean {
    if (check.kind !== "question" && check.kind !== "detail") return false;
    const parent = check.askedUnder === undefined ? undefined : this.#active.get(check.askedUnder);
    if (parent === undefined) return false;
    if (!isAlike(check, parent.check)) return this.#isOpen(parent.id, undefined);
    // What is asked at one entity is in one unit, apart from what takes long.
    const isHere = typeof unit.key !== "string" && parent.check.takesLong === check.takesLong;
    return isHere ? openHere.has(`${parent.id} ${subject.place}`) : this.#isOpen(parent.id, subject.place);
  }

  /** The sub-questions of a check, and theirs in turn, that are on, not waived and not answered. */
  *#under(
    parent: string,
    finding: Finding,
    task: Task | undefined,
    seen: Set<string>,
    used: UsedWaiver[],
  ): Iterable<string> {
    for (const { id, check } of this.#children.get(parent) ?? []) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (task !== undefined && this.#fields.isAnswered(check, task.subject)) continue;
      const waivers = this.#waivers.of(id, finding);
      used.push(...waivers);
      if (waivers.length > 0) continue;
      yield id;
      yield* this.#under(id, finding, task, seen, used);
    }
  }

  #questions(tasks: readonly Task[], outcome: Outcome): Pick<Settled, "questions" | "asked"> {
    const [open, waived, folded] = [outcome.open, outcome.waived, outcome.folded].map(
      (candidates) => new Set(candidates.map(keyOf)),
    );
    const stateOf = ({ slot: { id, check }, subject }: Task): CountedQuestion["state"] | undefined => {
      const key = `${id} ${subject.place}`;
      if (waived?.has(key)) return "notApplicable";
      if (folded?.has(key)) return undefined;
      if (open?.has(key)) return this.#fields.isUnsettled(check, subject, "unknown") ? "unknown" : "open";
      return this.#fields.isAnswered(check, subject) ? "answered" : undefined;
    };
    const asked = tasks.filter(({ slot }) => slot.check.kind === "question");
    const questions = asked.flatMap((task) => {
      const state = stateOf(task);
      if (state === undefined) return [];
      return [{ slot: task.slot.index, item: { check: task.slot.id, subject: placeOfSubject(task.subject), state } }];
    });
    return { questions, asked: new Set(asked.map(({ slot }) => slot.index)) };
  }
}

export type IsOpen = (check: string, place: string | undefined) => boolean;

interface Outcome {
  readonly open: readonly Candidate[];
  readonly waived: readonly Candidate[];
  readonly folded: readonly Candidate[];
}

function keyOf({ slot, finding }: Candidate): string {
  return `${slot.id} ${finding.subject.place}`;
}

function isAlike(child: Check, parent: Check): boolean {
  return child.subjects.some((kind) => parent.subjects.includes(kind));
}
