import type { Architecture } from "../model/architecture.ts";
import type { Path } from "../text/path.ts";
import type { Check } from "./check.ts";
import type { Subject } from "./subject.ts";

/** Which fields that answer checks an architecture states. What does not depend on the subject is looked up once. */
export class AnsweredFields {
  readonly #architecture: Architecture;
  readonly #elsewhere = new Map<string, boolean>();

  constructor(architecture: Architecture) {
    this.#architecture = architecture;
  }

  /** Whether a field that answers the check is stated: present, not `null`, not `unknown`, not an empty map. */
  isAnswered(check: Check, subject: Subject): boolean {
    return check.answeredBy.some((pattern) => this.#isStated(pattern, subject));
  }

  /** Whether a field that answers the check holds `unknown`, or cannot be read. */
  isUnsettled(check: Check, subject: Subject, as: "unknown" | "malformed"): boolean {
    const { unsettled } = this.#architecture;
    if (unsettled.size === 0) return false;
    const patterns = check.answeredBy.map((pattern) => withSubject(pattern.split("."), subject.path));
    for (const [key, how] of unsettled) {
      if (how === as && patterns.some((pattern) => meet(pattern, placesOf(key.split("/"))))) return true;
    }
    return false;
  }

  #isStated(pattern: string, { path, value }: Subject): boolean {
    const steps = withSubject(pattern.split("."), path);
    // An empty list is an answer (there are none), but the model has these lists whether or not the file does.
    const mayBeEmpty = !ALWAYS_THERE.has(steps.at(-1) ?? "");
    const isOwn = steps.length >= path.length && path.length > 0 && path.every((step, i) => steps[i] === String(step));
    if (isOwn) return holds(value, steps.slice(path.length), mayBeEmpty);
    const key = steps.join(".");
    const known = this.#elsewhere.get(key);
    if (known !== undefined) return known;
    const isStated = holds(this.#architecture, steps, mayBeEmpty);
    this.#elsewhere.set(key, isStated);
    return isStated;
  }
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
function holds(value: unknown, pattern: readonly string[], mayBeEmpty: boolean): boolean {
  const [step, ...rest] = pattern;
  if (value === undefined || value === null) return false;
  if (step === undefined) return Array.isArray(value) ? mayBeEmpty || value.length > 0 : !isEmptyMapping(value);
  if (Array.isArray(value)) return stepsInto(value, step, rest).some(([one, left]) => holds(one, left, mayBeEmpty));
  if (typeof value !== "object") return false;
  const fields = value instanceof Map ? value : new Map(Object.entries(value));
  const inside = step === "*" ? [...fields.values()] : [fields.get(step)];
  return inside.some((one) => holds(one, rest, mayBeEmpty));
}

/** A list is walked by `*`, by an index, by the identifier of an item, or, where one entry suffices, as if it were each of its items. */
function stepsInto(
  list: readonly unknown[],
  step: string,
  rest: readonly string[],
): readonly [unknown, readonly string[]][] {
  if (step === "*") return list.map((one) => [one, rest]);
  if (/^\d+$/.test(step)) return [[list[Number(step)], rest]];
  const named = list.find((one) => typeof one === "object" && one !== null && "id" in one && one.id === step);
  return named === undefined ? list.map((one) => [one, [step, ...rest]]) : [[named, rest]];
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
