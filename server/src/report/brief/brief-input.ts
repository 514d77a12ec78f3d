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

/** One of the files of an architecture. */
export interface SourceText {
  /** As it is written in the pack, with slashes. */
  readonly name: string;
  /** Where it lies as seen from the pack, for links; relative, with slashes. */
  readonly link: string;
  readonly text: string;
}

/** A line of one of the files. */
export interface SourceLine {
  /** From 0: the root; the others are what it includes. */
  readonly file: number;
  /** From 1. */
  readonly line: number;
}

/** What is reported, and in which of the files, counted as for lines. */
export interface PlacedFinding extends ReportedFinding {
  readonly file: number;
}

/** What a review pack is made from. The same input gives the same bytes. */
export interface BriefInput {
  readonly files: readonly [root: SourceText, ...parts: readonly SourceText[]];
  readonly date: IsoDate;
  readonly minutes: SessionMinutes;
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly checks: ReadonlyMap<string, Check>;
  /** In the order of the files; in each by place, then by check. */
  readonly findings: readonly PlacedFinding[];
  readonly answers: Answers;
  /** What would be reported if it were not waived. */
  readonly waived: readonly Finding[];
  /** The waivers by comment, in the order of the texts. */
  readonly comments: readonly WaivingComment[];
  readonly picture: Picture;
  /** Where a path stands; of what no file has, the nearest place above. */
  readonly lineOf: (path: Path) => SourceLine;
}

export interface WaivingComment {
  readonly check: string | undefined;
  readonly reason: string | undefined;
  readonly path: Path;
  readonly line: SourceLine;
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
