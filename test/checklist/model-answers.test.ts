import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import type { Check } from "../../server/src/checklist/check.ts";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { STAGES } from "../../server/src/model/architecture.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { answersIn, withUnknown } from "../support/answers-in.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// Three architectures to which nothing is left to ask. Whatever is taken out of one of them is asked again.
const ROOT = path.resolve(import.meta.dirname, "../..");
const MODELS = ["saas-azure", "marketplace-aws", "erp-migration"];
const TABLES = ["clients", "externals", "components", "databases", "slas"];

/** A question that stays away at places where its answer is gone, and why it does. */
type Exception = readonly [check: string, at: RegExp, because: string];

const EXCEPTIONS: readonly Exception[] = [
  // Asked of some of what could be asked so.
  ["availability/zones", /vault$|thumbnails$|ingress|pictures$|work$/, "the service has zones by itself, or none"],
  ["connectivity/external-calls-shown", /sign-in$|^components/, "it is about externals, and others connect to them"],
  ["data/big-data", /./, "nothing is called analytics or reporting"],
  ["data/document-nosql", /./, "neither documents nor wide columns are kept"],
  ["data/key-value", /-db$|search$/, "it is neither a cache nor a key-value store"],
  ["deployment/config-management", /./, "there is no virtual machine"],
  ["deployment/database-update", /documents$|drawings$|pictures$|jobs$|work$|lookups$|baskets$/, "there is no schema"],
  ["deployment/kubernetes-tooling", /./, "there is no cluster"],
  ["hosting/current-hosting", /vault$/, "it is none of our code"],
  ["hosting/operating-system", /vault$/, "it is none of our code"],
  ["hosting/orchestrator", /./, "there is no cluster"],
  ["hosting/workflow-hosting", /./, "there is no workflow"],
  ["ingress/entry-path", /erp-client$|stock-scanner$/, "the client is in the company's own network"],
  ["ingress/iot-protocols", /./, "no device that speaks mqtt or amqp is left, or its number is stated"],
  ["ingress/protocols", /^(?!clients)/, "the connection does not come from a client"],
  ["ingress/transport", /erp-balancer$/, "without protocols there is none that would need it"],
  ["isolation/dba-access", /documents$|drawings$|pictures$|lookups$|baskets$/, "nobody administers what is in it"],
  ["messaging/broker", /-db$|lookups$|baskets$/, "it is no broker"],
  ["migration/from-on-premises", /^migration$/, "it does not come from there, or the link to it is stated"],
  ["migration/from-other-cloud", /^migration$/, "it does not come from another cloud"],
  ["migration/greenfield", /^project$/, "there is something to start from"],
  ["operations/apm", /^operations$/, "it is waived"],
  ["tenancy/b2c-shared-environment", /^tenancy$/, "there are business customers, too"],
  ["usage/population", /manager-erp$|merchandise-planning$|stock-scanner$/, "the client is a machine"],
  // Settled by a fact that is not among the answers.
  ["availability/multi-region", /^networking$/, "elements state regions of their own"],
  ["data/database-type", /./, "the service or the engine tells the kind"],
  ["data/relational", /./, "the service tells the engine"],
  ["deployment/app-update", /^deployment$/, "the downtime of a release is stated"],
  ["ingress/endpoint-count", /./, "the number of addresses, or that of endpoints, is stated"],
  ["isolation/database-locked-to-app", /-db$|baskets$|search$/, "the database is in an isolated subnet"],
  ["isolation/database-public", /./, "a private endpoint is stated"],
  ["isolation/paas-network-integration", /./, "the exposure is stated"],
  ["migration/data-volume", /^migration$/, "without a method it is not asked, or the section data states it"],
  ["migration/starting-point", /^project$/, "the section migration states it"],
  ["performance/critical", /^usage$/, "a journey states its latency or its throughput"],
  ["state/session-affinity", /ledger$|market$/, "there is no session"],
  ["tenancy/customer-base", /^tenancy$/, "the model of tenancy is stated"],
  ["tenancy/segregation-level", /^databases/, "the section tenancy states it"],
  // Asked only once the section states more than nothing.
  ["tenancy/high-density", /^tenancy$/, "there are no tiers"],
  ["tenancy/large-vs-small", /^tenancy$/, "nothing says that customers share anything"],
];
const usedExceptions = new Set<Exception>();

describe.each(MODELS)("the model answer %s", (model) => {
  const text = readFileSync(path.join(ROOT, "examples", model, "architecture.yaml"), "utf8");
  const document = parseDocument(text);
  const whole = readSnapshot(text);
  // Edits of the tree are written in one form: of a version before in the same form all but what they touch is taken over,
  // if it has been read by then.
  const rewritten = readSnapshot(write(document));
  expect([whole, rewritten].map(({ tree }) => tree.faults)).toEqual([[], []]);
  const sections = keysAt(document, []).filter((key) => !["architecture", "name", "stage"].includes(key));

  test.each(STAGES)("leaves nothing to ask or to object to at the stage %s", (stage) => {
    const snapshot = readSnapshot(text.replace(/^stage: .*$/m, `stage: ${stage}`));
    expect(snapshot.stage).toBe(stage);
    expect(snapshot.checklist.broken).toEqual([]);
    expect(snapshot.problems.map(({ check, at, message }) => `${check} ${at}: ${message}`)).toEqual([]);
  });

  test("promises no more than follows from the figures", () => {
    const { analysis, architecture } = whole;
    expect(architecture.slas.map((sla) => analysis.availabilityOf(sla)?.verdict)).toEqual(
      architecture.slas.map(() => "met"),
    );
  });

  test("reads well: the usual order, a blank line between sections, no line too long", () => {
    const order = Object.keys(
      JSON.parse(readFileSync(path.join(ROOT, "schemas/architecture.schema.json"), "utf8")).properties,
    );
    const keys = keysAt(document, []);
    expect(keys).toEqual(order.filter((key) => keys.includes(key)));
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(text).not.toMatch(/\n\n\n|[ \t]\n|\t/);
    const beforeSections = text.match(/^.*\n(?=(?!architecture|name|summary|stage)\w+:)/gm) ?? [];
    expect(beforeSections.filter((line) => line !== "\n")).toEqual([]);
  });

  // What refers to something in the section now leads nowhere, which is reported beside the questions.
  test.each(sections)("without %s its questions are back", (section) => {
    const without = readSnapshot(withoutSection(text, section), {}, whole);
    expect(without.tree.has([section])).toBe(false);
    expect(whatIsAsked(without, section)).not.toEqual([]);
    expect(notAskedAgain(whole, without, (check) => liesIn(check, section))).toEqual([]);
  });

  const entities = [...TABLES.map((table) => [table]), ["networking", "ingress"]].flatMap((table) =>
    keysAt(document, table).map((id) => [...table, id]),
  );
  test.each(entities.map((entity) => [entity.join("."), entity] as const))(
    "with nothing behind %s",
    (place, entity) => {
      const emptied = document.clone();
      emptied.setIn(entity, null);
      const snapshot = readSnapshot(write(emptied), {}, rewritten);
      const isItsOwn = (check: Check, at: string) => at === place && liesIn(check, entity.slice(0, -1).join("."));
      expect(notAskedAgain(whole, snapshot, isItsOwn)).toEqual([]);
    },
  );

  test("counts every answer that becomes unknown as unknown", { timeout: 120_000 }, () => {
    const snapshots = new Map<string, Snapshot>();
    const lost = whole.checklist.answers.questions.flatMap(({ check: id, subject, state }) => {
      const check = CHECKS.get(id);
      if (check === undefined || state !== "answered") return [];
      const edited = write(withUnknown(document, answersIn(document, check, subject.path)));
      const snapshot = snapshots.get(edited) ?? readSnapshot(edited, {}, rewritten);
      snapshots.set(edited, snapshot);
      const now = stateOf(snapshot, id, subject.place);
      return now === "unknown" || now === "folded" || isExcepted(id, subject.place)
        ? []
        : [`${id} ${subject.place}: ${now}`];
    });
    expect(lost).toEqual([]);
  });
});

afterAll(() => {
  const unused = EXCEPTIONS.filter((exception) => !usedExceptions.has(exception));
  expect(unused, "each exception excuses something").toEqual([]);
});

/** The questions of the first snapshot that were answered in what is gone, and that the second one does not ask. */
function notAskedAgain(
  before: Snapshot,
  after: Snapshot,
  wasAnsweredInIt: (check: Check, place: string) => boolean,
): readonly string[] {
  return before.checklist.answers.questions.flatMap(({ check: id, subject }) => {
    const check = CHECKS.get(id);
    if (check === undefined || !wasAnsweredInIt(check, subject.place) || !isThere(after, subject.path)) return [];
    const now = stateOf(after, id, subject.place);
    // What the defaults state of an entity is answered even when nothing is behind it.
    return now === "open" || now === "folded" || now === "answered" || isExcepted(id, subject.place)
      ? []
      : [`${id} ${subject.place}: ${now}`];
  });
}

function stateOf(snapshot: Snapshot, check: string, place: string): string {
  const counted = snapshot.checklist.answers.questions.find(
    (one) => one.check === check && one.subject.place === place,
  );
  if (counted !== undefined) return counted.state;
  return snapshot.problems.some(({ under }) => under.includes(check)) ? "folded" : "silent";
}

/** What is asked at the place of a section that is gone; where nobody asks for the section as a whole, of what it answered elsewhere. */
function whatIsAsked(without: Snapshot, section: string): readonly string[] {
  const asked = without.problems.filter(({ kind }) => kind === "question" || kind === "detail");
  const inPlace = asked.filter(({ at }) => at === section);
  const isAnsweredHere = (id: string) => CHECKS.get(id)?.answeredBy.some((field) => isWithin(field, section)) === true;
  const elsewhere = ANSWERS_ELSEWHERE.has(section)
    ? asked.filter(({ check }) => (!STATES_NOTHING_ITSELF.has(section) ? isAnsweredHere(check) : true))
    : [];
  return [...inPlace, ...elsewhere].map(({ check, at }) => `${check} ${at}`);
}

/** Defaults state what entities leave out, waivers what nobody has to state: any question may be theirs. */
const STATES_NOTHING_ITSELF: ReadonlySet<string> = new Set(["defaults", "notApplicable"]);
const ANSWERS_ELSEWHERE: ReadonlySet<string> = new Set([
  "summary",
  "externals",
  "components",
  "databases",
  ...STATES_NOTHING_ITSELF,
]);

function isExcepted(id: string, place: string): boolean {
  const exception = EXCEPTIONS.find(([check, at]) => check === id && at.test(place));
  if (exception !== undefined) usedExceptions.add(exception);
  return exception !== undefined;
}

function liesIn(check: Check, section: string): boolean {
  return check.answeredBy.every((field) => isWithin(field, section));
}

function isWithin(field: string, section: string): boolean {
  return field === section || field.startsWith(`${section}.`);
}

/** Whether what is asked about is still there; a section is asked for whether or not it is. */
function isThere(snapshot: Snapshot, subject: readonly (string | number)[]): boolean {
  return subject.length < 2 || snapshot.tree.has(subject);
}

function withoutSection(text: string, section: string): string {
  return text.replace(new RegExp(`^${section}:.*\\n(?:(?:[ #].*)?\\n)*`, "m"), "");
}

function write(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

function keysAt(document: Document, place: readonly string[]): readonly string[] {
  const node = place.length === 0 ? document.contents : document.getIn(place, true);
  if (!isMap(node)) return [];
  return node.items.map(({ key }) => String(isScalar(key) ? key.value : key));
}
