import { checkPage } from "../checklist/check-page.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import type { SyntaxPlace } from "../syntax/syntax-tree.ts";
import { type Range, touches } from "../text/range.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { describeAvailability, type KnownFigures } from "./describe-availability.ts";
import { describeEntity } from "./describe-entity.ts";
import { describeNode, describeValue } from "./describe-node.ts";
import { describeService } from "./describe-service.ts";
import { code, escapeMarkdown } from "./markdown.ts";

export interface Hover {
  readonly range: Range;
  /** Markdown in which everything that a user wrote is escaped. */
  readonly markdown: string;
}

/** What is under the cursor: the questions that are open there, then what the language and the architecture say about it, with its figures where they are known. */
export function hover(snapshot: Snapshot, offset: number, known?: KnownFigures): Hover | undefined {
  const place = snapshot.tree.placeAt(offset);
  const asked = snapshot.problems.filter(({ range }) => touches(range, offset) && range.end > range.start);
  const [first] = asked;
  const parts = [
    ...asked.map((problem) => describeProblem(problem, snapshot)),
    ...(place ? describePlace(place, snapshot, known) : []),
  ].filter((part) => part !== "");
  const range = place?.range ?? first?.range;
  if (range === undefined || parts.length === 0) return undefined;
  return { range, markdown: parts.join("\n\n---\n\n") };
}

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
    `**${escapeMarkdown(page === undefined ? message : check.asks)}**`,
    escapeMarkdown(check.why),
    check.example === "" ? "" : `For example: ${escapeMarkdown(check.example)}`,
    later.length > 0 ? `Once it is answered:\n\n${later.join("\n")}` : "",
    `${page === undefined ? code(id) : `[${id}](${page})`} · If it does not apply, say so with a reason in \`notApplicable\`.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describePlace(place: SyntaxPlace, snapshot: Snapshot, known: KnownFigures | undefined): readonly string[] {
  const node = schemaAt(place.path);
  if (node === undefined) return [];
  const name = String(place.path.at(-1) ?? "");
  const figures = known === undefined ? [] : describeAvailability(place, snapshot, known);
  if (place.on === "key") return [...entityAt(place, snapshot), ...figures, describeNode(name, node)];
  const value = place.node?.green.kind === "scalar" ? String(place.node.green.value) : undefined;
  return value === undefined ? [] : [...figures, ...describeScalar(value, place, snapshot)];
}

/** The entity whose key is under the cursor. */
function entityAt({ path }: SyntaxPlace, snapshot: Snapshot): readonly string[] {
  const entity = snapshot.architecture.entities.get(String(path.at(-1)));
  return entity !== undefined && entity.path.join("/") === path.join("/") ? [describeEntity(entity, snapshot)] : [];
}

function describeScalar(value: string, { path }: SyntaxPlace, snapshot: Snapshot): readonly string[] {
  const node = schemaAt(path);
  if (node === undefined) return [];
  const field = [...path].reverse().find((step) => typeof step === "string") ?? "";
  const meaning = describeValue(node, value);
  const entity = snapshot.architecture.entities.get(value);
  const service = snapshot.surroundings.catalogue.service(value);
  return [
    ...(meaning === undefined ? [] : [`${code(value)}: ${meaning}`]),
    ...(entity === undefined ? [] : [describeEntity(entity, snapshot)]),
    ...(service === undefined ? [] : [describeService(service)]),
    describeNode(String(field), node),
  ];
}
