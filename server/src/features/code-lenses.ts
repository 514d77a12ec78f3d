import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import { figureWords, percentOf } from "../checklist/wording/figure-words.ts";
import { answersWords, counted } from "../report/summary.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** A line above the text; what it says is computed when it comes into sight. */
export interface CodeLens {
  readonly range: Range;
  readonly about: LensSubject;
}

export type LensSubject =
  | { readonly kind: "readiness" }
  | { readonly kind: "reached"; readonly sla: string }
  | { readonly kind: "what-if"; readonly sla: string };

/** The lenses of a document: how far its questions are answered at the top, and of each SLA what it reaches, and what if. */
export function codeLenses({ tree, file, sources, architecture }: Snapshot): readonly CodeLens[] {
  const first = tree.locate(["architecture"]);
  const top: readonly CodeLens[] = tree.root === undefined ? [] : [{ range: first, about: { kind: "readiness" } }];
  return [
    ...top,
    ...architecture.slas.flatMap(({ id, path }): readonly CodeLens[] => {
      const range = sources.home(path).file === file ? tree.findEntry(path)?.keyRange : undefined;
      if (range === undefined) return [];
      return [
        { range, about: { kind: "reached", sla: id } },
        { range, about: { kind: "what-if", sla: id } },
      ];
    }),
  ];
}

export const WHAT_IF_TITLE = "What if … is down?";

/** `12 of 43 questions answered · 3 errors`. */
export function readinessTitle({ checklist, whole: { problems } }: Snapshot): string {
  const { answered, open, unknown } = checklist.answers;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  const asked = answersWords({ answered, open: open + unknown, unknown: 0, notApplicable: 0 });
  return [asked, counted(errors, "error"), counted(warnings, "warning")].filter((part) => part !== "").join(" · ");
}

/** `reaches 99.842%, promised 99.95%`. */
export function reachedTitle(figures: JourneyFigures | undefined): string {
  if (figures === undefined) return "no figure";
  const { availability } = figures;
  const { core, target } = availability;
  const percent = percentOf(availability);
  const promised = target === undefined ? "" : `, promised ${percent(target)}`;
  return `reaches ${figureWords(core, percent)}${promised}`;
}
