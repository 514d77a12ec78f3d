import type { Explanation } from "../analysis/availability/explain.ts";
import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import { figureWords, percentOf, verdictWords } from "../checklist/wording/figure-words.ts";
import { MINUTES_IN_30_DAYS } from "../checklist/wording/minutes-words.ts";
import { percent as shortPercent } from "../checklist/wording/percent.ts";
import { percentAtLeast } from "../checklist/wording/percent-apart.ts";
import { figureTree, treeLines } from "./derivation-tree.ts";
import { CAVEAT, downtimeWords, minutesLong, sourceWords } from "./figure-words.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import { table } from "./table.ts";
import type { TextStyle } from "./text-style.ts";
import { wrap } from "./wrap.ts";

/** How available the journeys are, and why, as people read it. */
export function availabilityReport(journeys: readonly JourneyFigures[], options: PrettyOptions): string {
  const blocks = [...journeys.map((journey) => journeyLines(journey, options)), caveatLines(options)];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What no figure contains, as the last lines of a report. */
export function caveatLines({ style, width }: PrettyOptions): readonly string[] {
  return wrap(CAVEAT, Math.min(100, width)).map(style.faint);
}

function journeyLines({ availability, explanation }: JourneyFigures, options: PrettyOptions): readonly string[] {
  const { style } = options;
  const { sla, core, full, target, verdict } = availability;
  const percent = percentOf(availability);
  const paint = verdict === undefined ? style.strong : VERDICT_STYLE[verdict](style);
  const error = core.error === 0 ? "" : " (bounds: an exact answer would take too long)";
  const facts: [string, string][] = [
    ["reaches", paint(`${figureWords(core, percent)}, ${verdictWords(availability, percent)}`) + style.faint(error)],
    ["down", downtimeWords(explanation.downtime, core)],
  ];
  if (target !== undefined) facts.push(["allowed", `${minutesLong((1 - target) * MINUTES_IN_30_DAYS)} in 30 days`]);
  if (core.high !== full.high || core.low !== full.low) {
    facts.push(["in full", `${figureWords(full, percent)} ${style.faint("with everything that it can do without")}`]);
  }
  return [
    style.underlined(style.strong(sla.id)),
    "",
    ...facts.map(([name, words]) => `  ${style.faint(name.padEnd(9))}${words}`),
    ...derivationLines(explanation, style),
    ...weakestLines(explanation, style),
    ...unknownLines(explanation, options),
    ...sourceLines(explanation, options),
  ];
}

const VERDICT_STYLE: Readonly<Record<"met" | "missed" | "open", (style: TextStyle) => (text: string) => string>> = {
  met: ({ green }) => green,
  missed: ({ red }) => red,
  open: ({ yellow }) => yellow,
};

function section(title: string, style: TextStyle, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `  ${style.strong(title)}`, ...lines.map((line) => `    ${line}`)];
}

function derivationLines({ derivation }: Explanation, style: TextStyle): readonly string[] {
  return section("How it comes about", style, treeLines(figureTree(derivation), style.faint));
}

const WEAKEST = 5;

function weakestLines({ weakest }: Explanation, style: TextStyle): readonly string[] {
  const rows = weakest
    .slice(0, WEAKEST)
    .map(({ id, gain, gainIfPerfect }) => [
      id,
      minutesLong(gain * MINUTES_IN_30_DAYS),
      minutesLong(gainIfPerfect * MINUTES_IN_30_DAYS),
    ]);
  if (rows.length === 0) return [];
  const more = weakest.length - rows.length;
  const closing = more > 0 ? [style.faint(`and ${more} more, which would help less`)] : [];
  const head = ["saves in 30 days", "if it were there twice", "if it never failed"];
  return section("What would help most", style, [...table(head, rows, style), ...closing]);
}

function unknownLines({ unknown }: Explanation, { style }: PrettyOptions): readonly string[] {
  const rows = unknown.map(({ id, needsAtLeast }) => [id, needWords(needsAtLeast)]);
  return section("Without a figure", style, table(undefined, rows, style));
}

/** What an element without a figure must offer, where the promise can be kept at all. */
function needWords(needsAtLeast: number | undefined): string {
  return needsAtLeast === undefined ? "nothing says what it offers" : `needs at least ${percentAtLeast(needsAtLeast)}`;
}

function sourceLines({ sources }: Explanation, { style, width }: PrettyOptions): readonly string[] {
  const known = sources.filter(({ figure }) => figure.origin !== "always-up");
  const rows = known.map(({ id, figure }) => [
    id,
    figure.value === undefined ? "?" : shortPercent(figure.value),
    sourceWords(figure),
  ]);
  return section("Figures", style, table(undefined, rows, style, Math.min(100, width) - 4));
}
