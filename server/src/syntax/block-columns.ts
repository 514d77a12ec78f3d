import type { FixedLines } from "./fixed-lines.ts";
import { columnOf, startsLine } from "./layout-of.ts";
import type { Block, LayoutToken } from "./layout-tokens.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** In which column the members of each block collection stand, and in which they belong. */
export class BlockColumns {
  readonly #tree: SyntaxTree;
  readonly #tabSize: number;
  readonly #fixed: FixedLines;
  readonly #belongs = new Map<Block, number>();
  readonly #reach: ReadonlyMap<Block, Reach>;

  constructor(tree: SyntaxTree, tokens: readonly LayoutToken[], tabSize: number, fixed: FixedLines) {
    this.#tree = tree;
    this.#tabSize = tabSize;
    this.#fixed = fixed;
    this.#reach = reachOfBlocks(tree, tokens);
  }

  /** Where the members stand. */
  now(block: Block): number {
    return block.kind === "document" ? 0 : columnOf(this.#tree, block.head);
  }

  /** Where they belong. A block that holds something fixed stays, and so does all that it lies in. */
  next(block: Block): number {
    const known = this.#belongs.get(block);
    if (known !== undefined) return known;
    const column = this.#isFixed(block) ? this.now(block) : this.#wanted(block);
    this.#belongs.set(block, column);
    return column;
  }

  /** Where what belongs to a member of a block stands, if it begins a line. */
  inside(block: Block): number {
    return this.next(block) + this.step(block);
  }

  /** A dash and the space behind it take up two columns, however much else is indented. */
  step(block: Block): number {
    return block.kind === "document" ? 0 : block.kind === "list" ? 2 : this.#tabSize;
  }

  #wanted(block: Block): number {
    if (block.parent === undefined) return 0;
    // Behind a dash, what follows stands right behind it.
    return startsLine(this.#tree, block.head) ? this.inside(block.parent) : this.next(block.parent) + 2;
  }

  #isFixed(block: Block): boolean {
    const { lines } = this.#tree;
    const first = lines.lineColumn(block.head).line;
    const last = lines.lineColumn(block.range.end).line;
    if (block.kind === "document" || this.#fixed.has(first, last)) return block.kind !== "document";
    const reach = this.#reach.get(block) ?? { first, last };
    return this.#isBroken(block, first - 1, reach.first, -1) || this.#isBroken(block, last + 1, reach.last, 1);
  }

  /** Whether something broken from one line to another may belong to a block: it stands no further left. */
  #isBroken(block: Block, from: number, to: number, step: 1 | -1): boolean {
    const { lines, text } = this.#tree;
    for (let line = from; step * line <= step * to; line += step) {
      const indent = text.slice(lines.startOf(line), lines.endOf(line)).search(/\S/);
      if (indent >= 0 && indent < this.now(block)) return false;
      if (this.#fixed.hasBroken(line, line)) return true;
    }
    return false;
  }
}

/** The lines from behind what precedes a block to before what follows it: something broken there may belong to it. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

function reachOfBlocks({ lines }: SyntaxTree, tokens: readonly LayoutToken[]): ReadonlyMap<Block, Reach> {
  const words = tokens.filter(({ kind }) => kind !== "comment");
  const members = new Map<Block, { first: number; last: number }>();
  for (const [index, token] of words.entries()) {
    for (let block: Block | undefined = token.block; block !== undefined; block = block.parent) {
      const known = members.get(block);
      if (known === undefined) members.set(block, { first: index, last: index });
      else known.last = index;
    }
  }
  const lineOf = (offset: number) => lines.lineColumn(offset).line;
  return new Map(
    [...members].map(([block, { first, last }]) => {
      const before = words[first - 1];
      const after = words[last + 1];
      const reach = {
        first: before === undefined ? 0 : Math.min(lineOf(before.range.end) + 1, lineOf(block.head)),
        last:
          after === undefined ? lines.lineCount - 1 : Math.max(lineOf(after.range.start) - 1, lineOf(block.range.end)),
      };
      return [block, reach];
    }),
  );
}
