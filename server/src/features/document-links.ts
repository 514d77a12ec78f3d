import { checkPage } from "../checklist/check-page.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import type { GreenScalar } from "../syntax/green-node.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { filesMeant } from "./definition.ts";
import { fieldOfValue } from "./field-of-value.ts";
import { wordIn } from "./word-in.ts";

export interface DocumentLink {
  readonly range: Range;
  /** A file of the architecture, or a page. */
  readonly target: string;
  readonly tooltip: string;
}

/** What of a file leads elsewhere: included files, pages of checks, and addresses in texts. */
export function documentLinks(snapshot: Snapshot): readonly DocumentLink[] {
  const { root } = snapshot.tree;
  const links: DocumentLink[] = [...includes(snapshot), ...comments(snapshot)];
  if (root !== undefined) collect(root, architectureSchema, snapshot.text, links);
  return links.sort((a, b) => a.range.start - b.range.start);
}

/** A pattern that several files fit leads to none of them more than to another: its definitions are all. */
function includes({ file, sources }: Snapshot): readonly DocumentLink[] {
  return file.includes.flatMap(({ target, path }) => {
    const node = file.tree.find(path);
    const word = node?.green.kind === "scalar" ? wordIn(node.green, node.range) : undefined;
    const [meant, ...more] = filesMeant(target, file, sources.files);
    if (word === undefined || meant === undefined || more.length > 0) return [];
    return [{ range: word.range, target: meant.uri, tooltip: "Open the included file" }];
  });
}

/** The checks that comments waive. */
function comments({ file, text }: Snapshot): readonly DocumentLink[] {
  return file.comments.flatMap(({ check, range }) => {
    if (check === undefined) return [];
    const start = text.indexOf(check, range.start);
    return toPage(check, { start, end: start + check.length });
  });
}

function toPage(check: string, range: Range): readonly DocumentLink[] {
  const target = checkPage(check);
  return target === undefined ? [] : [{ range, target, tooltip: `Read about ${check}` }];
}

function collect(node: SyntaxNode, schema: SchemaNode | undefined, text: string, links: DocumentLink[]): void {
  const { green, range } = node;
  if (green.kind === "scalar") links.push(...inScalar(green, range, schema, text));
  // What an alias stands for has its links where it stands.
  if (green.kind === "map") {
    for (const { name, value } of entriesOf(node)) {
      if (value !== undefined) collect(value, schema && childAt(schema, name), text, links);
    }
  }
  if (green.kind === "list") {
    for (const [index, item] of itemsOf(node).entries()) {
      if (item !== undefined) collect(item, schema && childAt(schema, index), text, links);
    }
  }
}

function inScalar(green: GreenScalar, range: Range, schema: SchemaNode | undefined, text: string) {
  const field = schema === undefined ? undefined : fieldOfValue(schema, String(green.value));
  const word = wordIn(green, range);
  if (field?.kind === "scalar" && field.form === "check" && word !== undefined) return toPage(word.text, word.range);
  return addresses(text.slice(range.start, range.end), range.start);
}

function addresses(text: string, start: number): readonly DocumentLink[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: target, index }) => ({
    range: { start: start + index, end: start + index + target.length },
    target,
    tooltip: "Open the page",
  }));
}

/** Without the stop or the bracket of the sentence that it ends. */
const ADDRESS = /https?:\/\/[^\s"'<>[\]{}|\\^`]*[^\s"'<>[\]{}|\\^`.,;:!?)]/g;
