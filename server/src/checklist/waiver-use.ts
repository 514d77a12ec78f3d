import type { Path } from "../text/path.ts";

/** A waiver, by an entry of `notApplicable` or by a comment, and what became of it in one run. */
export interface WaiverUse {
  readonly form: "entry" | "comment";
  /** The entry; of a comment, the key or list entry that it waives at. */
  readonly path: Path;
  /** Which of the document's comments it is; the place of the squiggle. */
  readonly comment: number | undefined;
  readonly check: string | undefined;
  /** As written; `undefined`: the whole file. */
  readonly at: string | undefined;
  readonly reason: string | undefined;
  /** Whether a check of this id exists, built in or the organisation's own. */
  readonly known: boolean;
  /** The nearest id that exists, where this one does not. */
  readonly nearest: string | undefined;
  /** Whether the check is on at the stage of the file. */
  readonly on: boolean;
  /** Whether it kept a finding or a folded sub-question from being reported. */
  readonly used: boolean;
}
