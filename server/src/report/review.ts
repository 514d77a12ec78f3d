import type { Answers } from "../checklist/answers.ts";
import type { Fix } from "../checklist/check.ts";
import type { BrokenCheck } from "../checklist/finding.ts";
import type { Stage } from "../model/architecture.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";

/** What all reports are written from: plain data, complete, in the order in which it is shown. */
export interface Review {
  readonly files: readonly ReviewedFile[];
}

export interface ReviewedFile {
  /** Relative to the folder of the call, with slashes on every system. */
  readonly path: string;
  /** The root that includes it; its answers are that one's. `undefined`: it is a root itself. */
  readonly partOf: string | undefined;
  readonly stage: Stage;
  /** Ordered by place, then by check. */
  readonly findings: readonly ReportedFinding[];
  readonly answers: Answers;
  readonly slas: readonly ReportedSla[];
  readonly waived: number;
  /** How many findings a baseline knows and the report leaves out; `undefined`: there is no baseline. */
  readonly known: number | undefined;
  readonly broken: readonly BrokenCheck[];
}

export interface ReportedFinding {
  readonly check: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly message: string;
  /** The place as waivers write it. */
  readonly at: string;
  /** The key that carries the squiggle. */
  readonly path: Path;
  readonly entity: string | undefined;
  readonly range: PlacedRange;
  /** The ids of the sub-questions that are folded into it. */
  readonly under: readonly string[];
  readonly related: readonly { readonly range: PlacedRange; readonly message: string }[];
  readonly fixes: readonly { readonly title: string; readonly safety: Fix["safety"] }[];
}

export type FindingKind = "question" | "contradiction" | "risk" | "detail" | "syntax" | "schema" | "name";

export interface PlacedRange {
  readonly start: Position;
  readonly end: Position;
}

/** Counted from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

/** How available a journey is: exactly, if `low` and `high` agree; a fraction 0…1. */
export interface ReportedSla {
  readonly name: string;
  readonly target: number | undefined;
  readonly core: Interval;
  readonly full: Interval;
  /** What would help most, best first. */
  readonly weakest: readonly { readonly entity: string; readonly gain: number }[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}
