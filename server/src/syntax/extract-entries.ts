import type { Path } from "../text/path.ts";
import { columnOf } from "./layout-of.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** The text of a document of its own that holds these entries, each below the keys that it stood below. */
export function extractEntries(tree: SyntaxTree, paths: readonly Path[]): string {
  const lines: string[] = [];
  let open: Path = [];
  for (const path of paths) {
    const entry = tree.findEntry(path);
    if (entry === undefined) continue;
    const shared = sharedSteps(open, path);
    lines.push(...path.slice(shared, -1).map((step, index) => `${indent(shared + index)}${step}:`));
    open = path.slice(0, -1);
    const column = columnOf(tree, entry.range.start);
    const text = tree.text.slice(entry.range.start, entry.range.end).split(/\r?\n/);
    const own = text.map((line, index) => (index === 0 ? line : line.slice(Math.min(column, line.search(/\S|$/)))));
    lines.push(...own.map((line) => `${indent(path.length - 1)}${line}`.trimEnd()));
  }
  return `${lines.join("\n")}\n`;
}

function sharedSteps(a: Path, b: Path): number {
  let length = 0;
  while (length < a.length && length < b.length - 1 && a[length] === b[length]) length++;
  return length;
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}
