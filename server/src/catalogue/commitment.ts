import type { Commitment, CommitmentCondition, Service } from "./service.ts";

/** What the document states about the use of a service; what is `undefined` neither fulfils nor contradicts a condition. */
export interface ServiceFacts {
  readonly tier?: string | undefined;
  /** `redundant`: two zones or more; `none`: none, or one. */
  readonly zones?: "redundant" | "none" | undefined;
  /** How many regions. */
  readonly regions?: number | undefined;
  /** How many instances run at least, in each region. */
  readonly instances?: number | undefined;
  /** How many regions take writes. */
  readonly writeRegions?: number | undefined;
  readonly redundancy?: string | undefined;
}

/** What a provider commits to for a service as it is used. */
export interface Commitments {
  /** The row that counts; `undefined`: the catalogue knows none that could hold. */
  readonly fitting?: Commitment;
  /** Not all that `fitting` depends on is stated. */
  readonly assumed: boolean;
  /** All rows about availability that nothing stated contradicts, in the order of the catalogue. */
  readonly candidates: readonly Commitment[];
}

/**
 * Of the rows whose conditions all hold, the one with most of them; if there is none, the lowest figure of the rows that
 * nothing contradicts, as an assumption. Of equals that disagree, the lower one. A row without any commitment is no
 * figure, so it is assumed only where every other row is contradicted.
 */
export function commitmentsFor(service: Service, facts: ServiceFacts): Commitments {
  const tierAssumed = facts.tier === undefined && service.defaultTier !== undefined;
  const known = tierAssumed ? { ...facts, tier: service.defaultTier } : facts;
  const rows = service.commitments.filter(isAboutAvailability);
  const verdicts = rows.map((row) => ({ row, verdict: judge(row.when, known) }));
  const candidates = rows.filter((row) => judge(row.when, facts) !== "contradicted");
  const holding = verdicts.filter(({ verdict }) => verdict === "holds").map(({ row }) => row);
  const most = Math.max(...holding.map(keysOf));
  const fitting = lowest(
    holding.filter((row) => keysOf(row) === most),
    0,
  );
  if (fitting !== undefined) {
    return { fitting, assumed: tierAssumed && fitting.when.tier !== undefined, candidates };
  }
  const open = verdicts.filter(({ verdict }) => verdict === "open").map(({ row }) => row);
  const assumed = lowest(open, Number.POSITIVE_INFINITY);
  return assumed === undefined ? { assumed: false, candidates } : { fitting: assumed, assumed: true, candidates };
}

/** Whether the conditions of a row hold, are contradicted, or are open because something is not stated. */
function judge(when: CommitmentCondition, facts: ServiceFacts): "holds" | "contradicted" | "open" {
  const verdicts = [
    compare(when.tier, facts.tier, (patterns, tier) => patterns.some((pattern) => matchesTier(pattern, tier))),
    compare(when.zones, facts.zones, (wanted, zones) => wanted === zones),
    compare(when.regions, facts.regions, (least, count) => count >= least),
    compare(when.maxRegions, facts.regions, (most, count) => count <= most),
    compare(when.instances, facts.instances, (least, count) => count >= least),
    compare(when.maxInstances, facts.instances, (most, count) => count <= most),
    compare(when.writeRegions, facts.writeRegions, (least, count) => count >= least),
    compare(when.redundancy, facts.redundancy, (words, word) => words.includes(word)),
  ];
  const unstatable = when.operation !== undefined || when.disk !== undefined || when.readAccess !== undefined;
  if (verdicts.includes(false)) return "contradicted";
  return unstatable || verdicts.includes(undefined) ? "open" : "holds";
}

/** Whether a stated tier is meant by a pattern such as `P*` or `VpnGw*AZ`. */
export function matchesTier(pattern: string, tier: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const word = tier.trim().toLowerCase();
  if (rest.length === 0) return word === first;
  if (!word.startsWith(first)) return false;
  const last = rest.pop() ?? "";
  let from = first.length;
  for (const part of rest) {
    const at = word.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return word.length - last.length >= from && word.endsWith(last);
}

function isAboutAvailability(row: Commitment): boolean {
  return row.availability !== "none" || (row.rpo === undefined && row.rto === undefined);
}

function compare<Wanted, Fact>(
  wanted: Wanted | undefined,
  fact: Fact | undefined,
  holds: (wanted: Wanted, fact: Fact) => boolean,
): boolean | undefined {
  if (wanted === undefined) return true;
  return fact === undefined ? undefined : holds(wanted, fact);
}

function keysOf(row: Commitment): number {
  return Object.keys(row.when).length;
}

function lowest(rows: readonly Commitment[], rankOfNone: number): Commitment | undefined {
  const rank = (row: Commitment) => (row.availability === "none" ? rankOfNone : row.availability);
  return rows.reduce<Commitment | undefined>(
    (best, row) => (best === undefined || rank(row) < rank(best) ? row : best),
    undefined,
  );
}
