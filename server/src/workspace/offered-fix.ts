import type { Fix } from "../checklist/check.ts";
import type { Edit } from "../text/edit.ts";

/** A repair that an editor may offer. */
export interface OfferedFix {
  readonly title: string;
  readonly safety: Fix["safety"];
  readonly edits: readonly Edit[];
}
