import type { MapNode, ObjectNode, SchemaNode } from "../schema/schema-node.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import { indentationOf } from "../syntax/layout-of.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { isWithin, type Path } from "../text/path.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Completion, Offer } from "./completion-offer.ts";
import { type CompletionSite, completionSite } from "./completion-site.ts";
import { describeNode } from "./describe-node.ts";
import { fieldOffers } from "./field-offers.ts";
import { snippetsFor } from "./section-snippets.ts";
import { placed, valueOffers } from "./value-offers.ts";

/**
 * What may be written at an offset.
 *
 * @param files what an entry of `include` could name, for the sites of which `asksForFiles` speaks
 */
export function completions(snapshot: Snapshot, offset: number, files: readonly Offer[] = []): readonly Completion[] {
  const { tree } = snapshot;
  const site = completionSite(tree, offset);
  const node = site && schemaAt(site.path);
  if (site === undefined || node === undefined) return [];
  const found = isInclude(site) ? placed(files, site) : offersAt(node, site, snapshot);
  const offers = site.needsComma ? found.map((offer) => ({ ...offer, newText: [...offer.newText, ","] })) : found;
  if (site.needsDash) return offers.filter(({ isWhole }) => isWhole !== true).map(asItem);
  return beginsList(node, site) ? offers.map(asItem) : offers;
}

/** Whether the offers at an offset are files, which are not known to a snapshot before they are included. */
export function asksForFiles({ tree }: Snapshot, offset: number): boolean {
  const site = completionSite(tree, offset);
  return site !== undefined && isInclude(site);
}

function isInclude({ path, on }: CompletionSite): boolean {
  return path[0] === "include" && on === "value";
}

function offersAt(node: SchemaNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  if (site.on === "key") return keys(node, site, snapshot);
  const values = valueOffers(node, site, snapshot);
  const blocks = itemBlocks(site, snapshot.tree);
  if (site.onKeyLine || site.inFlow || site.inQuotes) return [...blocks, ...values];
  // On a line of its own below a key, a map may begin as well; in a list, the short form is the usual one.
  const fields = keys(node.kind === "list" ? node.item : node, site, snapshot);
  const isItem = typeof site.path.at(-1) === "number" || node.kind === "list";
  return isItem ? [...blocks, ...values, ...fields.map(later)] : [...fields, ...values.map(later)];
}

/** An offer behind all that are not. */
function later(offer: Completion): Completion {
  return { ...offer, order: `9${offer.order}` };
}

/** Whether a list is begun on a line of its own, where its items have dashes. */
function beginsList(node: SchemaNode, { path, on, onKeyLine, inFlow, inQuotes }: CompletionSite): boolean {
  const isList = node.kind === "list" || (node.kind === "map" && node.listed);
  return isList && on === "value" && typeof path.at(-1) !== "number" && !onKeyLine && !inFlow && !inQuotes;
}

/** What stands for a whole list stays as it is. */
function asItem(offer: Completion): Completion {
  return offer.isWhole === true ? offer : { ...offer, newText: ["- ", ...offer.newText] };
}

function keys(node: SchemaNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  if (node.kind === "object") return fields(node, site, snapshot);
  if (node.kind === "map") return entries(node, site, snapshot.tree);
  return [];
}

function fields(node: ObjectNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  const { file, sources, tree } = snapshot;
  // What an architecture must say, its root says.
  const isPart = site.path.length === 0 && file !== sources.root;
  const required = new Set(isPart ? [] : node.required);
  const offers = fieldOffers(node, site, tree, { required, askedFor: askedFor(site.path, snapshot) });
  const isEmptyFile = site.path.length === 0 && site.present.length === 0 && !isPart;
  return isEmptyFile ? [...blocks("", site, tree), ...offers] : offers;
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
  const offers = blocks(site.path.join("."), site, tree);
  if (offers.length > 0 || node.keyForm !== "identifier") return offers;
  const noun = node.entry.entity ?? node.entity ?? "entry";
  const [open, close] = site.inFlow ? [": { ", " }"] : [`:\n${indentationOf(tree)}`, ""];
  const name = { stop: 1, value: "name" };
  const newText: SnippetText = isNamedOnly(site) ? [name] : [name, open, { stop: 0, value: "" }, close];
  const documentation = () => describeNode(noun, node.entry);
  return [{ label: `new ${noun}`, kind: "snippet", documentation, range: site.range, newText, order: "0" }];
}

/** Whether what follows a key is there already, or cannot be written because of its quotes. */
function isNamedOnly({ hasColon, inQuotes }: CompletionSite): boolean {
  return hasColon || inQuotes;
}

/** The blocks of a section that is a list, such as waivers. */
function itemBlocks(site: CompletionSite, tree: SyntaxTree): readonly Completion[] {
  const [section, , ...inside] = site.path;
  const isPlace = inside.length === 0 && !(site.onKeyLine && !site.inFlow);
  return isPlace && section !== undefined ? blocks(String(section), site, tree) : [];
}

function blocks(section: string, site: CompletionSite, tree: SyntaxTree): readonly Completion[] {
  if (isNamedOnly(site)) return [];
  return snippetsFor(section).flatMap(({ title, prefix, description, body, flowBody }): readonly Completion[] => {
    const newText = site.inFlow ? flowBody : reindent(body, tree);
    if (newText === undefined) return [];
    const label = `new ${/^[A-Z]{2}/.test(title) ? title : title.toLowerCase()}`;
    const documentation = () => description;
    return [{ label, kind: "snippet", detail: prefix, documentation, range: site.range, newText, order: "0" }];
  });
}

/** A block in the indentation of the document; the editor itself adds that of the line. */
function reindent(body: SnippetText, tree: SyntaxTree): SnippetText {
  const unit = indentationOf(tree);
  const widen = (text: string) => text.replace(/\n( +)/g, (_, spaces: string) => `\n${unit.repeat(spaces.length / 2)}`);
  return body.map((piece) => (typeof piece === "string" ? widen(piece) : piece));
}
