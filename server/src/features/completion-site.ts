import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";

/** Where something is being typed, and what it will be there. */
export interface CompletionSite {
  /** Of a key the path of the map that it goes into, of a value its own. */
  readonly path: Path;
  readonly on: "key" | "value";
  /** What an offer takes the place of: the word under the cursor. */
  readonly range: Range;
  /** The keys that the map has already. */
  readonly present: readonly string[];
  readonly inFlow: boolean;
  /** Whether the word stands on the line of its key, where a map cannot begin. */
  readonly onKeyLine: boolean;
  readonly inQuotes: boolean;
  /** Whether a space is missing before the word, as right behind a colon. */
  readonly needsSpace: boolean;
  /** Whether a dash is missing before the word, as in a line among the items of a list. */
  readonly needsDash: boolean;
  /** Whether a comma is missing behind the word, as before what a flow collection says already. */
  readonly needsComma: boolean;
  /** Whether a colon follows the word already. */
  readonly hasColon: boolean;
}

/**
 * Finds out where a cursor is by letting the parser tell: the word under it is replaced by a mark, which is then looked for in the
 * tree. Nothing in comments and in texts of several words or lines.
 */
export function completionSite(tree: SyntaxTree, offset: number): CompletionSite | undefined {
  const range = wordAt(tree.text, offset);
  const line = lineAround(tree.text, range);
  if (line.isElsewhere) return undefined;
  for (const { written, rest, needsDash, isSurely } of attempts(line, tree.text, range)) {
    const text = tree.text.slice(0, range.start) + written + rest;
    const marked = SyntaxTree.read(text, tree);
    const found = find(marked, text.indexOf(MARK, range.start));
    if (found === "text") return undefined;
    if (found === undefined || (isSurely && !isSound(marked, found))) continue;
    const { inQuotes, needsSpace, needsComma, hasColon } = line;
    const onKeyLine = found.on === "value" && standsBehindKey(line.before);
    return { ...found, range, inQuotes, needsSpace, needsComma, hasColon, onKeyLine, needsDash };
  }
  return undefined;
}

const MARK = "archbook-cursor-mark";

function wordAt(text: string, offset: number): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  return { start, end };
}

const WORD = /[\w./%+-]/;

/** What stands beside the word. */
interface Line {
  /** On its line. */
  readonly before: string;
  /** What closes the quotes and brackets that the line has opened before the word. */
  readonly closing: string;
  /** There is no word, but what the line says further on or goes on with: whoever is here is not about to write. */
  readonly isElsewhere: boolean;
  readonly inQuotes: boolean;
  readonly needsSpace: boolean;
  readonly needsComma: boolean;
  readonly hasColon: boolean;
}

function lineAround(text: string, { start, end }: Range): Line {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const closing = unclosed(before);
  const inQuotes = /(?:^|[\s,:[{])["']$/.test(before);
  const rest = text.slice(end, end + 200);
  const goesOn = start === end && /^[ \t]+[^\s,\]}#:]/.test(rest);
  const isIndentation = start === end && /^[ \t]*$/.test(before) && /^[ \t]+[^\s,\]}:]/.test(rest);
  const standsBefore = start === end && !inQuotes && /^[[{"'&*!|>#]/.test(rest);
  return {
    before,
    closing,
    inQuotes,
    isElsewhere: isIndentation || standsBefore,
    needsComma: goesOn && /^[\]}]/.test(closing),
    needsSpace: before.endsWith(":"),
    hasColon: /^["']?[ \t]*:(?=\s|$)/.test(text.slice(end, end + 80)),
  };
}

/** The mark as it may have to be written for the document to be one, and what then follows it. */
interface Attempt {
  readonly written: string;
  readonly rest: string;
  readonly needsDash: boolean;
  /** It is taken only if the document is a sound one with it. */
  readonly isSurely?: boolean;
}

/** One key among others, in a document without a fault. */
function isSound({ document }: SyntaxTree, { present }: Found): boolean {
  return document.faults.length === 0 && present.length > 0;
}

function attempts(line: Line, text: string, { start, end }: Range): readonly Attempt[] {
  const { before, closing, needsSpace } = line;
  const rest = (line.needsComma ? "," : "") + text.slice(end);
  const asValue = (needsSpace ? " " : "") + MARK;
  const isKeyPlace = /(?:^|[{,])[\s\uFEFF-]*["']?$/.test(before);
  const isBlank = /^[ \t]*$/.test(before);
  const nextLine = rest.slice(rest.search(/\r?\n|$/));
  const dashed = { written: `- ${MARK}`, rest, needsDash: true };
  const asKey = { written: `${MARK}: `, rest, needsDash: false };
  return [
    // Of all places the commonest, and the one at which anything else would break a long document.
    ...(isBlank ? [{ ...asKey, isSurely: true }] : []),
    ...(isBlank && isAmongItems(text, start, before) ? [dashed] : []),
    { written: asValue, rest, needsDash: false },
    ...(isKeyPlace ? [asKey] : []),
    ...(closing === "" ? [] : [{ written: asValue + closing, rest: nextLine, needsDash: false }]),
    ...(closing === "" || !isKeyPlace ? [] : [{ written: `${MARK}: ${closing}`, rest: nextLine, needsDash: false }]),
  ];
}

/** What closes the quotes and brackets that a line has opened. */
function unclosed(before: string): string {
  const closing: string[] = [];
  let quote = "";
  for (const char of before) {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "[" || char === "{") closing.unshift(char === "[" ? "]" : "}");
    else if (char === closing[0]) closing.shift();
  }
  return quote + closing.join("");
}

/** Whether an empty line stands among items of a list that is indented further than its key. */
function isAmongItems(text: string, offset: number, { length: column }: string): boolean {
  const above = text.slice(0, offset).split("\n").slice(0, -1).reverse();
  let hasItems = false;
  for (const line of above) {
    const indentation = line.search(/[^ \t\r]/);
    if (indentation < 0 || indentation > column) continue;
    if (indentation < column) return hasItems || startsItem(nextLine(text, offset), column);
    if (!startsItem(line, column)) return false;
    hasItems = true;
  }
  return false;
}

function startsItem(line: string, column: number): boolean {
  return line.search(/[^ \t\r]/) === column && /^- |^-$/.test(line.trim());
}

/** The next line that is not empty. */
function nextLine(text: string, offset: number): string {
  return /\n([ \t]*[^\s][^\n]*)/.exec(text.slice(offset))?.[1] ?? "";
}

type Found = Pick<CompletionSite, "path" | "on" | "present" | "inFlow">;

/** Where the mark stands; or whether it is a part of some text. */
function find({ root }: SyntaxTree, at: number): Found | "text" | undefined {
  if (root === undefined) return undefined;
  const { green } = root;
  if (green.kind === "scalar" && green.value === MARK) return { path: [], on: "key", present: [], inFlow: false };
  return search(root, at, false);
}

/** Walks down to the mark; only what holds its place is entered. */
function search(node: SyntaxNode, at: number, inFlow: boolean): Found | "text" | undefined {
  const { green } = node;
  const isFlow = inFlow || ((green.kind === "map" || green.kind === "list") && green.flow);
  if (green.kind === "scalar") {
    const isText = green.style === "block" || !String(green.value).startsWith(MARK);
    if (isText) return "text";
    return green.value === MARK ? { path: node.path, on: "value", present: [], inFlow } : undefined;
  }
  // What an alias stands for stands elsewhere.
  if (green.kind === "alias") return undefined;
  if (green.kind === "list") {
    const item = itemsOf(node).find((one) => one !== undefined && holds(one.range, at));
    return item === undefined ? undefined : search(item, at, isFlow);
  }
  const entries = entriesOf(node);
  for (const entry of entries) {
    if (entry.name === MARK && holds(entry.keyRange, at)) {
      const present = entries.map(({ name }) => name).filter((name) => name !== MARK);
      return { path: node.path, on: "key", present, inFlow: isFlow };
    }
    if (entry.value !== undefined && holds(entry.value.range, at)) return search(entry.value, at, isFlow);
  }
  return undefined;
}

function holds({ start, end }: Range, at: number): boolean {
  return start <= at && at < end;
}

/** Whether a key stands before a place on its line. */
function standsBehindKey(before: string): boolean {
  return /:[ \t]*["'[]?[^{}]*$/.test(before.replace(/^[\s-]*/, "")) && before.includes(":");
}
