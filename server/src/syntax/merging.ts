import type { Path } from "../text/path.ts";
import type { SnippetText } from "../text/snippet-text.ts";
import type { IsOmitted, SnippetSource } from "./snippet-source.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** What is to be merged where, and how. */
export interface Merge {
  /** The mapping that the snippet goes into; `[]` is the document. */
  readonly at: Path;
  readonly snippet: SnippetText;
  /** Whether a list takes the place of the one that is there, rather than completing it. */
  readonly replaceLists: boolean;
  readonly isOmitted: IsOmitted;
  /** What is taken out in the same step: nothing is added behind it. */
  readonly removed: readonly Path[];
  /** The fields that a value alone stands for at a path. */
  readonly shortFieldsAt: (path: Path, value: unknown) => readonly string[];
  /** The keys of a map in the order in which the language documents them, where that order is usual. */
  readonly keyOrder: readonly string[];
}

/** A merge under way. */
export interface Merging extends Merge {
  readonly tree: SyntaxTree;
  readonly source: SnippetSource;
}
