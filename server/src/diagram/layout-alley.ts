/** Where a run turns off, along the alley in rows or columns, and to which side: -1 before it (left, above), 1 behind it. */
export interface Turn {
  readonly at: number;
  readonly side: -1 | 1;
}

/** What goes along an alley between rows or columns: the turns of all lines that share the way. */
export interface Run {
  readonly id: string;
  readonly turns: readonly Turn[];
}

/** Lines that run so close one behind the other, in rows or columns, would seem to be one. */
const APART = 0.05;
/** How many crossings are better than two lines that lie on each other. */
const OVERLAP_COST = 8;

/** The lane of each run, from 0, so that runs do not overlap and few of them cross. */
export function lanesOf(runs: readonly Run[]): { readonly lanes: ReadonlyMap<string, number>; readonly count: number } {
  const spans = runs.map(({ turns }) => spanOf(turns));
  const order: number[] = [];
  for (const index of runs.keys()) order.splice(bestPlace(index, order, runs, spans), 0, index);
  const lanes = new Map<string, number>();
  const placed: { readonly span: Span; readonly lane: number }[] = [];
  let count = 0;
  for (const index of order) {
    const [run, span] = [runs[index], spans[index]];
    if (run === undefined || span === undefined) continue;
    const lane = placed.reduce(
      (least, other) => (overlap(other.span, span) ? Math.max(least, other.lane + 1) : least),
      0,
    );
    placed.push({ span, lane });
    lanes.set(run.id, lane);
    count = Math.max(count, lane + 1);
  }
  return { lanes, count };
}

type Span = readonly [start: number, end: number];

function spanOf(turns: readonly Turn[]): Span {
  const places = turns.map(({ at }) => at);
  return [Math.min(...places), Math.max(...places)];
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] + APART && b[0] < a[1] + APART;
}

/** Where a run crosses the fewest of those that have their place in the order already. */
function bestPlace(index: number, order: readonly number[], runs: readonly Run[], spans: readonly Span[]): number {
  const crossings = (before: number, after: number) => {
    const [one, other] = [runs[before], runs[after]];
    const [oneSpan, otherSpan] = [spans[before], spans[after]];
    if (one === undefined || other === undefined || oneSpan === undefined || otherSpan === undefined) return 0;
    return turnsThrough(one, 1, otherSpan) + turnsThrough(other, -1, oneSpan) + OVERLAP_COST * turnsAlong(one, other);
  };
  // At the very start it comes before all; each step lets one more pass.
  let cost = order.reduce((sum, other) => sum + crossings(index, other), 0);
  let [best, bestCost] = [0, cost];
  for (const [place, other] of order.entries()) {
    cost += crossings(other, index) - crossings(index, other);
    if (cost <= bestCost) [best, bestCost] = [place + 1, cost];
  }
  return best;
}

function turnsThrough({ turns }: Run, side: Turn["side"], [start, end]: Span): number {
  return turns.filter((turn) => turn.side === side && turn.at > start && turn.at < end).length;
}

/** How often one turns off into another that comes from there: their lines would lie on each other. */
function turnsAlong(before: Run, after: Run): number {
  const coming = after.turns.filter(({ side }) => side === -1);
  return before.turns.filter(({ side, at }) => side === 1 && coming.some((turn) => Math.abs(turn.at - at) < APART))
    .length;
}
