import type { Analysis } from "../analysis/analysis.ts";
import type { ChecklistResult } from "../checklist/run-checklist.ts";
import type { Architecture, Stage } from "../model/architecture.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { Problem } from "./problem.ts";
import { SourceFile } from "./source-file.ts";
import { Sources } from "./sources.ts";
import { type Reach, type Surroundings, Whole } from "./whole.ts";

export type { Surroundings } from "./whole.ts";

/**
 * One file at one version, seen as a part of the architecture that it belongs to: what features are handed. The text, its tree and
 * the problems are those of the file in view; the architecture and what follows from it are those of all its files. Immutable.
 */
export class Snapshot {
  readonly whole: Whole;
  /** The file in view. */
  readonly file: SourceFile;

  constructor(whole: Whole, file: SourceFile = whole.sources.root) {
    this.whole = whole;
    this.file = file;
  }

  /** A document by itself: what it includes is not followed. */
  static of(document: Document, surroundings: Surroundings, previous?: Snapshot, reach?: Reach): Snapshot {
    const { uri, version, text } = document;
    const file = new SourceFile(uri, version, text, previous?.file);
    return new Snapshot(new Whole(new Sources(file), surroundings, previous?.whole, reach));
  }

  /** The same with another text of the file in view. */
  withText(text: string, surroundings: Surroundings = this.surroundings): Snapshot {
    const { uri, version, sources, whole } = this;
    const file = new SourceFile(uri, version, text, this.file);
    const [root = file, ...parts] = sources.files.map((other) => (other === this.file ? file : other));
    return new Snapshot(new Whole(new Sources(root, parts, sources.faults, sources), surroundings, whole), file);
  }

  /** The same architecture seen from another of its files; `undefined` where it is none of them. */
  seenFrom(uri: string): Snapshot | undefined {
    const file = this.sources.file(uri);
    return file === undefined ? undefined : new Snapshot(this.whole, file);
  }

  get uri(): string {
    return this.file.uri;
  }

  get version(): number {
    return this.file.version;
  }

  get text(): string {
    return this.file.text;
  }

  get tree(): SyntaxTree {
    return this.file.tree;
  }

  /** What is reported in the file in view, in the order of the text. */
  get problems(): readonly Problem[] {
    return this.whole.problemsIn(this.uri);
  }

  get sources(): Sources {
    return this.whole.sources;
  }

  get surroundings(): Surroundings {
    return this.whole.surroundings;
  }

  get architecture(): Architecture {
    return this.whole.architecture;
  }

  get stage(): Stage {
    return this.whole.stage;
  }

  get analysis(): Analysis {
    return this.whole.analysis;
  }

  get checklist(): ChecklistResult {
    return this.whole.checklist;
  }

  get isSettled(): boolean {
    return this.whole.isSettled;
  }

  /** One of the files that belong to the architecture, the one in view among them. */
  readonly fileOf = (uri: string): SourceFile | undefined => this.sources.file(uri);

  /** Their lines, to turn offsets into positions. */
  readonly linesOf = (uri: string): LineIndex | undefined => this.sources.file(uri)?.tree.lines;

  /** Where a path of the architecture is stated in the file in view, from its key to the end of its value; `undefined` where it is not. */
  rangeHere(path: Path): Range | undefined {
    const { file, path: own } = this.sources.home(path);
    if (file !== this.file) return undefined;
    return typeof own.at(-1) === "number" ? file.tree.find(own)?.range : file.tree.findEntry(own)?.range;
  }
}

/** A text and what it is called. */
interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}
