import type { OutageFigures } from "../analysis/outage-losses.ts";
import { type PlaceToLose, placesToLose } from "../analysis/places-to-lose.ts";
import { figureWords } from "../checklist/wording/figure-words.ts";
import { percentApart } from "../checklist/wording/percent-apart.ts";
import { lossSentences } from "../report/loss-words.ts";
import { capacityWords, unjudgedWords } from "../report/outage-report.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What is left of a journey while something is down, in words. */
export interface WhatIfJourney {
  readonly sla: string;
  readonly survives: boolean;
  /** `99.7752% as long as this lasts`, or nothing of one that stops. */
  readonly figure: string;
  /** What loses instances, what is lost of the data, and what nothing is known of. */
  readonly details: readonly string[];
}

/** What can be supposed to be down; for one journey only what it needs. */
export function whatIfPlaces({ analysis, architecture }: Snapshot, sla: string | undefined): readonly PlaceToLose[] {
  const meant = architecture.slas.find(({ id }) => id === sla);
  const members = meant === undefined ? undefined : analysis.journeyOf(meant);
  return placesToLose(analysis).filter(
    ({ kind, word }) => kind !== "element" || members === undefined || members.has(word),
  );
}

export function whatIfJourney({ outage, losses }: OutageFigures): WhatIfJourney {
  const { sla, survives, core, capacity, unjudged } = outage;
  const figure = figureWords(core, percentApart([core.low, core.high]));
  return {
    sla: sla.id,
    survives,
    figure: survives ? `${figure} as long as this lasts` : "",
    details: [...capacity.map(capacityWords), ...losses.flatMap(lossSentences), ...unjudgedWords(unjudged)],
  };
}
