import type { Fraction } from "../../model/quantities.ts";
import type { Sla } from "../../model/sections.ts";
import { groupBy } from "../group-by.ts";
import { Cancelled } from "./decision-diagram.ts";
import { type Derivation, derivation } from "./derivation.ts";
import { type ElementFigure, elementFigure } from "./element-figure.ts";
import { importance } from "./evaluate.ts";
import { type Figure, figureOf, isExact, type Solved } from "./figure.ts";
import type { OwnPartTerms } from "./own-parts.ts";
import type { BasicEvent } from "./structure.ts";

/** Why the core figure of a journey is what it is. Infrastructure only: releases, defects and people are in no figure. */
export interface Explanation {
  readonly figure: Figure;
  readonly downtime: Downtime;
  /** How many things can fail on their own. */
  readonly events: number;
  /** What would help most, best first; only what would help at all. Empty where the figure itself is a mere bound. */
  readonly weakest: readonly WeakElement[];
  /** Elements without a figure, and what each of them must offer at least, if all others never failed. */
  readonly unknown: readonly UnknownElement[];
  /** What each element of the journey is taken to offer, and who says so. */
  readonly sources: readonly FigureSource[];
  readonly derivation: Derivation;
}

/** In minutes; `low` is the best case. */
export interface Downtime {
  readonly per30Days: { readonly low: number; readonly high: number };
  readonly perYear: { readonly low: number; readonly high: number };
}

export interface WeakElement {
  /** An identifier of an entity, link or region. */
  readonly id: string;
  /** What the figure gains if the element were there twice, each as good as the one now. */
  readonly gain: Fraction;
  /** What it gains if the element never failed: no betterment of it alone gives more. */
  readonly gainIfPerfect: Fraction;
  /** Birnbaum's importance: the probability that the journey hangs on it. */
  readonly importance: Fraction;
}

export interface UnknownElement {
  readonly id: string;
  /** `undefined`: there is no target, or not even a figure of 100% would reach it. */
  readonly needsAtLeast?: Fraction;
}

export interface FigureSource {
  readonly id: string;
  readonly figure: ElementFigure;
}

const MINUTES_IN_30_DAYS = 30 * 24 * 60;
const MINUTES_IN_A_YEAR = 365 * 24 * 60;
/** So many elements are tried out as redundant; the others matter less. */
const TRIED = 12;
const LEAST_GAIN = 1e-15;

/** @throws {Cancelled} when it is cancelled */
export function explain(sla: Sla, core: Solved, terms: OwnPartTerms, isCancelled: () => boolean): Explanation {
  const figure = figureOf(core);
  const elements = groupBy(core.structure.events, ({ of }) => of);
  return {
    figure,
    downtime: downtimeOf(figure),
    events: core.structure.events.length,
    weakest: weakestElements(core, isCancelled, elements, figure),
    unknown: unknownElements(sla, core, elements, isCancelled),
    sources: [...elements.keys()].flatMap((id) => {
      const element = terms.entity(id) ?? terms.link(id);
      return element === undefined ? [] : [{ id, figure: elementFigure(element, terms, terms) }];
    }),
    derivation: derivation(core),
  };
}

export function downtimeOf({ low, high }: Figure): Downtime {
  const within = (minutes: number) => ({ low: (1 - high) * minutes, high: (1 - low) * minutes });
  return { per30Days: within(MINUTES_IN_30_DAYS), perYear: within(MINUTES_IN_A_YEAR) };
}

type Elements = ReadonlyMap<string, readonly BasicEvent[]>;

/** @throws {Cancelled} when it is cancelled */
export function weakestElements(
  core: Solved,
  isCancelled: () => boolean,
  elements: Elements = groupBy(core.structure.events, ({ of }) => of),
  figure: Figure = figureOf(core),
): readonly WeakElement[] {
  if (!isExact(core)) return [];
  const { events } = core.structure;
  const probabilities = events.map(({ probability }) => probability ?? 1);
  const ofEvents = importance(core.upper, probabilities);
  const byEvent = new Map(events.map((event, index) => [event, ofEvents[index] ?? 0]));
  const estimates = [...elements].map(([id, own]) => {
    const estimate = own.reduce((sum, event) => sum + (byEvent.get(event) ?? 0) * (1 - (event.probability ?? 1)), 0);
    const importance = Math.max(...own.map((event) => byEvent.get(event) ?? 0));
    return { id, estimate, importance };
  });
  return estimates
    .filter(({ estimate }) => estimate > 0)
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, TRIED)
    .map(({ id, importance }) => {
      if (isCancelled()) throw new Cancelled();
      const better = (change: (probability: Fraction) => Fraction) =>
        figureOf(core, ({ of, probability }) =>
          of === id && probability !== undefined ? change(probability) : probability,
        ).high - figure.high;
      return { id, gain: better((p) => 1 - (1 - p) ** 2), gainIfPerfect: better(() => 1), importance };
    })
    .filter(({ gain }) => gain > LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
}

function unknownElements(
  sla: Sla,
  core: Solved,
  elements: Elements,
  isCancelled: () => boolean,
): readonly UnknownElement[] {
  const unknown = [...elements].filter(([, own]) => own.some(({ probability }) => probability === undefined));
  return unknown.map(([id]) => {
    if (isCancelled()) throw new Cancelled();
    return unknownElement(sla, core, id);
  });
}

/** What an element without a figure must offer at least. */
export function unknownElement(sla: Sla, core: Solved, id: string): UnknownElement {
  const reached = (offered: Fraction) =>
    figureOf(core, ({ of, probability }) => probability ?? (of === id ? offered : 1)).high;
  const needsAtLeast = sla.availability === undefined ? undefined : leastOffer(sla.availability, reached);
  return needsAtLeast === undefined ? { id } : { id, needsAtLeast };
}

/** The smallest argument at which a growing function reaches the target. */
function leastOffer(target: Fraction, reached: (offered: Fraction) => Fraction): Fraction | undefined {
  const [none, full] = [reached(0), reached(1)];
  if (full < target) return undefined;
  if (none >= target) return 0;
  const straight = (target - none) / (full - none);
  if (Math.abs(reached(straight) - target) < 1e-15) return straight;
  let [low, high] = [0, 1];
  for (let steps = 0; steps < 60; steps += 1) {
    const middle = (low + high) / 2;
    if (reached(middle) >= target) high = middle;
    else low = middle;
  }
  return high;
}
