import type { MapNode, ObjectNode, SchemaNode } from "../schema/schema-node.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import { indentationOf } from "../syntax/layout-of.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { isWithin, type Path } from "../text/path.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Completion } from "./completion-offer.ts";
import { type CompletionSite, completionSite } from "./completion-site.ts";
import { describeNode } from "./describe-node.ts";
import { fieldOffers } from "./field-offers.ts";
import { snippetsFor } from "./section-snippets.ts";
import { valueOffers } from "./value-offers.ts";

export function completions(snapshot: Snapshot, offset: number): readonly Completion[] {
  const { tree } = snapshot;
  const site = completionSite(tree, offset);
  if (site === undefined) return [];
  const node = schemaAt(site.path);
  if (node === undefined) return [];
  if (site.on === "key") return keys(node, site, snapshot);
  const values = valueOffers(node, site, snapshot);
  if (site.onKeyLine || site.inFlow) return values;
  // On a line of its own below a key, a map may begin as well; in a list, the short form is the usual one.
  const fields = keys(mapLike(node), site, snapshot);
  const isItem = typeof site.path.at(-1) === "number";
  return isItem ? [...values, ...fields.map(later)] : [...fields, ...values.map(later)];
}

/** An offer behind all that are not. */
function later(offer: Completion): Completion {
  return { ...offer, order: `9${offer.order}` };
}

/** Of a list of maps, what one entry may hold. */
function mapLike(node: SchemaNode): SchemaNode {
  return node.kind === "list" ? node.item : node;
}

function keys(node: SchemaNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  if (node.kind === "object") return fields(node, site, snapshot);
  if (node.kind === "map") return entries(node, site, snapshot.tree);
  return [];
}

function fields(node: ObjectNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  const offers = fieldOffers(node, site, snapshot.tree, askedFor(site.path, snapshot));
  const isEmptyFile = site.path.length === 0 && site.present.length === 0;
  return isEmptyFile ? [...snippetOffers("", site, snapshot.tree), ...offers] : offers;
}

/** The fields of a map whose absence is an open question about it, or about what it lies in or holds. */
function askedFor(path: Path, { checklist, surroundings }: Snapshot): ReadonlySet<string> {
  const names = checklist.findings
    .filter(({ kind, subject }) => kind === "question" && goTheSameWay(subject.path, path))
    .flatMap(({ check }) => surroundings.checks.get(check)?.answeredBy ?? [])
    .map((pattern) => pattern.split("."))
    .filter((steps) => steps.length > path.length && path.every((step, i) => steps[i] === "*" || steps[i] === step));
  return new Set(names.flatMap((steps) => steps[path.length] ?? []));
}

function goTheSameWay(a: Path, b: Path): boolean {
  return a.length < b.length ? isWithin(b, a) : isWithin(a, b);
}

/** The blocks for a section whose keys the author names. */
function entries(node: MapNode, site: CompletionSite, tree: SyntaxTree): readonly Completion[] {
  const section = site.path.join(".");
  const offers = site.inFlow ? [] : snippetOffers(section, site, tree);
  if (offers.length > 0 || node.keyForm !== "identifier") return offers;
  const noun = node.entity ?? "entry";
  const newText: SnippetText = site.hasColon
    ? [{ stop: 1, value: "name" }]
    : [{ stop: 1, value: "name" }, ":\n", indentationOf(tree), { stop: 0, value: "" }];
  const documentation = describeNode(noun, node.entry);
  return [{ label: `new ${noun}`, kind: "snippet", documentation, range: site.range, newText, order: "0" }];
}

function snippetOffers(section: string, site: CompletionSite, tree: SyntaxTree): readonly Completion[] {
  return snippetsFor(section).map(({ title, prefix, description, body }) => ({
    label: `new ${title.toLowerCase()}`,
    kind: "snippet",
    detail: prefix,
    documentation: description,
    range: site.range,
    newText: reindent(body, tree),
    order: "0",
  }));
}

/** A block in the indentation of the document; the editor itself adds that of the line. */
function reindent(body: SnippetText, tree: SyntaxTree): SnippetText {
  const unit = indentationOf(tree);
  const widen = (text: string) => text.replace(/\n( +)/g, (_, spaces: string) => `\n${unit.repeat(spaces.length / 2)}`);
  return body.map((piece) => (typeof piece === "string" ? widen(piece) : piece));
}
