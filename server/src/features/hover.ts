import { checkPage } from "../checklist/check-page.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import type { SyntaxPlace } from "../syntax/syntax-tree.ts";
import { type Range, touches } from "../text/range.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { describeAvailability, type KnownFigures } from "./describe-availability.ts";
import { describeCheck } from "./describe-check.ts";
import { describeEntity } from "./describe-entity.ts";
import { describeFacts } from "./describe-facts.ts";
import { describeInclude } from "./describe-include.ts";
import { describeName } from "./describe-name.ts";
import { describeNode, describeValue } from "./describe-node.ts";
import { describeService } from "./describe-service.ts";
import { code, escapeMarkdown, shortened } from "./markdown.ts";
import { nameAt } from "./name-at.ts";

export interface Hover {
  readonly range: Range;
  /** Markdown in which everything that a user wrote is escaped. */
  readonly markdown: string;
}

/** What is under the cursor: the questions that are open there, then what the language and the architecture say about it, with its figures where they are known. */
export function hover(snapshot: Snapshot, offset: number, known?: KnownFigures): Hover | undefined {
  const place = snapshot.tree.placeAt(offset);
  const asked = snapshot.problems.filter(({ range }) => touches(range, offset) && range.end > range.start);
  const said = place === undefined ? [] : describePlace(place, offset, snapshot, known);
  const parts = [...told(asked, snapshot), ...said].filter((part) => part !== "");
  const range = said.length > 0 ? place?.range : asked[0]?.range;
  if (range === undefined || parts.length === 0) return waivedAt(snapshot, offset);
  return { range, markdown: parts.join("\n\n---\n\n") };
}

/** Of many at one place the first ones: a hover that fills the screen is not read. */
function told(problems: readonly Problem[], snapshot: Snapshot): readonly string[] {
  const more = problems.length - MOST_PROBLEMS;
  const shown = problems.slice(0, more > 1 ? MOST_PROBLEMS : problems.length);
  const rest = problems
    .slice(shown.length)
    .map(({ message, check }) => `- ${escapeMarkdown(shortened(message))} (${code(check)})`);
  return [...shown.map((problem) => describeProblem(problem, snapshot)), rest.slice(0, MOST_LISTED).join("\n")];
}

const MOST_PROBLEMS = 4;
const MOST_LISTED = 12;

function describeProblem({ check: id, under, message }: Problem, { surroundings }: Snapshot): string {
  const check = surroundings.checks.get(id);
  if (check === undefined) return "";
  const later = under.flatMap((child) => {
    const asks = surroundings.checks.get(child)?.asks;
    return asks === undefined ? [] : [`- ${escapeMarkdown(asks)} (${code(child)})`];
  });
  const page = checkPage(id);
  return [
    // An organisation's own check asks nothing in words: its message says what is wrong here.
    `**${escapeMarkdown(page === undefined ? shortened(message) : check.asks)}**`,
    escapeMarkdown(check.why),
    answer(check.kind === "question" ? check.answeredBy : []),
    check.example === "" ? "" : `For example: ${escapeMarkdown(check.example)}`,
    later.length > 0 ? `Once it is answered:\n\n${later.join("\n")}` : "",
    `${page === undefined ? code(id) : `[${id}](${page})`} · If it does not apply, say so with a reason in \`notApplicable\`.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The fields that answer a question; of places anywhere the last steps. */
function answer(paths: readonly string[]): string {
  const fields = [...new Set(paths.map((path) => path.split(".*.").at(-1) ?? path))].slice(0, MOST_FIELDS);
  return fields.length === 0 ? "" : `Answered by ${fields.map(code).join(" or ")}.`;
}

const MOST_FIELDS = 4;

function describePlace(
  place: SyntaxPlace,
  offset: number,
  snapshot: Snapshot,
  known: KnownFigures | undefined,
): readonly string[] {
  const node = schemaAt(place.path);
  if (node === undefined) return [];
  const name = String(place.path.at(-1) ?? "");
  const figures = known === undefined ? [] : describeAvailability(place, snapshot, known);
  if (place.on === "key") {
    return [...declaredAt(place, offset, snapshot), ...figures, ...defaultsAt(place), describeNode(name, node)];
  }
  const value = place.node?.green.kind === "scalar" ? String(place.node.green.value) : undefined;
  return value === undefined ? [] : [...figures, ...describeScalar(value, place, offset, snapshot)];
}

/** What the key under the cursor declares. */
function declaredAt({ path }: SyntaxPlace, offset: number, snapshot: Snapshot): readonly string[] {
  const entity = snapshot.architecture.entities.get(String(path.at(-1)));
  if (entity !== undefined && entity.path.join("/") === path.join("/")) {
    return [describeEntity(entity, snapshot), describeFacts(entity, snapshot)].filter((part) => part !== "");
  }
  const at = nameAt(snapshot, offset);
  const about = at?.place.role === "declaration" && at.name.space !== "entities" && describeName(at.name, snapshot);
  return typeof about === "string" ? [about] : [];
}

/** A field below `defaults` is one of many, and no entity's own. */
function defaultsAt({ path }: SyntaxPlace): readonly string[] {
  const [section, kind, ...inside] = path;
  if (section !== "defaults" || kind === undefined || inside.length === 0) return [];
  const noun = NOUNS.get(String(kind));
  return noun === undefined ? [] : [`What every ${noun} states here unless it states otherwise.`];
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ["components", "component"],
  ["databases", "database"],
  ["ingress", "ingress entry"],
  ["connects", "connection"],
]);

function describeScalar(value: string, { path }: SyntaxPlace, offset: number, snapshot: Snapshot): readonly string[] {
  const node = schemaAt(path);
  if (node === undefined) return [];
  if (path[0] === "include") return [describeInclude(value, snapshot), describeNode("include", node)];
  const field = path.findLast((step) => typeof step === "string") ?? "";
  const meaning = describeValue(node, value);
  const at = nameAt(snapshot, offset);
  const named = at === undefined ? undefined : describeName(at.name, snapshot);
  const service = snapshot.surroundings.catalogue.service(value);
  return [
    ...(meaning === undefined ? [] : [`${code(value)}: ${meaning}`]),
    ...(named === undefined ? [] : [named]),
    ...(at?.name.space === "checks" ? [waived(at.name.id, snapshot)] : []),
    ...(service === undefined || named !== undefined ? [] : [describeService(service)]),
    describeNode(String(field), node),
  ];
}

/** The check that a comment under the cursor waives. */
function waivedAt(snapshot: Snapshot, offset: number): Hover | undefined {
  const comment = snapshot.file.comments.find(({ range }) => touches(range, offset));
  const about = comment?.check === undefined ? undefined : describeCheck(comment.check, snapshot.surroundings.checks);
  if (comment === undefined || about === undefined) return undefined;
  return { range: comment.range, markdown: [about, waived(comment.check ?? "", snapshot)].join("\n\n---\n\n") };
}

function waived(id: string, { checklist }: Snapshot): string {
  const count = checklist.waived.filter(({ check }) => check === id).length;
  if (count === 0) return "Nothing that it would report is waived.";
  return `What it would report is waived in ${count} ${count === 1 ? "place" : "places"}.`;
}
