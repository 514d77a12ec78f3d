import type { Database } from "../model/database.ts";
import type { Analysis } from "./analysis.ts";
import type { Down, Outage } from "./availability/what-if.ts";
import type { DatabaseRecovery, FailureScope } from "./recovery.ts";

/** What is left of a journey during an outage, and what it costs of its data. */
export interface OutageFigures {
  readonly outage: Outage;
  readonly losses: readonly OutageLoss[];
}

/** What a database that is hit loses, and what was promised of it. */
export interface OutageLoss {
  readonly recovery: DatabaseRecovery;
  readonly promised: { readonly rpo?: number; readonly rto?: number };
}

/** Every journey while these are down. `undefined`: it was cancelled. */
export function outageFigures(
  down: readonly Down[],
  analysis: Analysis,
  isCancelled?: () => boolean,
): readonly OutageFigures[] | undefined {
  return analysis
    .availabilityWhenDown(down, isCancelled)
    ?.map((outage) => ({ outage, losses: lossesIn(outage, down, analysis) }));
}

function lossesIn({ sla, capacity }: Outage, down: readonly Down[], analysis: Analysis): readonly OutageLoss[] {
  const hit = new Set(capacity.map(({ id }) => id));
  return analysis.architecture.databases
    .filter((database) => hit.has(database.id) && analysis.isPersistent(database))
    .map((database) => {
      const scope = scopeOf(database, down, analysis);
      const recovery = analysis.recoveryOfDatabase(database, scope);
      return { recovery, promised: analysis.recoveryOf(sla, scope).promised };
    });
}

/** The gravest of what hits it. A database that is down by itself is taken to be gone with its data. */
function scopeOf(database: Database, down: readonly Down[], { regionsOf }: Analysis): FailureScope {
  if (down.some((each) => each.kind === "element" && each.id === database.id)) return "data";
  const regions = regionsOf(database);
  return down.some((each) => each.kind === "region" && regions.includes(each.region)) ? "region" : "zone";
}
