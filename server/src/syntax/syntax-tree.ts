import { LineIndex } from "../text/line-index.ts";
import type { Path } from "../text/path.ts";
import { type Range, START_OF_FILE, touches } from "../text/range.ts";
import { type GreenDocument, readDocument } from "./green-document.ts";
import type { SyntaxFault } from "./syntax-fault.ts";
import {
  entriesOf,
  entryOf,
  indexedPairs,
  itemsOf,
  nodeAt,
  resolveAlias,
  type SyntaxEntry,
  type SyntaxNode,
} from "./syntax-node.ts";

/** One version of a document: its text, what it says as YAML, and where each path of it stands. Immutable. */
export class SyntaxTree {
  readonly text: string;
  readonly document: GreenDocument;
  readonly #pairOf = indexedPairs();
  #lines: LineIndex | undefined;

  private constructor(text: string, document: GreenDocument) {
    this.text = text;
    this.document = document;
  }

  /** Reads a text. What `previous` has in common with it is taken over. */
  static read(text: string, previous?: SyntaxTree): SyntaxTree {
    if (text.length > LARGEST) return new SyntaxTree(text, tooLarge(text));
    return new SyntaxTree(text, readDocument(text, previous?.document));
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  get root(): SyntaxNode | undefined {
    const { root } = this.document;
    return root === undefined ? undefined : nodeAt(root, 0, []);
  }

  get faults(): readonly SyntaxFault[] {
    const { root } = this;
    const kind = root === undefined ? undefined : resolveAlias(root).green.kind;
    if (root === undefined || kind === "map") return this.document.faults;
    const message = "An architecture is a map; write `architecture: 1` and `name: …` at the top.";
    return [...this.document.faults, { check: "syntax/not-a-map", range: firstLine(this.text, root.range), message }];
  }

  /** The value at a path. An index 0 of what is no list is that value itself. */
  find(path: Path): SyntaxNode | undefined {
    let node = this.root;
    for (const step of path) {
      if (node === undefined) return undefined;
      node = typeof step === "number" ? itemsOf(node)[step] : entryOf(node, step, this.#pairOf)?.value;
    }
    return node;
  }

  /** The entry whose key is the last step of a path. */
  findEntry(path: Path): SyntaxEntry | undefined {
    const name = path.at(-1);
    const parent = typeof name === "string" ? this.find(path.slice(0, -1)) : undefined;
    return parent === undefined || typeof name !== "string" ? undefined : entryOf(parent, name, this.#pairOf);
  }

  /** Whether the document has the key, or the list entry, that a path ends in. */
  has(path: Path): boolean {
    return typeof path.at(-1) === "number" ? this.find(path) !== undefined : this.findEntry(path) !== undefined;
  }

  /**
   * Where a squiggle for a path belongs: its key, or the whole list entry. Where the document does not have the path, the
   * nearest place above that it has, and the start of the file at last.
   */
  locate(path: Path): Range {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const range = typeof part.at(-1) === "number" ? this.find(part)?.range : this.findEntry(part)?.keyRange;
      if (range !== undefined) return firstLine(this.text, range);
    }
    return START_OF_FILE;
  }

  /** The innermost place that a cursor is in or touches. */
  placeAt(offset: number): SyntaxPlace | undefined {
    const { root } = this;
    return root === undefined || !touches(root.range, offset) ? undefined : innermost(root, offset);
  }
}

/** A key or a value under a cursor. */
export interface SyntaxPlace {
  readonly path: Path;
  readonly on: "key" | "value";
  readonly range: Range;
  /** The value; of a key, the value behind it. */
  readonly node: SyntaxNode | undefined;
}

/** In UTF-16 code units. What is longer is no architecture, and reading it would hold up everything else. */
const LARGEST = 2_000_000;

function tooLarge(text: string): GreenDocument {
  const message = `This file has ${text.length} characters; Archbook reads files of up to ${LARGEST}.`;
  return {
    root: undefined,
    faults: [{ check: "syntax/too-large", range: START_OF_FILE, message }],
    regions: new Map(),
  };
}

function innermost(node: SyntaxNode, offset: number): SyntaxPlace {
  const here: SyntaxPlace = { path: node.path, on: "value", range: node.range, node };
  // What stands behind an alias stands elsewhere.
  if (node.green.kind === "alias" || node.green.kind === "scalar") return here;
  if (node.green.kind === "list") {
    const item = itemsOf(node).find((candidate) => candidate !== undefined && touches(candidate.range, offset));
    return item === undefined ? here : innermost(item, offset);
  }
  const entry = entriesOf(node).find(({ range }) => touches(range, offset));
  if (entry === undefined) return here;
  if (touches(entry.keyRange, offset)) return { path: entry.path, on: "key", range: entry.keyRange, node: entry.value };
  return entry.value !== undefined && touches(entry.value.range, offset) ? innermost(entry.value, offset) : here;
}

/** A range cut to its first line, for a squiggle over many lines hides what it is about. */
function firstLine(text: string, range: Range): Range {
  const end = text.slice(range.start, range.end).search(/\s*[\r\n]/);
  return end < 0 ? range : { start: range.start, end: range.start + end };
}
