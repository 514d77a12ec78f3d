import { STAGES, type Stage } from "../model/architecture.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Check, CheckKind, Example, Fact, Fix, Found, Related } from "./check.ts";
import type { CheckContext } from "./check-context.ts";
import type { Subject, SubjectKind, SubjectTypes } from "./subject.ts";

/** All there is to say about a check. The path of its file is its id. */
export interface CheckDefinition<Kind extends SubjectKind, FactsFound extends FactsShape>
  extends Asked<Kind, FactsFound> {
  readonly kind: CheckKind;
  /** Yields the facts of each finding; several facts, several findings. */
  readonly check: (
    subject: SubjectTypes[Kind],
    context: CheckContext,
    at: Subject<Kind>,
  ) => Iterable<FactsFound & FindingExtras>;
}

/** An open question: a fact is not stated. Its usual form asks whether the fact is wanted and missing. */
export interface QuestionDefinition<Kind extends SubjectKind, FactsFound extends FactsShape>
  extends Asked<Kind, FactsFound> {
  /** The facts of the message, or `true` where it needs none; anything else: nothing is asked. */
  readonly isOpen: (
    subject: SubjectTypes[Kind],
    context: CheckContext,
    at: Subject<Kind>,
  ) => (FactsFound & FindingExtras) | boolean | undefined;
  /** Where the file may have nothing of the subject (no sla at all), what is then asked once, of the section. */
  readonly withoutAny?: { readonly isOpen: (context: CheckContext) => boolean; readonly message: string };
}

interface Asked<Kind extends SubjectKind, FactsFound extends FactsShape> {
  readonly severity: Severity;
  /** Default: all. */
  readonly stages?: readonly Stage[];
  readonly subject: Kind | readonly Kind[];
  readonly asks: string;
  readonly why: string;
  /** How somebody answered it. */
  readonly example: string;
  readonly references: readonly string[];
  readonly answeredBy: readonly string[];
  readonly reportedAt: readonly string[];
  readonly askedUnder?: string;
  /** It may take long on a large file: editors run it when the user pauses. */
  readonly takesLong?: true;
  /** `id` is that of the subject; of a section its name. */
  readonly message: (facts: FactsFound & { readonly id: string }) => string;
  readonly fixes: readonly FixDefinition[];
  readonly examples: readonly ExampleDefinition[];
}

// biome-ignore lint/complexity/noBannedTypes: a check whose message needs no facts has none.
type FactsShape = { readonly [name: string]: Fact } | {};

/** What a finding may say beside its facts. */
export interface FindingExtras {
  readonly related?: readonly Related[];
}

export interface FixDefinition {
  readonly title: string;
  readonly at: string;
  readonly snippet: string;
  readonly safety?: "safe";
  readonly replace?: true;
  readonly remove?: readonly string[];
  readonly moveTo?: string;
}

/** Exactly one of `bad`, `good` and `folded`. */
export type ExampleDefinition =
  | { readonly title: string; readonly bad: string; readonly fixed?: string }
  | { readonly title: string; readonly good: string }
  | { readonly title: string; readonly folded: string; readonly into: string };

export function defineCheck<Kind extends SubjectKind, FactsFound extends FactsShape>(
  definition: CheckDefinition<Kind, FactsFound>,
): Check {
  const { kind, check } = definition;
  return described(definition, kind, undefined, (subject, context) =>
    Array.from(check(subject.value, context, subject), (facts) => found(definition, subject, facts)),
  );
}

export function defineQuestion<Kind extends SubjectKind, FactsFound extends FactsShape>(
  definition: QuestionDefinition<Kind, FactsFound>,
): Check {
  const { isOpen, withoutAny } = definition;
  const findWithoutAny: Check["findWithoutAny"] =
    withoutAny &&
    ((context) => (withoutAny.isOpen(context) ? [{ message: withoutAny.message, facts: {}, related: [] }] : []));
  return described(definition, "question", findWithoutAny, (subject, context) => {
    const facts = isOpen(subject.value, context, subject);
    if (facts === undefined || facts === false) return [];
    return [found(definition, subject, facts === true ? {} : facts)];
  });
}

function described<Kind extends SubjectKind, FactsFound extends FactsShape>(
  definition: Asked<Kind, FactsFound>,
  kind: CheckKind,
  findWithoutAny: Check["findWithoutAny"],
  find: (subject: Subject<Kind>, context: CheckContext) => readonly Found[],
): Check {
  const { severity, asks, why, example, references, answeredBy, reportedAt, askedUnder } = definition;
  const subjects = typeof definition.subject === "string" ? [definition.subject] : definition.subject;
  const isOurs = (subject: Subject): subject is Subject<Kind> => subjects.some((one) => one === subject.kind);
  return {
    kind,
    severity,
    stages: definition.stages ?? STAGES,
    subjects,
    asks,
    why,
    example,
    references,
    answeredBy,
    reportedAt,
    askedUnder,
    takesLong: definition.takesLong ?? false,
    looksAtAll: false,
    fixes: definition.fixes.map(fix),
    examples: definition.examples.map(exampleOf),
    find: (subject, context) => (isOurs(subject) ? find(subject, context) : []),
    findWithoutAny,
  };
}

function found<Kind extends SubjectKind, FactsFound extends FactsShape>(
  { message }: Asked<Kind, FactsFound>,
  subject: Subject,
  yielded: unknown,
): Found {
  // Invariant: what a check yields has the shape that its own message takes; the compiler has seen both.
  const { related = [], ...rest } = yielded as FactsFound & FindingExtras;
  const facts = { ...rest, id: subject.entity ?? subject.place } as unknown as FactsFound & { readonly id: string };
  return { message: message(facts), facts: { ...facts }, related };
}

function fix({ title, at, snippet, safety, replace, remove, moveTo }: FixDefinition): Fix {
  return {
    title,
    at,
    snippet,
    safety: safety ?? "needs-review",
    replace: replace ?? false,
    remove: remove ?? [],
    moveTo,
  };
}

function exampleOf(definition: ExampleDefinition): Example {
  const { title } = definition;
  if ("good" in definition) return { title, yaml: definition.good, foldedInto: undefined, fixed: undefined };
  if ("bad" in definition) return { title, yaml: definition.bad, foldedInto: undefined, fixed: definition.fixed };
  return { title, yaml: definition.folded, foldedInto: definition.into, fixed: undefined };
}
