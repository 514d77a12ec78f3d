import { applyEdits, type Edit, edit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import { BlockColumns } from "./block-columns.ts";
import { commentColumn } from "./comment-column.ts";
import { type FixedLines, fixedLines } from "./fixed-lines.ts";
import type { FormatOptions } from "./format-options.ts";
import { columnOf, startsLine } from "./layout-of.ts";
import { type LayoutToken, layoutTokens } from "./layout-tokens.ts";
import { movedLines } from "./moved-lines.ts";
import { plainValue } from "./plain-value.ts";
import { spaceBetween } from "./space-between.ts";
import { SyntaxTree } from "./syntax-tree.ts";
import { trimmedLines } from "./trimmed-lines.ts";

/**
 * The edits that lay a document, or `wanted` of it, out as is usual. They change white space alone: indentation, the spaces between
 * words and marks, what trails a line, and how the text ends. Line breaks, comments and texts stay as they are written. What
 * cannot be read stays as it is, and what it lies in stays in its column.
 */
export function formatTree(tree: SyntaxTree, options: FormatOptions, wanted?: Range): readonly Edit[] {
  if (tree.document.root === undefined) return [];
  const layout = layoutTokens(tree);
  const fixed = fixedLines(tree, layout, wanted);
  if (fixed === undefined) return [];
  const spaces = new Formatting(tree, layout.tokens, options.tabSize, fixed).edits();
  const edits = [...spaces, ...trimmedLines(tree, layout.tokens, options, fixed)];
  return saysTheSame(tree, edits) ? edits : [];
}

/** Layout that changes what is said would be a defect here; then the document is left alone rather than harmed. */
function saysTheSame(tree: SyntaxTree, edits: readonly Edit[]): boolean {
  if (edits.length === 0) return true;
  const after = SyntaxTree.read(applyEdits(tree.text, edits));
  const stated = ({ root }: SyntaxTree) => JSON.stringify(plainValue(root?.green).value);
  return after.faults.length === tree.faults.length && stated(after) === stated(tree);
}

/** Goes through the tokens in the order of the text and puts the space before each right. */
class Formatting {
  readonly #tree: SyntaxTree;
  readonly #tokens: readonly LayoutToken[];
  readonly #tabSize: number;
  readonly #fixed: FixedLines;
  readonly #columns: BlockColumns;
  readonly #edits: Edit[] = [];
  /** Where the lines of the flow collections that are open are indented from, the innermost last. */
  readonly #flows: number[] = [];
  /** The line at hand: where it is indented to, by how much that moves it, and whether it begins in a flow collection. */
  #line = { column: 0, shift: 0, beginsInFlow: false };

  constructor(tree: SyntaxTree, tokens: readonly LayoutToken[], tabSize: number, fixed: FixedLines) {
    this.#tree = tree;
    this.#tokens = tokens;
    this.#tabSize = tabSize;
    this.#fixed = fixed;
    this.#columns = new BlockColumns(tree, tabSize, fixed);
  }

  edits(): readonly Edit[] {
    for (const [index, token] of this.#tokens.entries()) {
      const { line } = this.#tree.lines.lineColumn(token.range.start);
      const isFixed = this.#fixed.has(line, line);
      const before = this.#tokens[index - 1];
      if (startsLine(this.#tree, token.range.start)) this.#indent(token, index, isFixed);
      else if (before !== undefined && !isFixed) this.#space(before, token, index);
      this.#follow(token);
      if (!isFixed) this.#moveText(token);
    }
    return this.#edits;
  }

  #indent(token: LayoutToken, index: number, isFixed: boolean): void {
    const { start } = token.range;
    const now = columnOf(this.#tree, start);
    const column = isFixed ? now : this.#columnOf(token, index);
    this.#line = { column, shift: column - now, beginsInFlow: this.#flows.length > 0 };
    this.#replace({ start: start - now, end: start }, isFixed ? undefined : " ".repeat(column));
  }

  #columnOf(token: LayoutToken, index: number): number {
    const flow = this.#flows.at(-1);
    if (flow !== undefined) return token.kind === "close" ? flow : flow + this.#tabSize;
    if (token.kind === "comment") return commentColumn(this.#tree, this.#tokens, index, this.#columns);
    return token.isMember ? this.#columns.next(token.block) : this.#columns.inside(token.block);
  }

  #space(before: LayoutToken, token: LayoutToken, index: number): void {
    const gap = { start: before.range.end, end: token.range.start };
    const head = this.#tokens.slice(index, index + 3).find(({ kind }) => kind !== "property")?.block;
    const beginsBlock = before.kind === "dash" && head !== before.block && head?.head === token.range.start;
    if (!beginsBlock) this.#replace(gap, spaceBetween(before, token));
    else this.#replace(gap, " ".repeat(this.#columns.next(head) - this.#columns.next(before.block) - 1));
  }

  /** Keeps count of the flow collections that are open. */
  #follow({ kind, block, range }: LayoutToken): void {
    if (kind === "close") this.#flows.pop();
    if (kind !== "open") return;
    const around = this.#flows.at(-1);
    const inBlock = block.kind === "list" ? this.#columns.inside(block) : this.#columns.next(block);
    if (around !== undefined) this.#flows.push(this.#line.beginsInFlow ? this.#line.column : around);
    else this.#flows.push(startsLine(this.#tree, range.start) ? this.#line.column : inBlock);
  }

  /** Moves the further lines of a text along with its first. */
  #moveText({ node, block, range, inFlow }: LayoutToken): void {
    if (node?.kind !== "scalar") return;
    const column = this.#columns.next(block);
    const movesWithLine = inFlow || startsLine(this.#tree, range.start);
    const shift = movesWithLine ? this.#line.shift : column - block.column;
    const inside = this.#columns.inside(block);
    for (const moved of movedLines(this.#tree, range, node, { shift, inside, least: column + 1 })) {
      this.#replace(moved.range, moved.text);
    }
  }

  /** Nothing where the space is as wanted, or none is wanted in particular. */
  #replace(range: Range, text: string | undefined): void {
    if (text !== undefined && this.#tree.text.slice(range.start, range.end) !== text)
      this.#edits.push(edit(range, text));
  }
}
