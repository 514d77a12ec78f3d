import type { Analysis } from "../analysis/analysis.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture, Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";

/** What a check may know beside its subject. */
export interface CheckContext {
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly catalogue: Catalogue;
  readonly stage: Stage;
  /** The day of the run. */
  readonly today: IsoDate;
  /**
   * Whether a check of that id, earlier in the order, is reported for the subject at hand: for the few that give way to another. One
   * that takes long does so to any that does not.
   */
  readonly isReported: (check: string, place: string) => boolean;
}
