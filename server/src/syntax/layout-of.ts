import type { Range } from "../text/range.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

// How a document is laid out, so that what is added looks like what is there.

/** The column in which a place stands; a byte order mark before it takes up none. */
export function columnOf(tree: SyntaxTree, offset: number): number {
  const { line, character } = tree.lines.lineColumn(offset);
  return line === 0 && tree.text.startsWith("\uFEFF") ? Math.max(0, character - 1) : character;
}

/** The end of the line of a place, behind a comment that may stand there. */
export function lineEndAt(tree: SyntaxTree, offset: number): number {
  return tree.lines.endOf(tree.lines.lineColumn(offset).line);
}

export function lineBreakOf(tree: SyntaxTree): string {
  return tree.text.includes("\r\n") ? "\r\n" : "\n";
}

/** By how much the document indents: that of its first indented line. */
export function indentationOf(tree: SyntaxTree): string {
  return /^( +)[^\s#-]/m.exec(tree.text)?.[1] ?? "  ";
}

/** Whether a node stands inside a flow collection, where block style is not possible. */
export function isInFlow(tree: SyntaxTree, node: SyntaxNode): boolean {
  for (let length = node.path.length - 1; length >= 0; length--) {
    const { green } = tree.find(node.path.slice(0, length)) ?? {};
    if ((green?.kind === "map" || green?.kind === "list") && green.flow) return true;
  }
  return false;
}

/** Where the colon behind a key ends. */
export function behindColon(tree: SyntaxTree, key: Range): number {
  const colon = tree.text.indexOf(":", key.end);
  return colon < 0 ? key.end : colon + 1;
}

/** Whether nothing but indentation stands before a place on its line. */
export function startsLine(tree: SyntaxTree, offset: number): boolean {
  const start = tree.lines.startOf(tree.lines.lineColumn(offset).line);
  return /^\uFEFF?[ \t]*$/.test(tree.text.slice(start, offset));
}
