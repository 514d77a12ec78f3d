import type { Architecture, Entity } from "../model/architecture.ts";
import type { Link } from "../model/networking.ts";
import type { Fraction } from "../model/quantities.ts";
import type { Sla } from "../model/sections.ts";
import { type AvailabilityTerms, TOLERANCE } from "./availability/availability.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { JourneyTerms } from "./journeys.ts";
import { memoized } from "./lazy.ts";

/** What alone keeps a promise from being held. */
export interface BottleneckTerms {
  /**
   * Of the elements that the journey cannot do without, and that offer less as a whole than it promises, the one that offers
   * least. Whatever else is made redundant, the journey is never better than it.
   */
  bottleneckOf(sla: Sla): Bottleneck | undefined;
}

export interface Bottleneck {
  readonly element: Entity | Link;
  /** What it offers by itself, at best. */
  readonly figure: Fraction;
}

type Terms = ConnectionTerms & JourneyTerms & AvailabilityTerms & { readonly architecture: Architecture };

export function bottleneckTerms(terms: Terms): BottleneckTerms {
  return { bottleneckOf: memoized((sla: Sla) => bottleneckOf(sla, terms)) };
}

function bottleneckOf(sla: Sla, terms: Terms): Bottleneck | undefined {
  const { availability } = sla;
  if (availability === undefined) return undefined;
  const below: Bottleneck[] = [];
  for (const element of elementsOf(terms)) {
    if (!terms.journeyOf(sla).has(element.id)) continue;
    const figure = terms.ownFigureOf(element.id)?.high;
    if (figure !== undefined && figure < availability - TOLERANCE) below.push({ element, figure });
  }
  // The lowest first, so that as a rule one of them is looked at.
  return below.toSorted((a, b) => a.figure - b.figure).find(({ element }) => terms.isOnEveryPath(sla, element.id));
}

/** In the order of the file, which decides between equals. */
function elementsOf({ architecture, callers }: Terms): readonly (Entity | Link)[] {
  return [...callers(), ...architecture.networking.egress, ...architecture.networking.links];
}
