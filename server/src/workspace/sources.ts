import { type Conflict, type MergedFiles, mergeFiles } from "../model/merge-files.ts";
import type { PlainValue } from "../syntax/plain-value.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { IncludeFault } from "./include-closure.ts";
import { saysTheSame } from "./same-value.ts";
import type { SourceFile } from "./source-file.ts";

/** A range in one of the files. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A path of the architecture in the file that states it. The two differ where lists of several files add up. */
export interface Home {
  readonly file: SourceFile;
  readonly path: Path;
}

/** The files of an architecture, the root first: what they say together, and where each path of it stands. Immutable. */
export class Sources {
  readonly root: SourceFile;
  readonly files: readonly SourceFile[];
  /** What is wrong with the includes themselves. */
  readonly faults: readonly IncludeFault[];
  readonly #previous: Pick<Sources, "files" | "merged"> | undefined;
  #merged: MergedFiles | undefined;
  #byUri: ReadonlyMap<string, SourceFile> | undefined;

  constructor(
    root: SourceFile,
    parts: readonly SourceFile[] = [],
    faults: readonly IncludeFault[] = [],
    previous?: Sources,
  ) {
    this.root = root;
    this.files = [root, ...parts];
    this.faults = faults;
    // A chain of versions would keep every one that ever was.
    this.#previous =
      previous === undefined || parts.length === 0 ? undefined : { files: previous.files, merged: previous.merged };
  }

  get merged(): MergedFiles {
    this.#merged ??= this.#unchanged ?? mergeFiles(this.files.map(({ value }) => value));
    return this.#merged;
  }

  get value(): PlainValue {
    return this.merged.value;
  }

  get conflicts(): readonly Conflict[] {
    return this.merged.conflicts;
  }

  file(uri: string): SourceFile | undefined {
    this.#byUri ??= new Map(this.files.map((file) => [file.uri, file]));
    return this.#byUri.get(uri);
  }

  /** The file that states a path; of what is stated nowhere, the one that states the nearest place above it. */
  home(path: Path): Home {
    if (this.files.length === 1) return { file: this.root, path };
    const [section, index, ...inside] = path;
    const parts = this.merged.lists.get(String(section));
    if (section !== undefined && typeof index === "number" && parts !== undefined) {
      const part = parts.find(({ start, length }) => start <= index && index < start + length);
      const file = part === undefined ? undefined : this.files[part.file];
      if (part !== undefined && file !== undefined) return { file, path: [section, index - part.start, ...inside] };
    }
    for (let length = path.length; length > 0; length--) {
      const number = this.merged.statedIn.get(pathKey(path.slice(0, length)));
      const file = number === undefined ? undefined : this.files[number];
      if (file !== undefined) return { file, path };
    }
    return { file: this.root, path };
  }

  /** The path in the architecture of a path in one of its files. */
  pathFrom(file: SourceFile, path: Path): Path {
    const [section, index, ...inside] = path;
    if (this.files.length === 1 || section === undefined || typeof index !== "number") return path;
    const number = this.files.indexOf(file);
    const part = this.merged.lists.get(String(section))?.find((one) => one.file === number);
    return part === undefined ? path : [section, index + part.start, ...inside];
  }

  find(path: Path): SyntaxNode | undefined {
    const { file, path: own } = this.home(path);
    return file.tree.find(own);
  }

  has(path: Path): boolean {
    const { file, path: own } = this.home(path);
    return file.tree.has(own);
  }

  /** Where a squiggle for a path belongs. */
  locate(path: Path): Location {
    const { file, path: own } = this.home(path);
    return { uri: file.uri, range: file.tree.locate(own) };
  }

  /** What was merged of the same values before. */
  get #unchanged(): MergedFiles | undefined {
    const before = this.#previous;
    const isSame =
      before?.files.length === this.files.length &&
      this.files.every(({ value }, index) => saysTheSame(before.files[index]?.value, value));
    return isSame ? before?.merged : undefined;
  }
}
