import type { Sla } from "../../model/sections.ts";
import type { AvailabilityTerms, JourneyAvailability } from "./availability.ts";
import type { Explanation } from "./explain.ts";

/** All there is to say about how available a journey is; plain data, which may go from one thread to another. */
export interface JourneyFigures {
  readonly availability: JourneyAvailability;
  readonly explanation: Explanation;
}

/** `undefined`: the promise names nothing that exists, or it was cancelled. */
export function journeyFigures(
  sla: Sla,
  terms: AvailabilityTerms,
  isCancelled?: () => boolean,
): JourneyFigures | undefined {
  const availability = terms.availabilityOf(sla, isCancelled);
  const explanation = availability && terms.explanationOf(sla, isCancelled);
  return availability && explanation && { availability, explanation };
}
