import type { ElementFigure } from "../analysis/availability/element-figure.ts";
import type { Explanation } from "../analysis/availability/explain.ts";
import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import { figureWords, percentOf, verdictWords } from "../checklist/wording/figure-words.ts";
import { MINUTES_IN_30_DAYS } from "../checklist/wording/minutes-words.ts";
import { percent as shortPercent } from "../checklist/wording/percent.ts";
import { percentAtLeast } from "../checklist/wording/percent-apart.ts";
import type { Entity } from "../model/architecture.ts";
import type { Sla } from "../model/sections.ts";
import { figureTree, treeLines } from "../report/derivation-tree.ts";
import { CAVEAT, downtimeWords, minutesLong, sourceWords } from "../report/figure-words.ts";
import type { SyntaxPlace } from "../syntax/syntax-tree.ts";
import { samePath } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** The figures of journeys by name, as far as they are known by now. `undefined`: the journey has none. */
export type KnownFigures = ReadonlyMap<string, JourneyFigures | undefined>;

/** The journeys of which the hover at an offset speaks. */
export function journeysOfHover(snapshot: Snapshot, offset: number): readonly Sla[] {
  return journeysAt(snapshot.tree.placeAt(offset), snapshot);
}

function journeysAt(place: SyntaxPlace | undefined, snapshot: Snapshot): readonly Sla[] {
  if (place === undefined) return [];
  const sla = slaAt(place, snapshot);
  if (sla !== undefined) return [sla];
  const entity = elementAt(place, snapshot);
  return entity === undefined ? [] : snapshot.analysis.journeysOf(entity.id).slice(0, MOST_JOURNEYS);
}

/** What there is to say about availability where the cursor is, as Markdown: on an SLA, on its figure, on what can fail. */
export function describeAvailability(place: SyntaxPlace, snapshot: Snapshot, known: KnownFigures): readonly string[] {
  const sla = slaAt(place, snapshot);
  if (sla !== undefined) return [describeJourney(sla, known)];
  const entity = elementAt(place, snapshot);
  return entity === undefined ? [] : [describeElement(entity, snapshot, known)];
}

const MOST_JOURNEYS = 6;

function slaAt({ path, on }: SyntaxPlace, { architecture }: Snapshot): Sla | undefined {
  if (path[0] !== "slas") return undefined;
  const isKey = path.length === 2 && on === "key";
  const isFigure = path.length === 3 && path[2] === "availability";
  return isKey || isFigure ? architecture.slas.find(({ id }) => id === path[1]) : undefined;
}

/** The entity whose key is meant, if it can fail. */
function elementAt({ path, on }: SyntaxPlace, { architecture }: Snapshot): Entity | undefined {
  const entity = on === "key" ? architecture.entities.get(String(path.at(-1))) : undefined;
  if (entity === undefined || !samePath(entity.path, path)) return undefined;
  return entity.section === "clients" || entity.section === "adminAccess" ? undefined : entity;
}

function describeJourney(sla: Sla, known: KnownFigures): string {
  const figures = known.get(sla.id);
  if (figures === undefined) return known.has(sla.id) ? NO_FIGURE : COMPUTING;
  const { availability, explanation } = figures;
  const { core, full, target } = availability;
  const percent = percentOf(availability);
  const budget =
    target === undefined ? "" : `; ${minutesLong((1 - target) * MINUTES_IN_30_DAYS)} in 30 days are allowed`;
  const isBound = core.error > 0 ? " These are bounds: an exact answer would take too long." : "";
  const isSame = core.low === full.low && core.high === full.high;
  return [
    `**Reaches ${figureWords(core, percent)}, ${verdictWords(availability, percent)}.**${isBound}`,
    `Down ${downtimeWords(explanation.downtime, core)}${budget}.`,
    isSame ? "" : `With everything that it can do without: ${figureWords(full, percent)}.`,
    tree(explanation),
    weakest(explanation),
    unknown(explanation),
    sources(explanation),
    `_${CAVEAT}_`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const NO_FIGURE = "There is no figure: nothing that it starts from or needs exists in the file.";
const COMPUTING = "Its availability is being computed…";
const MOST_LINES = 24;
const MOST_ROWS = 6;

/** In a fence, where nothing acts but its own end. */
function tree({ derivation }: Explanation): string {
  const lines = treeLines(figureTree(derivation)).map((line) => line.replaceAll("`", "'"));
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), "…"] : lines;
  return `\`\`\`text\n${shown.join("\n")}\n\`\`\``;
}

function weakest({ weakest }: Explanation): string {
  if (weakest.length === 0) return "";
  const rows = weakest
    .slice(0, MOST_ROWS)
    .map(({ id, gain, gainIfPerfect }) => `| ${code(id)} | ${saved(gain)} | ${saved(gainIfPerfect)} |`);
  return ["| Saves in 30 days | if it were there twice | if it never failed |", "| --- | --- | --- |", ...rows].join(
    "\n",
  );
}

function saved(gain: number): string {
  return minutesLong(gain * MINUTES_IN_30_DAYS);
}

function unknown({ unknown }: Explanation): string {
  if (unknown.length === 0) return "";
  const rows = unknown.map(({ id, needsAtLeast }) => {
    return `- ${code(id)}${needsAtLeast === undefined ? "" : `: needs at least ${percentAtLeast(needsAtLeast)}`}`;
  });
  return `Without a figure:\n\n${rows.join("\n")}`;
}

function sources({ sources }: Explanation): string {
  const known = sources.filter(({ figure }) => figure.value !== undefined && figure.origin !== "always-up");
  if (known.length === 0) return "";
  const rows = known.slice(0, 2 * MOST_ROWS).map(({ id, figure }) => `- ${code(id)} ${figureOfElement(figure)}`);
  const more = known.length - rows.length;
  return `${rows.join("\n")}${more > 0 ? `\n- and ${more} more` : ""}`;
}

/** A figure and where it is from. */
export function figureOfElement(figure: ElementFigure): string {
  const { value } = figure;
  return `**${value === undefined ? "unknown" : shortPercent(value)}** (${escapeMarkdown(sourceWords(figure))})`;
}

/** What an element offers, and what it means for each journey that it is in. */
function describeElement(entity: Entity, snapshot: Snapshot, known: KnownFigures): string {
  const { analysis } = snapshot;
  const figure = analysis.figureOf(entity);
  const journeys = journeysAt({ path: entity.path, on: "key", range: { start: 0, end: 0 }, node: undefined }, snapshot);
  const rows = journeys.map((sla) => `- ${code(sla.id)}: ${partIn(entity, sla, known)}`);
  const own = analysis.ownFigureOf(entity.id);
  const isOwn = own !== undefined && own.low === own.high && own.high !== figure.value && figure.value !== undefined;
  return [
    `Availability ${figureOfElement(figure)}${isOwn ? `; all of it together ${shortPercent(own.high)}` : ""}.`,
    rows.length === 0 ? "" : `In the journeys:\n\n${rows.join("\n")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function partIn(entity: Entity, sla: Sla, known: KnownFigures): string {
  const figures = known.get(sla.id);
  if (figures === undefined) return known.has(sla.id) ? "no figure" : "being computed…";
  const { availability, explanation } = figures;
  const percent = percentOf(availability);
  const reached = `reaches ${figureWords(availability.core, percent)}, ${verdictWords(availability, percent)}`;
  const need = explanation.unknown.find(({ id }) => id === entity.id)?.needsAtLeast;
  if (need !== undefined) return `${reached}; this must offer at least ${percentAtLeast(need)}`;
  const rank = explanation.weakest.findIndex(({ id }) => id === entity.id);
  const weak = explanation.weakest[rank];
  if (weak === undefined) return reached;
  const place = rank === 0 ? "the weakest part; " : "";
  return `${reached}; ${place}twice it would save ${saved(weak.gain)} in 30 days`;
}
