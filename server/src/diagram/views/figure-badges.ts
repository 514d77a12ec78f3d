import type { Analysis } from "../../analysis/analysis.ts";
import type { ElementFigure } from "../../analysis/availability/element-figure.ts";
import { isPlaced } from "../../analysis/place.ts";
import { percentApart, percentAtLeast } from "../../checklist/wording/percent-apart.ts";
import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Fraction } from "../../model/quantities.ts";
import type { Badge } from "../scene.ts";

/** What an element offers as a whole, who says so, and how that is combined of its instances and regions. */
export function figureBadges(element: Entity | Link, analysis: Analysis): readonly Badge[] {
  const figure = analysis.figureOf(element);
  if (figure.origin === "always-up") return [calm("taken as always up")];
  if (figure.value === undefined) return [{ kind: "figure", text: "no figure", tone: "warn" }];
  const whole = analysis.ownFigureOf(element.id)?.high ?? figure.value;
  return [calm(`${share(whole)} ${sourceWord(figure)}`), ...combined(element, figure, analysis).map(calm)];
}

/** What an element without a figure must offer at least. */
export function needBadge(needsAtLeast: Fraction | undefined): readonly Badge[] {
  return needsAtLeast === undefined ? [] : [calm(`needs ${percentAtLeast(needsAtLeast)}`)];
}

/** A share of which none that is less than all looks like it. */
export function share(fraction: Fraction): string {
  return percentApart([fraction])(fraction);
}

export function calm(text: string): Badge {
  return { kind: "figure", text, tone: "calm" };
}

function sourceWord({ origin, commitment }: ElementFigure): string {
  if (origin === "stated") return "stated";
  return commitment?.confidence === "memory" ? "unverified" : "committed";
}

/** How instances and regions make the figure; nothing where it is said of the whole. */
function combined(element: Entity | Link, figure: ElementFigure, analysis: Analysis): readonly string[] {
  const { scope, value } = figure;
  if (scope === "service" || value === undefined || !("section" in element) || !isPlaced(element)) return [];
  const regions = new Set(analysis.regionsOf(element)).size;
  const words: string[] = [];
  const count = Math.max(1, Math.floor(element.scaling?.instances?.min ?? 1));
  if (scope === "instance") {
    const required = Math.max(1, element.scaling?.required ?? 1);
    words.push(
      count === 1
        ? `one instance${regions > 1 ? " a region" : ""} of ${share(value)}`
        : `${required} of ${count} of ${share(value)} needed`,
    );
  } else if (regions > 1) words.push(`${share(value)} a region`);
  if (regions > 1) words.push(regionWords(element.failover?.mode, regions));
  return words;
}

function regionWords(mode: "active-active" | "active-passive" | "none" | undefined, regions: number): string {
  if (mode === "none") return "first region alone";
  if (mode === "active-passive") return regions === 2 ? "second region stands by" : `${regions - 1} regions stand by`;
  return `any of ${regions} regions`;
}
