import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import type { OutageFigures } from "../analysis/outage-losses.ts";
import { jsonSla } from "./json-report.ts";
import type { ReportedSla } from "./review.ts";

/** How available a journey is, as every report for scripts has it. */
export function reportedSla({ availability, explanation }: JourneyFigures): ReportedSla {
  const { sla, target, core, full } = availability;
  const weakest = explanation.weakest.map(({ id, gain }) => ({ entity: id, gain }));
  return { name: sla.id, target, core, full, weakest };
}

/** The journeys as scripts read them, in full double precision; with what is left of each while something is down. */
export function availabilityJson(
  journeys: readonly JourneyFigures[],
  down: readonly string[],
  outages: readonly OutageFigures[],
): string {
  const whenDown = new Map(outages.map((figures) => [figures.outage.sla.id, figures]));
  const slas = journeys.map((journey) => {
    const outage = whenDown.get(journey.availability.sla.id);
    return { ...jsonSla(reportedSla(journey)), ...(outage === undefined ? {} : { whenDown: jsonOutage(outage) }) };
  });
  return `${JSON.stringify({ slas, ...(down.length === 0 ? {} : { down }) }, undefined, 2)}\n`;
}

function jsonOutage({ outage, losses }: OutageFigures) {
  const { survives, core, capacity, unjudged } = outage;
  return {
    survives,
    core: { low: core.low, high: core.high },
    capacity,
    unjudged,
    losses: losses.map(({ recovery, promised }) => ({
      database: recovery.database.id,
      scope: recovery.scope,
      ways: recovery.ways.map(({ from, loss, time }) => ({ from, loss, time })),
      promised,
    })),
  };
}
