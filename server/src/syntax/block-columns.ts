import type { FixedLines } from "./fixed-lines.ts";
import { startsLine } from "./layout-of.ts";
import type { Block } from "./layout-tokens.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** In which column the members of each block collection belong. */
export class BlockColumns {
  readonly #tree: SyntaxTree;
  readonly #tabSize: number;
  readonly #fixed: FixedLines;
  readonly #belongs = new Map<Block, number>();

  constructor(tree: SyntaxTree, tabSize: number, fixed: FixedLines) {
    this.#tree = tree;
    this.#tabSize = tabSize;
    this.#fixed = fixed;
  }

  /** Where they belong. A block that holds something fixed stays, and so does all that it lies in. */
  next(block: Block): number {
    const known = this.#belongs.get(block);
    if (known !== undefined) return known;
    const column = this.#isFixed(block) ? block.column : this.#wanted(block);
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
    return this.#isNearBroken(block, first - 1, -1) || this.#isNearBroken(block, last + 1, 1);
  }

  /** Whether something broken, above or below, may belong to a block: nothing stands between that is no part of it. */
  #isNearBroken(block: Block, from: number, step: 1 | -1): boolean {
    const { lines, text } = this.#tree;
    const column = block.column;
    for (let line = from; line >= 0 && line < lines.lineCount; line += step) {
      const content = text.slice(lines.startOf(line), lines.endOf(line));
      const indent = content.search(/\S/);
      const isOther = indent === column && block.kind === "list" && !/^-(?:\s|$)/.test(content.slice(indent));
      if (indent >= 0 && content[indent] !== "#" && (indent < column || isOther)) return false;
      if (this.#fixed.hasBroken(line, line)) return true;
    }
    return false;
  }
}
