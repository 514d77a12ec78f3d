import type { Analysis } from "../../analysis/analysis.ts";
import type { Answers } from "../../checklist/answers.ts";
import type { Check } from "../../checklist/check.ts";
import type { Finding } from "../../checklist/finding.ts";
import type { Marker } from "../../diagram/scene.ts";
import type { Stage } from "../../model/architecture.ts";
import type { IsoDate } from "../../model/quantities.ts";
import type { Path } from "../../text/path.ts";
import type { ReportedFinding } from "../review.ts";

/** How long a session is; the letter that invites to one speaks of 60 to 90 minutes. */
export const SESSION_MINUTES = [60, 90] as const;
export type SessionMinutes = (typeof SESSION_MINUTES)[number];

/** What a review pack is made from. The same input gives the same bytes. */
export interface BriefInput {
  /** As it is written in the pack, with slashes. */
  readonly file: string;
  /** Where the file lies as seen from the pack, for links; relative, with slashes. */
  readonly link: string;
  readonly text: string;
  readonly date: IsoDate;
  readonly minutes: SessionMinutes;
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly checks: ReadonlyMap<string, Check>;
  /** Ordered by place, then by check. */
  readonly findings: readonly ReportedFinding[];
  readonly answers: Answers;
  /** What would be reported if it were not waived. */
  readonly waived: readonly Finding[];
  /** The waivers by comment, in the order of the text. */
  readonly comments: readonly WaivingComment[];
  readonly picture: Picture;
  /** Where a path stands, from 1; of what the file does not have, the nearest place above. */
  readonly lineOf: (path: Path) => number;
}

export interface WaivingComment {
  readonly check: string | undefined;
  readonly reason: string | undefined;
  readonly path: Path;
  /** From 1. */
  readonly line: number;
}

/** The deployment diagram, or why there is none. */
export type Picture =
  | {
      readonly kind: "drawn";
      /** One element of SVG, with every text escaped. */
      readonly svg: string;
      /** In pixels; what matters is which is the longer. */
      readonly width: number;
      readonly height: number;
      readonly markers: readonly Marker[];
    }
  | {
      readonly kind: "sketched";
      /** The diagram in the words of Mermaid, for who reads Markdown. */
      readonly mermaid: string;
    }
  | { readonly kind: "failed"; readonly reason: string };
