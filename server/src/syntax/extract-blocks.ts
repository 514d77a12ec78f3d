import { type Edit, edit } from "../text/edit.ts";
import { isWithin, type Path, samePath } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { type EntryBlock, entryBlocks } from "./entry-blocks.ts";
import { extractEntries } from "./extract-entries.ts";
import { holdsWordsAlone } from "./flow-source.ts";
import type { GreenNode } from "./green-node.ts";
import { columnOf, lineBreakOf } from "./layout-of.ts";
import { removeEntry } from "./remove-entry.ts";
import { entriesOf, type SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** What taking entries out of a document leaves: the edits that remove them, and the document that they make. */
export interface Extraction {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/**
 * Moves entries of maps, each with its comments, to a document of their own. A map all of whose entries go goes with them. `undefined`
 * where an alias would be torn from its anchor, or a comment would be lost.
 */
export function extractBlocks(tree: SyntaxTree, paths: readonly Path[]): Extraction | undefined {
  const whole = wholeMaps(tree, paths);
  const entries = whole.flatMap((path) => tree.findEntry(path) ?? []);
  if (
    entries.length === 0 ||
    entries.length < whole.length ||
    tearsAliases(
      tree,
      entries.map(({ range }) => range),
    )
  )
    return undefined;
  const edits: Edit[] = [];
  const lines: string[] = [];
  let open: Path = [];
  for (const { path, range } of entries) {
    const parent = tree.find(path.slice(0, -1));
    if (parent === undefined) return undefined;
    const block = blockOf(tree, parent, path);
    // Between the entries of a flow map nobody can tell what a comment is about.
    if (block === undefined && !holdsWordsAlone(tree, parent)) return undefined;
    lines.push(...headings(open, path));
    open = path;
    lines.push(
      ...(block === undefined ? flowLines(tree, path) : dedented(tree, block.range, range.start, path.length - 1)),
    );
    edits.push(...(block === undefined ? removeEntry(tree, path, whole) : [removal(tree, parent, block, whole)]));
  }
  return { edits, text: `${lines.join(lineBreakOf(tree))}${lineBreakOf(tree)}` };
}

/** The paths, and in place of all the entries of a map that map. */
function wholeMaps(tree: SyntaxTree, paths: readonly Path[]): readonly Path[] {
  const parents = paths.map((path) => path.slice(0, -1)).filter((parent) => parent.length > 0);
  const full = parents.find((parent) => {
    const map = tree.find(parent);
    return map !== undefined && entriesOf(map).every((entry) => paths.some((path) => samePath(path, entry.path)));
  });
  if (full === undefined) return paths;
  const first = paths.findIndex((path) => isWithin(path, full));
  const rest = paths.filter((path, index) => index === first || !isWithin(path, full));
  return wholeMaps(
    tree,
    rest.map((path) => (isWithin(path, full) ? full : path)),
  );
}

function blockOf(tree: SyntaxTree, parent: SyntaxNode, path: Path): EntryBlock | undefined {
  if (parent.green.kind !== "map" || parent.green.flow) return undefined;
  return entryBlocks(tree, parent).find(({ entry }) => samePath(entry.path, path));
}

/** The keys that lead to an entry, as far as they are not written yet. */
function headings(open: Path, path: Path): readonly string[] {
  let shared = 0;
  while (shared < path.length - 1 && shared < open.length - 1 && open[shared] === path[shared]) shared++;
  return path.slice(shared, -1).map((step, index) => `${INDENT.repeat(shared + index)}${step}:`);
}

const INDENT = "  ";

function flowLines(tree: SyntaxTree, path: Path): readonly string[] {
  const depth = path.length - 1;
  return extractEntries(tree, [path]).trimEnd().split("\n").slice(depth);
}

/** The lines of a block in another column; those of texts move as well. */
function dedented(tree: SyntaxTree, range: Range, key: number, depth: number): readonly string[] {
  const column = columnOf(tree, key);
  return tree.text
    .slice(range.start, range.end)
    .split(/\r?\n/)
    .map((line, index) => {
      const own = index === 0 ? line : line.slice(Math.min(column, Math.max(0, line.search(/\S|$/))));
      return own === "" ? "" : `${INDENT.repeat(depth)}${own}`;
    });
}

/** Takes a block out with the blank lines before it, or after it where it is the first. */
function removal(tree: SyntaxTree, parent: SyntaxNode, block: EntryBlock, together: readonly Path[]): Edit {
  const { lines, text } = tree;
  const blocks = entryBlocks(tree, parent);
  const index = blocks.findIndex(({ entry }) => samePath(entry.path, block.entry.path));
  const before = blocks[index - 1];
  const isGoing = (other: EntryBlock | undefined) =>
    other !== undefined && together.some((path) => samePath(path, other.entry.path));
  // What stands between and could not be read stays.
  const isBlankBetween = before !== undefined && text.slice(before.range.end, block.range.start).trim() === "";
  const behind = (offset: number) => lines.startOf(lines.lineColumn(offset).line + 1);
  const leads = blocks.slice(0, index).every(isGoing);
  if (before !== undefined && isBlankBetween && !leads) return edit({ start: before.range.end, end: block.range.end });
  // One that comes after others that go, too, begins where the one before it ends.
  const isNext = before !== undefined && isBlankBetween;
  const start = isNext ? behind(before.range.end) : lines.startOf(lines.lineColumn(block.range.start).line);
  const after = behind(block.range.end);
  const next = blocks[index + 1];
  const blank = next === undefined || isGoing(next) ? 0 : /^(?:[ \t]*\r?\n)*/.exec(text.slice(after))?.[0].length;
  return edit({ start, end: after + (blank ?? 0) });
}

/** Whether an alias would stand in another document than its anchor. */
function tearsAliases({ text, document }: SyntaxTree, ranges: readonly Range[]): boolean {
  const { root } = document;
  if (root === undefined || !text.includes("*")) return false;
  const isMoved = (offset: number) => ranges.some(({ start, end }) => start <= offset && offset < end);
  const tears = (node: GreenNode, start: number): boolean => {
    switch (node.kind) {
      case "map":
        return node.pairs.some((pair) => {
          const { value } = pair.node;
          return value !== undefined && tears(value.node, start + pair.offset + value.offset);
        });
      case "list":
        return node.items.some((item) => item.node !== undefined && tears(item.node, start + item.offset));
      case "alias":
        return node.target !== undefined && isMoved(start) !== isMoved(node.target.offset);
      default:
        return false;
    }
  };
  return tears(root.node, root.offset);
}
