import type { ElementFigure } from "../analysis/availability/element-figure.ts";
import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import { percentOf, verdictWords } from "../checklist/wording/figure-words.ts";
import { percent } from "../checklist/wording/percent.ts";
import type { Entity } from "../model/architecture.ts";
import type { Link } from "../model/networking.ts";
import type { Sla } from "../model/sections.ts";
import { sourceWords } from "../report/figure-words.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { defaultHints } from "./default-hints.ts";
import type { KnownFigures } from "./describe-availability.ts";
import type { InlayHint } from "./inlay-hint.ts";
import { shortFormHints } from "./short-form-hints.ts";

/** The journeys whose figures are shown in a range. */
export function journeysIn(snapshot: Snapshot, range: Range): readonly Sla[] {
  return snapshot.architecture.slas.filter((sla) => hintOffset(figurePath(sla), snapshot, range) !== undefined);
}

/** Which hints are shown. */
export interface HintSettings {
  /** What is promised beside what is reached, and what the catalogue says of each service that is named. */
  readonly availability: boolean;
  /** What `defaults` states for an entity. */
  readonly defaults: boolean;
  /** Which field a value is that stands alone for a whole map. */
  readonly shortForms: boolean;
}

export function inlayHints(
  snapshot: Snapshot,
  range: Range,
  known: KnownFigures,
  settings: HintSettings,
): readonly InlayHint[] {
  return [
    ...(settings.availability ? availabilityHints(snapshot, range, known) : []),
    ...(settings.defaults ? defaultHints(snapshot, range) : []),
    ...(settings.shortForms ? shortFormHints(snapshot, range) : []),
  ].sort((a, b) => a.offset - b.offset);
}

function availabilityHints(snapshot: Snapshot, range: Range, known: KnownFigures): readonly InlayHint[] {
  const reached = journeysIn(snapshot, range).flatMap((sla) => {
    const figures = known.get(sla.id);
    const offset = hintOffset(figurePath(sla), snapshot, range);
    return figures === undefined || offset === undefined ? [] : [reachedHint(figures, offset)];
  });
  const { architecture, analysis } = snapshot;
  const elements: readonly (Entity | Link)[] = [...architecture.entities.values(), ...architecture.networking.links];
  const committed = elements.flatMap((element) => {
    const offset = servicePaths(element)
      .map((path) => hintOffset(path, snapshot, range))
      .find((found) => found !== undefined);
    if (offset === undefined) return [];
    const figure = analysis.figureOf(element);
    return figure.origin === "commitment" ? [commitmentHint(figure, offset)] : [];
  });
  return [...reached, ...committed];
}

function figurePath(sla: Sla): Path {
  return [...sla.path, "availability"];
}

/** Behind a value, if it ends in the range. */
function hintOffset(path: Path, { tree, file, sources }: Snapshot, range: Range): number | undefined {
  const node = sources.home(path).file === file ? tree.find(path) : undefined;
  if (node === undefined || node.green.kind !== "scalar") return undefined;
  const { start, end } = node.range;
  return end > start && range.start <= end && end <= range.end ? end : undefined;
}

/** Where the service of an element may be written: in its long form, or as the short one. */
function servicePaths(element: Entity | Link): readonly Path[] {
  const isHosted = "section" in element && (element.section === "components" || element.section === "databases");
  const { path } = element;
  return isHosted
    ? [
        [...path, "hosting", "service"],
        [...path, "hosting"],
      ]
    : [[...path, "service"]];
}

function reachedHint({ availability }: JourneyFigures, offset: number): InlayHint {
  const { core } = availability;
  const words = percentOf(availability);
  const isOne = core.high - core.low < 1e-12;
  const label = isOne
    ? `≈ ${words(core.high)}`
    : core.low === 0
      ? `≤ ${words(core.high)}`
      : `${words(core.low)}–${words(core.high)}`;
  return {
    offset,
    label,
    side: "after",
    tooltip: `What is stated comes to this; it ${verdictWords(availability, words)}.`,
  };
}

function commitmentHint(figure: ElementFigure, offset: number): InlayHint {
  const { value, assumed } = figure;
  const label = `${value === undefined ? "" : percent(value)}${assumed ? ", assumed" : ""}`;
  return {
    offset,
    label,
    side: "after",
    tooltip: `What the provider commits to: ${sourceWords(figure)}. A threshold for refunds, no forecast.`,
  };
}
