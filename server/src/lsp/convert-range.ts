import type { Range as LspRange } from "vscode-languageserver";
import type { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";

export function toLspRange({ start, end }: Range, lines: LineIndex): LspRange {
  return { start: lines.lineColumn(start), end: lines.lineColumn(end) };
}

export function toRange({ start, end }: LspRange, lines: LineIndex): Range {
  return { start: lines.offset(start), end: lines.offset(end) };
}
