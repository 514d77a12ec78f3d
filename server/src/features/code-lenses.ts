import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import { figureWords, percentOf } from "../checklist/wording/figure-words.ts";
import { referencesOf } from "../model/references.ts";
import { answersWords, counted } from "../report/summary.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location } from "../workspace/sources.ts";

/** A line above the text; what it says is computed when it comes into sight. */
export interface CodeLens {
  readonly range: Range;
  readonly about: LensSubject;
}

export type LensSubject =
  | { readonly kind: "readiness" }
  | { readonly kind: "reached"; readonly sla: string }
  | { readonly kind: "what-if"; readonly sla: string }
  | { readonly kind: "references"; readonly id: string };

/**
 * The lenses of a file: how far the questions are answered at the top, of each SLA what it reaches, and what if, and of each entity
 * who names it.
 */
export function codeLenses({ tree, file, sources, architecture }: Snapshot): readonly CodeLens[] {
  const declared = [...architecture.entities.values()].filter(({ section }) => section !== "clients");
  const keyHere = (path: Path) => (sources.home(path).file === file ? tree.findEntry(path)?.keyRange : undefined);
  const first = tree.locate(["architecture"]);
  const top: readonly CodeLens[] = tree.root === undefined ? [] : [{ range: first, about: { kind: "readiness" } }];
  return [
    ...top,
    ...architecture.slas.flatMap(({ id, path }): readonly CodeLens[] => {
      const range = keyHere(path);
      if (range === undefined) return [];
      return [
        { range, about: { kind: "reached", sla: id } },
        { range, about: { kind: "what-if", sla: id } },
      ];
    }),
    ...declared.flatMap(({ id, path }): readonly CodeLens[] => {
      const range = keyHere(path);
      return range === undefined ? [] : [{ range, about: { kind: "references", id } }];
    }),
  ];
}

/** Where an entity is named, in all files. */
export function namedAt(id: string, { architecture, sources }: Snapshot): readonly Location[] {
  return referencesOf(architecture)
    .filter(({ kind, name }) => name === id && kind !== "tiers" && kind !== "between")
    .map(({ path }) => {
      const { file, path: own } = sources.home(path);
      // Of a short form there is no field, but the value that stands for it.
      return { uri: file.uri, range: file.tree.find(own)?.range ?? file.tree.locate(own) };
    });
}

/** `3 references`. */
export function referencesTitle(places: readonly Location[]): string {
  return places.length === 0 ? "no references" : counted(places.length, "reference");
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
