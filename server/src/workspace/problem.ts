import type { CheckKind } from "../checklist/check.ts";
import type { Finding } from "../checklist/finding.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";

/** Anything that is reported about a file, at its place in the text. */
export interface Problem {
  /** The id of the check, or of what makes the file itself wrong: `syntax/…`, `schema/…`, `names/…`. */
  readonly check: string;
  readonly kind: CheckKind | "syntax" | "schema" | "name";
  readonly severity: Severity;
  readonly message: string;
  /** The file, and the range in it. */
  readonly uri: string;
  readonly range: Range;
  /** The key that carries the squiggle. */
  readonly path: Path;
  /** The place as waivers write it. */
  readonly at: string;
  readonly entity: string | undefined;
  /** The ids of the sub-questions that are folded into it. */
  readonly under: readonly string[];
  readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
  /** What was probably meant, in place of `range`. */
  readonly suggestion: string | undefined;
  /** The finding of the checklist, if it is one. */
  readonly finding: Finding | undefined;
}
