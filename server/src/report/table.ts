import type { TextStyle } from "./text-style.ts";
import { wrap } from "./wrap.ts";

/** Rows in columns as wide as their widest cell, below a faint head if there is one; the last column is wrapped to `width`. */
export function table(
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  style: TextStyle,
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  const all = head === undefined ? rows : [head, ...rows];
  const [sample = []] = all;
  const widths = sample.slice(0, -1).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const indent = widths.reduce((sum, column) => sum + column + GAP.length, 0);
  return all.flatMap((row, index) => {
    const cells = row.slice(0, -1).map((cell, column) => cell.padEnd(widths[column] ?? 0));
    const [first = "", ...rest] = wrap(row.at(-1) ?? "", Math.max(NARROWEST, width - indent));
    const lines = [[...cells, first].join(GAP), ...rest.map((line) => " ".repeat(indent) + line)];
    return head !== undefined && index === 0 ? lines.map(style.faint) : lines;
  });
}

const GAP = "  ";
const NARROWEST = 20;
