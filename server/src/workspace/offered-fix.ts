import type { Fix } from "../checklist/check.ts";
import type { NewFile } from "../checklist/fix-edits.ts";
import type { Edit } from "../text/edit.ts";

/** A repair that an editor may offer. */
export interface OfferedFix {
  readonly title: string;
  readonly safety: Fix["safety"];
  readonly edits: readonly Edit[];
  /** A file that is made beside the document in the same step. */
  readonly newFile?: NewFile;
}
