import type { AnsweredFields } from "./answered.ts";
import type { Check } from "./check.ts";
import type { ActiveCheck, Finding } from "./finding.ts";

type IsWaived = (check: string, finding: Finding) => boolean;

/**
 * Sub-questions wait for their parent: while that is open they are listed in its hover and not reported themselves. Contradictions
 * and risks are facts and never wait.
 */
export class Folding {
  readonly #active: ReadonlyMap<string, ActiveCheck>;
  readonly #children: ReadonlyMap<string, readonly ActiveCheck[]>;
  readonly #found: readonly Finding[];
  readonly #answered: AnsweredFields;
  readonly #isWaived: IsWaived;
  readonly #open = new Set<string>();

  constructor(active: readonly ActiveCheck[], found: readonly Finding[], answered: AnsweredFields, isWaived: IsWaived) {
    this.#active = new Map(active.map((each) => [each.id, each]));
    this.#children = childrenOf(active);
    this.#found = found;
    this.#answered = answered;
    this.#isWaived = isWaived;
    for (const { check, subject } of found) this.#open.add(check).add(`${check} ${subject.place}`);
  }

  /** What is reported, each with the ids of what is folded into it. */
  reported(): readonly Finding[] {
    return this.#found
      .filter((finding) => !this.#waits(finding))
      .map((finding) => ({ ...finding, under: [...this.#under(finding.check, finding, new Set())] }));
  }

  folded(): readonly Finding[] {
    return this.#found.filter((finding) => this.#waits(finding));
  }

  /** Whether its parent is open: at the same place, or anywhere, if the two are about different sorts of things. */
  #waits({ check: id, kind, subject }: Finding): boolean {
    const check = this.#active.get(id)?.check;
    const parent = check?.askedUnder === undefined ? undefined : this.#active.get(check.askedUnder);
    if (check === undefined || parent === undefined || (kind !== "question" && kind !== "detail")) return false;
    return this.#open.has(isAlike(check, parent.check) ? `${parent.id} ${subject.place}` : parent.id);
  }

  /** The sub-questions of a check, and theirs in turn, that are on, not waived and not answered. */
  *#under(parent: string, finding: Finding, seen: Set<string>): Iterable<string> {
    for (const { id, check } of this.#children.get(parent) ?? []) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (this.#answered.isAnswered(check, finding.subject)) continue;
      if (this.#isWaived(id, finding)) continue;
      yield id;
      yield* this.#under(id, finding, seen);
    }
  }
}

function childrenOf(active: readonly ActiveCheck[]): ReadonlyMap<string, readonly ActiveCheck[]> {
  const children = new Map<string, ActiveCheck[]>();
  for (const each of active) {
    const parent = each.check.askedUnder;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  return children;
}

function isAlike(child: Check, parent: Check): boolean {
  return child.subjects.some((kind) => parent.subjects.includes(kind));
}
