import { entriesOf, itemsOf, resolveAlias, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { Range } from "../text/range.ts";

/** A comment `# archbook-ignore <check>: reason`. */
export interface IgnoreComment {
  readonly range: Range;
  readonly check: string | undefined;
  readonly reason: string | undefined;
  /** What stands on its line, or, where it has the line for itself, on the next one that holds something, by `pathKey`. */
  readonly covers: ReadonlySet<string>;
  /** The same as paths. */
  readonly paths: readonly Path[];
  /** The first of these, for reports. */
  readonly path: Path;
}

/** The waivers by comment of a document, in its order. */
export function ignoreComments(tree: SyntaxTree): readonly IgnoreComment[] {
  return [...tree.text.matchAll(COMMENT)].flatMap((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    const range = { start, end: match.index + match[0].length };
    const inScalar = tree.placeAt(start)?.node?.green.kind === "scalar";
    if (inScalar) return [];
    const paths = pathsOnLine(tree, lineThatCounts(tree, start));
    const check = match[2]?.replace(/:$/, "");
    const reason = match[3]?.trim();
    return [
      {
        range,
        check: check === "" ? undefined : check,
        reason: reason === "" ? undefined : reason,
        covers: new Set(paths.map(pathKey)),
        paths,
        path: paths[0] ?? [],
      },
    ];
  });
}

const COMMENT = /(^|[ \t])#[ \t]*archbook-ignore\b[ \t]*([^\s:]*:?)[ \t]*:?[ \t]*([^\r\n]*)/gm;

/** The line of a comment, or the next one with content if the comment stands alone. */
function lineThatCounts(tree: SyntaxTree, offset: number): number {
  const { lines, text } = tree;
  const contentOf = (line: number) => text.slice(lines.startOf(line), lines.endOf(line)).replace(/(^|\s)#.*$/, "");
  let { line } = lines.lineColumn(offset);
  while (contentOf(line).trim() === "" && line + 1 < lines.lineCount) line++;
  return line;
}

/** The keys and list entries that begin on a line. */
function pathsOnLine(tree: SyntaxTree, line: number): readonly Path[] {
  const { root } = tree;
  const range = { start: tree.lines.startOf(line), end: tree.lines.endOf(line) };
  return root === undefined ? [] : beginningIn(root, range);
}

function beginningIn(node: SyntaxNode, range: Range): readonly Path[] {
  if (node.range.end < range.start || node.range.start > range.end || node.green.kind === "alias") return [];
  const { green } = resolveAlias(node);
  if (green.kind === "list") {
    return itemsOf(node).flatMap((item) => {
      if (item === undefined) return [];
      return [...(begins(item.range, range) ? [item.path] : []), ...beginningIn(item, range)];
    });
  }
  return entriesOf(node).flatMap(({ keyRange, path, value }) => [
    ...(begins(keyRange, range) ? [path] : []),
    ...(value === undefined ? [] : beginningIn(value, range)),
  ]);
}

function begins(range: Range, line: Range): boolean {
  return range.start >= line.start && range.start <= line.end;
}
