import type { Range } from "../text/range.ts";
import type { GreenList, GreenMap, GreenNode, GreenPair, Placed } from "./green-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** A text as the words and marks between which white space stands, comments included. */
export interface LayoutTokens {
  readonly tokens: readonly LayoutToken[];
  /** Where something stands that the tree does not know, such as a half-typed line. */
  readonly unread: readonly number[];
}

export interface LayoutToken {
  readonly kind: "key" | "value" | "property" | "comment" | "colon" | "dash" | "comma" | "open" | "close";
  readonly range: Range;
  /** The innermost block collection that it stands in. */
  readonly block: Block;
  /** Whether a member of the block begins with it: a key, or the dash of an item. */
  readonly isMember: boolean;
  readonly inFlow: boolean;
  /** What a word is; of a bracket, its collection. */
  readonly node: GreenNode | undefined;
}

/** A map or list in block style, whose members stand in one column; outermost the document. */
export interface Block {
  readonly kind: "document" | "map" | "list";
  readonly range: Range;
  /** Where its first member begins, an anchor or a tag before that included: the place that all members stand below. */
  readonly head: number;
  /** The column of its members; of what could only be read in part, the outermost one. */
  readonly column: number;
  readonly parent: Block | undefined;
}

/** The tokens of a document in the order of the text. */
export function layoutTokens(tree: SyntaxTree): LayoutTokens {
  const reader = new Reader(tree.text);
  const document: Block = {
    kind: "document",
    range: { start: 0, end: tree.text.length },
    head: 0,
    column: 0,
    parent: undefined,
  };
  const { root } = tree.document;
  if (root !== undefined) reader.node(root, 0, document, false);
  reader.gap(tree.text.length, document, false, false);
  return reader;
}

/** Walks the tree and reads what stands between its nodes: marks, comments, anchors and tags. */
class Reader {
  readonly tokens: LayoutToken[] = [];
  readonly unread: number[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  node({ node, offset }: Placed<GreenNode>, parentStart: number, block: Block, inFlow: boolean): void {
    const start = parentStart + offset;
    this.gap(start, block, false, inFlow);
    if (node.kind === "scalar" || node.kind === "alias") {
      this.#push("value", { start, end: start + node.length }, block, { inFlow, node });
    } else if (node.flow) this.#flow(node, start, block);
    else this.#block(node, start, block);
  }

  /** Reads up to the next node. `isMember` says whether a member of the block begins there. */
  gap(to: number, block: Block, isMember: boolean, inFlow: boolean): void {
    while (this.#at < to) {
      const start = this.#at;
      const { kind, length } = this.#next(to, block, inFlow);
      this.#at = start + length;
      if (kind === undefined) continue;
      const range = { start, end: start + length };
      this.#push(kind, range, block, { inFlow, isMember: kind === "dash" || (isMember && kind === "property") });
    }
  }

  /** What comes next; no kind for white space, and for what is not understood, which is passed over up to the end of its line. */
  #next(to: number, block: Block, inFlow: boolean): { readonly kind?: LayoutToken["kind"]; readonly length: number } {
    const text = this.#text;
    const at = this.#at;
    const first = text.charAt(at);
    if (/[\s\uFEFF]/.test(first)) return { length: 1 };
    const before = at === 0 ? "\n" : text.charAt(at - 1);
    const rest = text.slice(at, Math.min(to, lineEnd(text, at)));
    if (first === "#" && /[\s\uFEFF]/.test(before)) return { kind: "comment", length: rest.trimEnd().length };
    if (/[\n\uFEFF]/.test(before) && MARKER.test(rest)) return { length: rest.length };
    // In a block, what a line begins with is no mark behind a key.
    const startsLine = /^[\s\uFEFF]*$/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
    if (first === ":" && (inFlow || !startsLine)) return { kind: "colon", length: 1 };
    if (first === "," && inFlow) return { kind: "comma", length: 1 };
    if (first === "-" && block.kind === "list" && !inFlow && /^-(?:\s|$)/.test(rest))
      return { kind: "dash", length: 1 };
    if (first === "&" || first === "!")
      return { kind: "property", length: /^[^\s,[\]{}]+/.exec(rest)?.[0].length ?? 1 };
    this.unread.push(at);
    return { length: rest.length };
  }

  #block(node: GreenMap | GreenList, start: number, parent: Block): void {
    const range = { start, end: start + node.length };
    const head = this.#headOf(start);
    const further = node.kind === "map" ? node.pairs.slice(1).map(({ offset }) => start + offset) : [];
    const column = [head, ...further].reduce(
      (least, at) => Math.min(least, this.#columnOf(at)),
      Number.MAX_SAFE_INTEGER,
    );
    const block: Block = { kind: node.kind, range, head, column, parent };
    if (node.kind === "map") {
      for (const pair of node.pairs) this.#pair(pair, start, block, false);
      return;
    }
    for (const { node: item, offset } of node.items) {
      if (item === undefined) this.gap(start + offset, block, true, false);
      else this.node({ node: item, offset }, start, block, false);
    }
  }

  #columnOf(offset: number): number {
    const lineStart = this.#text.lastIndexOf("\n", offset - 1) + 1;
    return offset - lineStart - (this.#text.charAt(lineStart) === "\uFEFF" ? 1 : 0);
  }

  #headOf(start: number): number {
    let head = start;
    for (let index = this.tokens.length - 1; index >= 0; index--) {
      const token = this.tokens[index];
      if (token?.kind !== "property" || this.#text.slice(token.range.end, head).includes("\n")) return head;
      head = token.range.start;
    }
    return head;
  }

  #flow(node: GreenMap | GreenList, start: number, block: Block): void {
    const end = start + node.length;
    // In `[a: 1]` the map has no braces of its own.
    const isBare = !/[[{]/.test(this.#text.charAt(start));
    if (!isBare) this.#push("open", { start, end: start + 1 }, block, { inFlow: true, node });
    if (node.kind === "map") for (const pair of node.pairs) this.#pair(pair, start, block, true);
    else {
      for (const { node: item, offset } of node.items) {
        if (item !== undefined) this.node({ node: item, offset }, start, block, true);
      }
    }
    if (isBare) return;
    this.gap(end - 1, block, false, true);
    this.#push("close", { start: end - 1, end }, block, { inFlow: true, node });
  }

  #pair({ node, offset }: Placed<GreenPair>, mapStart: number, block: Block, inFlow: boolean): void {
    const start = mapStart + offset;
    const { key, value } = node;
    this.gap(start, block, !inFlow, inFlow);
    this.#push("key", { start, end: start + key.length }, block, { inFlow, isMember: !inFlow, node: key });
    const colon = /^[ \t]*:/.exec(this.#text.slice(this.#at, this.#at + 80))?.[0].length ?? 0;
    if (colon > 0) this.gap(this.#at + colon, block, false, inFlow);
    if (value !== undefined) this.node(value, start, block, inFlow);
  }

  #push(
    kind: LayoutToken["kind"],
    range: Range,
    block: Block,
    { inFlow, isMember = false, node }: { inFlow: boolean; isMember?: boolean; node?: GreenNode },
  ): void {
    this.tokens.push({ kind, range, block, isMember, inFlow, node });
    this.#at = Math.max(this.#at, range.end);
  }
}

/** What begins or ends a document, or tells of it: a line of its own that says nothing else. */
const MARKER = /^(?:---|\.\.\.)(?=\s|$)|^%/;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === "\r" && end > at ? end - 1 : end;
}
