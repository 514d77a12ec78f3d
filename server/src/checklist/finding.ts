import type { Severity } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";
import type { Check, CheckKind, Facts, Related } from "./check.ts";
import type { SubjectPlace } from "./subject.ts";

/** What a run of the checklist reports. Position-free: `path` is the key that carries the squiggle. */
export interface Finding {
  readonly check: string;
  readonly kind: CheckKind;
  readonly severity: Severity;
  readonly message: string;
  readonly subject: SubjectPlace;
  readonly path: Path;
  /** The comment that carries the squiggle, for findings about one. */
  readonly comment: number | undefined;
  readonly facts: Facts;
  readonly related: readonly Related[];
  /** The ids of the sub-questions that are folded into it. */
  readonly under: readonly string[];
}

/** A check with its id and what the settings make of it. */
export interface ActiveCheck {
  readonly id: string;
  readonly check: Check;
  readonly severity: Severity;
}

/** A fault of a check itself: it costs that check's findings only. */
export interface BrokenCheck {
  readonly check: string;
  readonly reason: string;
}
