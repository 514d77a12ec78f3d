import { journeyFigures } from "../../server/src/analysis/availability/journey-figures.ts";
import type { KnownFigures } from "../../server/src/features/describe-availability.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";

/** The figures of all journeys, as if they had been computed in time. */
export function knownFigures({ analysis, architecture }: Snapshot): KnownFigures {
  return new Map(architecture.slas.map((sla) => [sla.id, journeyFigures(sla, analysis)]));
}
