import { groupBy } from "../analysis/group-by.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Path } from "../text/path.ts";
import type { Check } from "./check.ts";
import type { Reading } from "./reading.ts";
import type { Subject } from "./subject.ts";

type Unsettled = "unknown" | "malformed";

/** Which fields that answer checks an architecture states. What it looks up beside the subject itself is noted. */
export class AnsweredFields {
  readonly #isStatedAnywhere: (pattern: string) => boolean;
  readonly #isUnsettledAnywhere: (pattern: string, as: Unsettled) => boolean;
  readonly #unsettledIn: (entity: string) => readonly UnsettledField[];

  constructor(architecture: Architecture, reading: Reading) {
    const fields = [...architecture.unsettled].map(([key, as]) => ({ at: placesOf(key.split("/")), as }));
    const byEntity = groupBy(fields, ({ at }) => entityOf(at) ?? EVERYWHERE);
    this.#isStatedAnywhere = reading.watch("is stated", (pattern: string) => {
      const steps = pattern.split(SEPARATOR);
      return holds(architecture, steps, mayBeEmpty(steps));
    });
    this.#isUnsettledAnywhere = reading.watch("is unsettled", (pattern: string, as: Unsettled) => {
      const steps = pattern.split(SEPARATOR);
      return fields.some((field) => field.as === as && meet(steps, field.at));
    });
    this.#unsettledIn = reading.watch("unsettled in", (entity: string) => [
      ...(byEntity.get(entity) ?? []),
      ...(byEntity.get(EVERYWHERE) ?? []),
    ]);
  }

  /** Whether a field that answers the check is stated: present, not `null`, not `unknown`, not an empty map. */
  isAnswered(check: Check, subject: Subject): boolean {
    return check.answeredBy.some((pattern) => this.#isStated(pattern, subject));
  }

  /** Whether a field that answers the check holds `unknown`, or cannot be read. */
  isUnsettled(check: Check, subject: Subject, as: Unsettled): boolean {
    return check.answeredBy.some((pattern) => {
      const steps = withSubject(pattern.split("."), subject.path);
      const entity = entityOf(steps);
      if (entity === undefined) return this.#isUnsettledAnywhere(steps.join(SEPARATOR), as);
      return this.#unsettledIn(entity).some((field) => field.as === as && meet(steps, field.at));
    });
  }

  #isStated(pattern: string, { path, value }: Subject): boolean {
    const steps = withSubject(pattern.split("."), path);
    const isOwn = steps.length >= path.length && path.length > 0 && path.every((step, i) => steps[i] === String(step));
    return isOwn
      ? holds(value, steps.slice(path.length), mayBeEmpty(steps))
      : this.#isStatedAnywhere(steps.join(SEPARATOR));
  }
}

interface UnsettledField {
  readonly at: readonly string[];
  readonly as: Unsettled;
}

/** Steps as one string; identifiers may well hold dots. */
const SEPARATOR = "\n";

/** What stands for many entities, or for a whole section. */
const EVERYWHERE = "*";

/** The entity in which all that a pattern may mean lies; `undefined`: it may mean what is in several. */
function entityOf(steps: readonly string[]): string | undefined {
  const depth = steps[0] === "networking" ? 3 : 2;
  const entity = steps.slice(0, depth);
  return entity.length < depth || entity.includes("*") ? undefined : entity.join("/");
}

/** An empty list is an answer (there are none), but the model has some lists whether or not the file does. */
function mayBeEmpty(steps: readonly string[]): boolean {
  return !ALWAYS_THERE.has(steps.at(-1) ?? "");
}

const ALWAYS_THERE: ReadonlySet<string> = new Set(
  "clients externals components databases slas ingress egress adminAccess links connects notApplicable".split(" "),
);

/** The pattern with the subject's own steps in place of `*`, as far as both go the same way. */
function withSubject(pattern: readonly string[], path: Path): readonly string[] {
  let same = true;
  return pattern.map((step, index) => {
    const own = path[index];
    if (!same || own === undefined) return step;
    if (step === "*") return String(own);
    same = step === String(own);
    return step;
  });
}

/** Walks the model; it is total over any shape, for the pattern is text. */
function holds(value: unknown, pattern: readonly string[], mayBeEmpty: boolean, at = 0): boolean {
  const step = pattern[at];
  if (value === undefined || value === null) return false;
  if (step === undefined) return Array.isArray(value) ? mayBeEmpty || value.length > 0 : !isEmptyMapping(value);
  if (Array.isArray(value)) {
    return stepsInto(value, step).some(([one, taken]) => holds(one, pattern, mayBeEmpty, at + taken));
  }
  if (typeof value !== "object") return false;
  if (step !== "*") return holds(fieldOf(value, step), pattern, mayBeEmpty, at + 1);
  const inside = value instanceof Map ? [...value.values()] : Object.values(value);
  return inside.some((one) => holds(one, pattern, mayBeEmpty, at + 1));
}

function fieldOf(value: object, name: string): unknown {
  if (value instanceof Map) return value.get(name);
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/**
 * A list is walked by `*`, by an index, by the identifier of an item, or, where one entry suffices, as if it were each of its items.
 * With each item goes how many steps it takes to come to it.
 */
function stepsInto(list: readonly unknown[], step: string): readonly (readonly [unknown, 0 | 1])[] {
  if (step === "*") return list.map((one) => [one, 1]);
  if (/^\d+$/.test(step)) return [[list[Number(step)], 1]];
  const named = list.find((one) => typeof one === "object" && one !== null && "id" in one && one.id === step);
  return named === undefined ? list.map((one) => [one, 0]) : [[named, 1]];
}

function isEmptyMapping(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Map ? value.size === 0 : Object.values(value).every((one) => one === undefined);
}

/** The places for which a value stands: of one in `defaults`, all that it is the default of. */
function placesOf(key: readonly string[]): readonly string[] {
  const [first, section, ...rest] = key;
  if (first !== "defaults") return key;
  if (section === "ingress") return ["networking", "ingress", "*", ...rest];
  return section === "connects" ? ["*", "*", "connects", "*", ...rest] : [section ?? "*", "*", ...rest];
}

/** Whether one of the two is the other or lies in it; `*` is any step. */
function meet(pattern: readonly string[], key: readonly string[]): boolean {
  const length = Math.min(pattern.length, key.length);
  return pattern.slice(0, length).every((step, index) => step === "*" || key[index] === "*" || step === key[index]);
}
