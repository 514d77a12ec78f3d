import type { NewFile } from "../checklist/fix-edits.ts";
import type { Edit } from "../text/edit.ts";

/** A change of how something is written, or of what is there, that the author may ask for. */
export interface WritingAction {
  readonly title: string;
  readonly kind: "refactor.rewrite" | "refactor.extract" | "refactor.inline" | "source.organize.archbook";
  /** Of the file in view. */
  readonly edits: readonly Edit[];
  /** A file that is made beside it in the same step. */
  readonly newFile?: NewFile;
}
