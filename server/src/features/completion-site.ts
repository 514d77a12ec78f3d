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
  /** Whether a space is missing before the word, as right behind a colon. */
  readonly needsSpace: boolean;
  /** Whether a colon follows the word already. */
  readonly hasColon: boolean;
}

/**
 * Finds out where a cursor is by letting the parser tell: the word under it is replaced by a mark, which is then looked for in the
 * tree. Nothing in comments and in texts of several lines.
 */
export function completionSite(tree: SyntaxTree, offset: number): CompletionSite | undefined {
  const range = wordAt(tree.text, offset);
  const hasColon = /^[ \t]*:(?=\s|$)/.test(tree.text.slice(range.end, range.end + 80));
  const needsSpace = tree.text[range.start - 1] === ":";
  const asWord = marked(tree, range, (needsSpace ? " " : "") + MARK);
  const word = find(asWord, MARK);
  const found = word ?? find(marked(tree, range, `${MARK}: `), MARK);
  if (found === undefined) return undefined;
  const onKeyLine = found.on === "value" && standsBehindKey(tree.text, range.start);
  return { ...found, range, hasColon, needsSpace, onKeyLine };
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

function marked(tree: SyntaxTree, range: Range, mark: string): SyntaxTree {
  return SyntaxTree.read(tree.text.slice(0, range.start) + mark + tree.text.slice(range.end), tree);
}

type Found = Pick<CompletionSite, "path" | "on" | "present" | "inFlow">;

function find(tree: SyntaxTree, mark: string): Found | undefined {
  const at = tree.text.indexOf(mark);
  const { root } = tree;
  if (root === undefined) return undefined;
  if (root.green.kind === "scalar" && root.green.value === mark)
    return { path: [], on: "key", present: [], inFlow: false };
  return search(root, at, mark, false);
}

/** Walks down to the mark; only what holds its place is entered. */
function search(node: SyntaxNode, at: number, mark: string, inFlow: boolean): Found | undefined {
  const { green } = node;
  const isFlow = inFlow || ((green.kind === "map" || green.kind === "list") && green.flow);
  if (green.kind === "scalar")
    return green.value === mark ? { path: node.path, on: "value", present: [], inFlow } : undefined;
  if (green.kind === "list") {
    const item = itemsOf(node).find((one) => one !== undefined && holds(one.range, at));
    return item === undefined ? undefined : search(item, at, mark, isFlow);
  }
  const entries = entriesOf(node);
  for (const entry of entries) {
    if (entry.name === mark && holds(entry.keyRange, at)) {
      const present = entries.map(({ name }) => name).filter((name) => name !== mark);
      return { path: node.path, on: "key", present, inFlow: isFlow };
    }
    if (entry.value !== undefined && holds(entry.value.range, at)) return search(entry.value, at, mark, isFlow);
  }
  return undefined;
}

function holds({ start, end }: Range, at: number): boolean {
  return start <= at && at < end;
}

/** Whether a key stands before a place on its line. */
function standsBehindKey(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /:[ \t]*["'[]?[^{}]*$/.test(line.replace(/^[\s-]*/, "")) && /:/.test(line);
}
