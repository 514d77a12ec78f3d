import type { Range } from "../text/range.ts";
import type { GreenScalar } from "./green-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** Where the further lines of a text go. */
export interface TextMove {
  /** By how many columns what it stands with moves. */
  readonly shift: number;
  /** The column of what stands inside its key. */
  readonly inside: number;
  /** The first column that is inside its key at all. */
  readonly least: number;
}

/** The new indentation of the lines of a text behind its first; what the text says does not depend on it. */
export function movedLines(
  tree: SyntaxTree,
  range: Range,
  scalar: GreenScalar,
  move: TextMove,
): readonly { readonly range: Range; readonly text: string }[] {
  const further = linesBehind(tree, range, scalar);
  const isBlock = scalar.style === "block";
  const indent = further.find(({ isBlank }) => !isBlank)?.indent;
  if (indent === undefined) return [];
  // With an indicator such as `|2` the indentation counts from the key; else the first line sets it.
  const isCounted = /^[|>][+-]?[1-9]/.test(scalar.source);
  const shift = isBlock && !isCounted ? move.inside - indent : move.shift;
  return further.flatMap(({ start, indent: now, isBlank }) => {
    if (isBlank && !isBlock) return [];
    // Spaces on a blank line are text if they reach into it, and must not come to reach into it.
    const reachesIn = !isBlank || now > indent;
    const column = !isBlock
      ? Math.max(move.least, now + shift)
      : reachesIn
        ? now + shift
        : Math.min(now, indent + shift);
    return [{ range: { start, end: start + now }, text: " ".repeat(Math.max(0, column)) }];
  });
}

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly isBlank: boolean;
}

/** Blank lines behind a block text belong to it as far as their spaces do. */
function linesBehind({ lines, text }: SyntaxTree, range: Range, { style }: GreenScalar): readonly Line[] {
  const found: Line[] = [];
  const last = lines.lineColumn(range.end).line;
  for (let line = lines.lineColumn(range.start).line + 1; line < lines.lineCount; line++) {
    const start = lines.startOf(line);
    const content = text.slice(start, lines.endOf(line));
    const indent = /^ */.exec(content)?.[0].length ?? 0;
    const isBlank = indent === content.length;
    if (line > last && !(style === "block" && isBlank)) break;
    found.push({ start, indent, isBlank });
  }
  return found;
}
