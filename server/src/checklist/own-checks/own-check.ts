import { STAGES } from "../../model/architecture.ts";
import { readSchema } from "../../settings/json-schema/read-schema.ts";
import type { SchemaTest } from "../../settings/json-schema/schema-test.ts";
import { StepBudget } from "../../settings/json-schema/step-budget.ts";
import { SEVERITY_SETTINGS, type Severity } from "../../settings/severity-settings.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import type { Path } from "../../text/path.ts";
import type { Check, Facts, Fix, Found } from "../check.ts";
import type { CheckContext } from "../check-context.ts";
import { subjectsOf } from "../subject.ts";
import { fieldFaults } from "./field-faults.ts";
import { type MessageTemplate, messageTemplate } from "./message-template.ts";
import type { OwnCheckFault } from "./own-check-fault.ts";
import { ownFix } from "./own-snippet.ts";
import { type OwnSubject, ownSubject } from "./own-subjects.ts";
import { plainSubject } from "./plain-subject.ts";

/** How many steps the schemas of one check may take over all that it looks at: a thousand for each of 5,000 connections, and at most half a second. */
const MOST_STEPS = 5_000_000;

/** One check out of its definition, or what is wrong with it; `undefined`: the schema of config files tells what is. */
export function ownCheck(definition: PlainMap, path: Path): Check | readonly OwnCheckFault[] | undefined {
  const about = ownSubject(definition.for);
  const { message, expect, when } = definition;
  if (about === undefined || typeof message !== "string" || !isSchemaLike(expect) || !isSchemaLike(when ?? true)) {
    return undefined;
  }
  const faults: OwnCheckFault[] = [];
  const condition = readPart(when ?? true, [...path, "when"], about, faults);
  const expectation = readPart(expect, [...path, "expect"], about, faults);
  const template = messageTemplate(message, about);
  const fix = readFix(definition.fix, about);
  if ("fault" in template) faults.push({ path: [...path, "message"], on: "value", message: template.fault });
  if (fix !== undefined && "fault" in fix) {
    faults.push({ path: [...path, "fix", "snippet"], on: "value", message: fix.fault });
  }
  if ("fault" in template || (fix !== undefined && "fault" in fix) || faults.length > 0) return faults;
  return {
    ...described(definition, message, fix),
    subjects: [about.kind],
    find: finder(about, { condition, expectation, template }),
  };
}

function readPart(schema: PlainValue, path: Path, about: OwnSubject, faults: OwnCheckFault[]): SchemaTest {
  const read = readSchema(schema);
  const found = [...read.faults, ...fieldFaults(schema, about)];
  faults.push(...found.map((fault) => ({ ...fault, path: [...path, ...fault.path] })));
  return read.test;
}

function isSchemaLike(value: PlainValue): boolean {
  return typeof value === "boolean" || isPlainMap(value);
}

function readFix(fix: PlainValue, about: OwnSubject): Fix | { readonly fault: string } | undefined {
  if (!isPlainMap(fix)) return undefined;
  const { title, snippet } = fix;
  return typeof title === "string" && typeof snippet === "string" ? ownFix(title, snippet, about) : undefined;
}

function described(
  { severity, stages, why }: PlainMap,
  message: string,
  fix: Fix | undefined,
): Omit<Check, "subjects" | "find"> {
  const stated = [stages].flat();
  return {
    kind: "risk",
    severity: SEVERITY_SETTINGS.find((one): one is Severity => one === severity && one !== "off") ?? "warning",
    stages: stages === undefined || stages === null ? STAGES : STAGES.filter((stage) => stated.includes(stage)),
    asks: message,
    why: typeof why === "string" ? why : "",
    example: "",
    references: [],
    answeredBy: [],
    reportedAt: ["<subject>.<place>", "<subject>.<field>", "<subject>"],
    askedUnder: undefined,
    takesLong: false,
    looksAtAll: true,
    fixes: fix === undefined ? [] : [fix],
    examples: [],
    findWithoutAny: undefined,
  };
}

interface Parts {
  readonly condition: SchemaTest;
  readonly expectation: SchemaTest;
  readonly template: MessageTemplate;
}

/**
 * Looks at all subjects of a run when asked for the first one: the budget is for them together, and a check that outruns it reports
 * nothing rather than the part that it came to.
 */
function finder({ kind }: OwnSubject, parts: Parts): Check["find"] {
  // Invariant: a context belongs to one run.
  const runs = new WeakMap<CheckContext, ReadonlyMap<string, Found>>();
  return (subject, context) => {
    if (!runs.has(context)) {
      // A run that is broken is broken once, not for each of its subjects.
      runs.set(context, new Map());
      runs.set(context, findAll(kind, parts, context));
    }
    const found = runs.get(context)?.get(subject.path.join("/"));
    return found === undefined ? [] : [found];
  };
}

/** @throws OutOfSteps where the schemas take too many of them */
function findAll(
  kind: OwnSubject["kind"],
  { condition, expectation, template }: Parts,
  { architecture }: CheckContext,
): ReadonlyMap<string, Found> {
  const budget = new StepBudget(MOST_STEPS);
  const all = new Map<string, Found>();
  for (const subject of subjectsOf(architecture, kind)) {
    const value = plainSubject(subject);
    if (condition(value, budget) !== undefined) continue;
    const failed = expectation(value, budget);
    if (failed === undefined) continue;
    all.set(subject.path.join("/"), { message: template(subject, value), facts: factsOf(failed), related: [] });
  }
  return all;
}

/** Where the squiggle goes: what fails, or the field in which it lies, as far as the document has them. */
function factsOf(failed: Path): Facts {
  const [field] = failed;
  return field === undefined ? {} : { place: failed.join("."), field: String(field) };
}
