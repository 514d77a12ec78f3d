import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type Commitments, commitmentsFor } from "../../catalogue/commitment.ts";
import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Fraction } from "../../model/quantities.ts";
import type { Sla } from "../../model/sections.ts";
import type { JourneyTerms } from "../journeys.ts";
import { lazy } from "../lazy.ts";
import { Cancelled } from "./decision-diagram.ts";
import { type ElementFigure, elementFigure, serviceFacts } from "./element-figure.ts";
import {
  type Explanation,
  explain,
  type UnknownElement,
  unknownElement,
  type WeakElement,
  weakestElements,
} from "./explain.ts";
import { type Figure, figureOf, type Solved, solve } from "./figure.ts";
import { type FigureMemo, figureMemo, kept, keptIn } from "./figure-memo.ts";
import { type Depth, elementStructure, journeyStructure } from "./journey-structure.ts";
import type { OwnPartTerms } from "./own-parts.ts";
import { survival } from "./propagate.ts";
import { type Down, type Outage, outage } from "./what-if.ts";

/** How available journeys are. Nothing is computed before it is asked for; long answers can be cancelled. */
export interface AvailabilityTerms {
  /** What one thing is said to offer. */
  figureOf(element: Entity | Link): ElementFigure;
  /** What the provider commits to for its service as it is used; `undefined`: the catalogue does not know the service. */
  commitmentsOf(element: Entity | Link): Commitments | undefined;
  /** What an element offers as a whole by itself: all its regions and instances, without its host and what it calls. */
  ownFigureOf(id: string): Figure | undefined;
  /** `undefined`: the promise names nothing that exists, or it was cancelled. */
  availabilityOf(sla: Sla, isCancelled?: () => boolean): JourneyAvailability | undefined;
  /** Why the figure is what it is, and what would better it. `undefined` as for `availabilityOf`. */
  explanationOf(sla: Sla, isCancelled?: () => boolean): Explanation | undefined;
  /** Its part `weakest` alone, which is much quicker where many figures are unknown. */
  weakestOf(sla: Sla, isCancelled?: () => boolean): readonly WeakElement[];
  /** Its part `unknown`, of one element alone. `undefined`: the journey does not depend on it, or its figure is known. */
  unknownOf(sla: Sla, id: string): UnknownElement | undefined;
  /** Whether the journey, without its soft connections, cannot do without the element: it is in each of its minimal path sets. */
  isOnEveryPath(sla: Sla, id: string): boolean;
  /** What is left of every journey while these are down. `undefined`: it was cancelled. */
  availabilityWhenDown(down: readonly Down[], isCancelled?: () => boolean): readonly Outage[] | undefined;
  /** Whether what an earlier version knew of its journeys is true of this one, so that most answers are at hand. */
  hasFigures(): boolean;
  /** What the next version may take over. */
  figureMemo(): FigureMemo | undefined;
}

export interface JourneyAvailability {
  readonly sla: Sla;
  /** Without soft connections: this is what a target is compared with. */
  readonly core: Figure;
  /** With them. */
  readonly full: Figure;
  readonly target?: Fraction;
  /** `open`: the target lies within the interval. `undefined`: there is no target. */
  readonly verdict?: "met" | "missed" | "open";
}

/**
 * @param nodes how large a decision diagram may grow before its part of a journey is bounded
 * @param before what was computed of an earlier version
 */
export function availabilityTerms(
  terms: OwnPartTerms & JourneyTerms & { readonly catalogue: Catalogue },
  nodes: number,
  before?: FigureMemo,
): AvailabilityTerms {
  let asked: FigureMemo | undefined;
  const memo = () => {
    asked ??= figureMemo(terms, nodes, before);
    return asked;
  };
  const { structureOf, solvedOf, isLostWithout } = solvedJourneys(terms, nodes, memo);
  const solvedFigure = (solved: Solved) => kept(memo().figures.figures, solved, () => figureOf(solved));
  return {
    figureOf: (element) => elementFigure(element, terms, terms),
    commitmentsOf: (element) => {
      const service = terms.serviceOf(element);
      return service && commitmentsFor(service, serviceFacts(element, terms));
    },
    ownFigureOf: (id) =>
      kept(memo().figures.own, id, () => {
        const structure = elementStructure(id, terms);
        return structure === undefined ? undefined : figureOf(solve(structure, { nodes, isCancelled: never }));
      }),
    availabilityOf: (sla, isCancelled = never) =>
      unlessCancelled(() => {
        const core = solvedOf(sla, "core", isCancelled);
        const full = solvedOf(sla, "full", isCancelled);
        return core === undefined || full === undefined
          ? undefined
          : judged(sla, solvedFigure(core), solvedFigure(full));
      }),
    explanationOf: (sla, isCancelled = never) =>
      unlessCancelled(() => {
        const core = solvedOf(sla, "core", isCancelled);
        return core === undefined ? undefined : explain(sla, core, terms, isCancelled);
      }),
    weakestOf: (sla, isCancelled = never) =>
      unlessCancelled(() => {
        const core = solvedOf(sla, "core", isCancelled);
        return core && kept(memo().figures.weakest, core, () => weakestElements(core, isCancelled));
      }) ?? [],
    unknownOf: (sla, id) => {
      const core = solvedOf(sla, "core", never);
      const isUnknown = core?.structure.events.some(({ of, probability }) => of === id && probability === undefined);
      if (core === undefined || !isUnknown) return undefined;
      return keptIn(memo().figures.unknown, sla, id, () => unknownElement(sla, core, id));
    },
    isOnEveryPath: (sla, id) => keptIn(memo().figures.onEveryPath, sla, id, () => isLostWithout(sla, id)),
    availabilityWhenDown: (down, isCancelled = never) =>
      unlessCancelled(() =>
        terms.architecture.slas.flatMap((sla) => {
          const structure = structureOf("core", sla);
          return structure === undefined ? [] : [outage(sla, structure, down, terms, { nodes, isCancelled })];
        }),
      ),
    hasFigures: () => before !== undefined && memo().figures === before.figures,
    figureMemo: () => asked ?? before,
  };
}

/** The journeys, built and made ready for arithmetic. */
function solvedJourneys(terms: OwnPartTerms, nodes: number, memo: () => FigureMemo) {
  const isAllRequired = lazy(() => terms.connections().every((connection) => terms.isRequired(connection)));
  const structureOf = (depth: Depth, sla: Sla) =>
    kept(memo().figures.structures[depth], sla, () => journeyStructure(sla, depth, terms));
  const solvedOf = (sla: Sla, depth: Depth, isCancelled: () => boolean): Solved | undefined => {
    if (depth === "full" && isAllRequired()) return solvedOf(sla, "core", isCancelled);
    const structure = structureOf(depth, sla);
    return structure && kept(memo().figures.solved, structure, () => solve(structure, { nodes, isCancelled }));
  };
  const isLostWithout = (sla: Sla, id: string): boolean => {
    const structure = structureOf("core", sla);
    const own = structure?.ownNodes.get(id) ?? [];
    if (structure === undefined || own.length === 0) return false;
    const works = kept(memo().figures.survivals, structure, () => survival(structure));
    return !works(own.map(({ node }) => node));
  };
  return { structureOf, solvedOf, isLostWithout };
}

/** Figures count as equal within this. */
export const TOLERANCE = 1e-9;

function judged(sla: Sla, core: Figure, full: Figure): JourneyAvailability {
  const target = sla.availability;
  if (target === undefined) return { sla, core, full };
  const verdict = core.high < target - TOLERANCE ? "missed" : core.low >= target - TOLERANCE ? "met" : "open";
  return { sla, core, full, target, verdict };
}

const never = () => false;

function unlessCancelled<Answer>(compute: () => Answer): Answer | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}
