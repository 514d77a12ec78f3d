import type { Analysis } from "../analysis/analysis.ts";
import { type AnalysisTrace, changesBetween, traceOf } from "../analysis/changes.ts";
import { lazy } from "../analysis/lazy.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture, Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import { isWithin, type Path } from "../text/path.ts";
import { AnsweredFields } from "./answered.ts";
import type { CheckContext } from "./check-context.ts";
import type { ChecklistMemo, RememberedUnit, Remembrance } from "./checklist-memo.ts";
import type { ActiveCheck } from "./finding.ts";
import { Reading } from "./reading.ts";
import { type Judged, judge, Settling } from "./settling.ts";
import { type Slot, type Unit, type UnitKey, unitsOf } from "./unit.ts";
import { type Candidate, findIn, type UnitFindings } from "./unit-findings.ts";
import { Waivers } from "./waivers.ts";

/** What is reviewed. */
export interface Reviewed {
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly catalogue: Catalogue;
  readonly stage: Stage;
  readonly today: IsoDate;
  readonly has: (path: Path) => boolean;
}

export interface ReviewTerms {
  readonly active: readonly ActiveCheck[];
  readonly waivers: ChecklistMemo["waivers"];
  /** Of a run with the same premises. */
  readonly memo: ChecklistMemo | undefined;
}

/** One run over all units. It goes from what checks find, over what is waived, to what is folded; each step needs all of the one before. */
export class Reviewing {
  readonly #reviewed: Reviewed;
  readonly #terms: ReviewTerms;
  readonly #reading: Reading;
  readonly #fields: AnsweredFields;
  readonly #waivers: Waivers;
  readonly #settling: Settling;
  readonly #has: (path: Path) => boolean;
  readonly #isReported: (check: string, place: string) => boolean;
  // What few ask for is put together when somebody does.
  #reportedEarlier: () => PlacesByCheck = () => new Map();
  #open: () => PlacesByCheck = () => new Map();

  constructor(reviewed: Reviewed, terms: ReviewTerms) {
    this.#reviewed = reviewed;
    this.#terms = terms;
    this.#reading = new Reading(reviewed.architecture, reviewed.analysis);
    this.#fields = new AnsweredFields(reviewed.architecture, this.#reading);
    this.#waivers = new Waivers(terms.waivers.entries, terms.waivers.comments);
    const has = this.#reading.watch("has", (...path: Path) => reviewed.has(path));
    this.#has = (path) => has(...path);
    this.#isReported = this.#reading.watch("is reported", (check: string, place: string) =>
      isIn(this.#reportedEarlier(), check, place),
    );
    const isOpen = this.#reading.watch("is open", (check: string, place: string | undefined) =>
      isIn(this.#open(), check, place),
    );
    this.#settling = new Settling(terms.active, this.#fields, this.#waivers, isOpen);
  }

  /** What takes long is left out where `slots` have none of it; what is remembered of it stays. */
  review(slots: readonly Slot[]): Reviews {
    const { memo } = this.#terms;
    const trace = traceOf(this.#reviewed.analysis);
    const quickSlots = slots.filter(({ check }) => !check.takesLong);
    const longSlots = slots.filter(({ check }) => check.takesLong);
    const quick = this.#judgedUnits(quickSlots, { before: memo?.quick, trace });
    this.#reportedEarlier = lazy(() => placesByCheck(quick.units.map(({ found }) => found.result.candidates)));
    const long = this.#judgedUnits(longSlots, { before: longSlots.length === 0 ? undefined : memo?.long, trace });
    this.#open = lazy(() => placesByCheck([...quick.units, ...long.units].map(({ judged }) => judged.asked)));
    const [quickUnits, longUnits] = [this.#settledUnits(quick), this.#settledUnits(long)];
    return {
      reviews: [...quickUnits.values(), ...longUnits.values()],
      memo: {
        quick: { of: trace, units: sound(quickUnits) },
        long: longSlots.length === 0 ? memo?.long : { of: trace, units: sound(longUnits) },
      },
    };
  }

  #judgedUnits(slots: readonly Slot[], { before, trace }: Past): JudgedUnits {
    const { architecture } = this.#reviewed;
    const changes = before && changesBetween(before.of, trace);
    const units = unitsOf(architecture, this.#reading.architecture, slots).map((unit): JudgedUnit => {
      const known = before?.units.get(unit.key);
      const isSame = known !== undefined && this.#reading.holds(known.found, changes);
      const found = isSame ? known.found : this.#reading.note(() => this.#findIn(unit));
      const isJudged = isSame && this.#terms.waivers === this.#terms.memo?.waivers;
      const judged = isJudged ? known.judged : judge(found.result.candidates, this.#waivers);
      return { unit, found, judged, known: isJudged ? known : undefined };
    });
    return { units, changes };
  }

  #settledUnits({ units, changes }: JudgedUnits): ReadonlyMap<UnitKey, RememberedUnit> {
    return new Map(
      units.map(({ unit, found, judged, known }) => {
        if (known !== undefined && this.#reading.holds(known.settled, changes)) return [unit.key, known];
        const settled = this.#reading.note(() => this.#settling.settle(unit, judged));
        return [unit.key, { found, judged, settled }];
      }),
    );
  }

  #findIn(unit: Unit): UnitFindings {
    const { catalogue, stage, today, has } = this.#reviewed;
    const { architecture, analysis } = this.#reading;
    const { key } = unit;
    return findIn(unit, {
      fields: this.#fields,
      // An entity that is the same is written with the same fields.
      has: typeof key === "string" ? this.#has : (path) => (isWithin(path, key.path) ? has(path) : this.#has(path)),
      contextOf: (here): CheckContext => ({
        architecture,
        analysis,
        catalogue,
        stage,
        today,
        isReported: (check, place) => here.has(`${check} ${place}`) || this.#isReported(check, place),
      }),
    });
  }
}

export interface Reviews {
  readonly reviews: readonly RememberedUnit[];
  readonly memo: Pick<ChecklistMemo, "quick" | "long">;
}

interface Past {
  readonly before: Remembrance | undefined;
  /** Of now. */
  readonly trace: AnalysisTrace;
}

interface JudgedUnits {
  readonly units: readonly JudgedUnit[];
  /** What changed since what is known of them. */
  readonly changes: ReadonlySet<string> | undefined;
}

interface JudgedUnit {
  readonly unit: Unit;
  readonly found: RememberedUnit["found"];
  readonly judged: Judged;
  /** What is remembered of it, if it was found and judged in the same way. */
  readonly known: RememberedUnit | undefined;
}

type PlacesByCheck = ReadonlyMap<string, ReadonlySet<string>>;

function placesByCheck(units: readonly (readonly Candidate[])[]): PlacesByCheck {
  const places = new Map<string, Set<string>>();
  for (const candidates of units) {
    for (const { slot, finding } of candidates) {
      const known = places.get(slot.id);
      if (known === undefined) places.set(slot.id, new Set([finding.subject.place]));
      else known.add(finding.subject.place);
    }
  }
  return places;
}

function isIn(places: PlacesByCheck, check: string, place: string | undefined): boolean {
  const known = places.get(check);
  return known !== undefined && (place === undefined || known.has(place));
}

/** Without the units in which a check broke: another time it may not, and what it read last is not known. */
function sound(units: ReadonlyMap<UnitKey, RememberedUnit>): ReadonlyMap<UnitKey, RememberedUnit> {
  const isAnyBroken = [...units.values()].some(({ found }) => found.result.broken.size > 0);
  return isAnyBroken ? new Map([...units].filter(([, { found }]) => found.result.broken.size === 0)) : units;
}
