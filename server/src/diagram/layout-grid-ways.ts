import type { Turn } from "./layout-alley.ts";
import type { Cell, GridLine } from "./layout-cell.ts";

/** A stretch of a line along an alley: upright ones are numbered from the left, level ones from the top. */
export interface Hop {
  readonly direction: "upright" | "level";
  readonly alley: number;
  readonly turns: readonly HopTurn[];
}

/** `at` counts in rows or columns; `via` is the alley that it turns into, whose lane says it more exactly. */
export interface HopTurn extends Turn {
  readonly via: Pick<Hop, "direction" | "alley"> | undefined;
}

/** Which alleys a line takes. */
export interface Way {
  readonly line: GridLine;
  /** How far below the top of its cell it starts and ends. */
  readonly start: number;
  readonly end: number;
  readonly hops: readonly Hop[];
  /** The line whose way out it joins. */
  readonly exit: string | undefined;
}

interface Stop {
  readonly column: number;
  readonly row: number;
  /** Below the top of the cell. */
  readonly y: number;
  /** In rows, from the top of the grid. */
  readonly at: number;
}

/** Lines leave cells at the right and reach them at the left; between far columns they go along the alley above or below their target. */
export function gridWays(cells: readonly Cell[], lines: readonly GridLine[], columns: number): readonly Way[] {
  const index = new Map(cells.map(({ id }, place) => [id, place]));
  // Cells of a row begin at one height, so what stands beside what is a matter of the row, not of each cell.
  const heights: number[] = [];
  for (const [place, { height }] of cells.entries()) {
    const row = Math.floor(place / columns);
    heights[row] = Math.max(heights[row] ?? 0, height);
  }
  const stopAt = (id: string | undefined, net: string, side: "ins" | "outs"): Stop | undefined => {
    const place = id === undefined ? undefined : index.get(id);
    const cell = place === undefined ? undefined : cells[place];
    if (place === undefined || cell === undefined) return undefined;
    const y = cell[side].get(net) ?? cell.height / 2;
    const row = Math.floor(place / columns);
    return { column: place % columns, row, y, at: row + 0.1 + (0.8 * y) / (heights[row] ?? cell.height) };
  };
  const leaving = new Map<string, GridLine[]>();
  for (const line of lines) {
    if (line.to === undefined) leaving.set(line.net, [...(leaving.get(line.net) ?? []), line]);
  }
  return lines.flatMap((line) => {
    const [from, to] = [stopAt(line.from, line.net, "outs"), stopAt(line.to, line.net, "ins")];
    if (to === undefined && from === undefined) return [];
    const together = leaving.get(line.net) ?? [];
    const isLast = (id: string | undefined) => stopAt(id, line.net, "outs")?.column === columns - 1;
    const exit = to === undefined ? (together.find((each) => isLast(each.from)) ?? together[0]) : undefined;
    const joins = exit !== undefined && exit.id !== line.id;
    const hops = hopsOf(from, to, columns, joins ? stopAt(exit.from, line.net, "outs") : undefined);
    return [{ line, start: from?.y ?? 0, end: to?.y ?? 0, hops, exit: exit?.id }];
  });
}

/** @param joined where the line begins whose way out this one joins */
function hopsOf(
  from: Stop | undefined,
  to: Stop | undefined,
  columns: number,
  joined: Stop | undefined,
): readonly Hop[] {
  const first = from === undefined ? -1 : from.column + 1;
  const last = to === undefined ? (joined === undefined ? columns + 1 : columns) : to.column;
  const upright = (alley: number, turns: readonly HopTurn[]): Hop => ({ direction: "upright", alley, turns });
  const end: HopTurn = { at: to?.at ?? joined?.at ?? 0, side: 1, via: undefined };
  const start: HopTurn = { at: from?.at ?? 0, side: -1, via: undefined };
  // From the left into the first column, or from the last one out to the right: straight on.
  if (from === undefined && last === 0) return [];
  if (to === undefined && joined === undefined && first === columns) return [];
  if (first === last) return [upright(first, [start, end])];
  const alley = levelFor(from, to);
  const level: Hop = {
    direction: "level",
    alley,
    turns: [
      ...(from === undefined ? [] : [turnInto(first, from.at < alley ? -1 : 1)]),
      ...(last > columns ? [] : [turnInto(last, (to ?? joined ?? { at: 0 }).at < alley ? -1 : 1)]),
      ...(from === undefined ? [{ at: -1, side: 1, via: undefined } as const] : []),
      ...(last > columns ? [{ at: columns + 1, side: 1, via: undefined } as const] : []),
    ],
  };
  const via = { direction: "level", alley } as const;
  return [
    ...(from === undefined ? [] : [upright(first, [start, { at: alley, side: last > first ? 1 : -1, via }])]),
    level,
    ...(last > columns ? [] : [upright(last, [{ at: alley, side: first > last ? 1 : -1, via }, end])]),
  ];
}

function turnInto(alley: number, side: Turn["side"]): HopTurn {
  return { at: alley, side, via: { direction: "upright", alley } };
}

/** The alley beside the target, on the side from which the line comes. */
function levelFor(from: Stop | undefined, to: Stop | undefined): number {
  if (to === undefined) return from === undefined ? 0 : nearer(from);
  if (from === undefined) return nearer(to);
  if (from.row === to.row) return nearer(to);
  return from.row < to.row ? to.row : to.row + 1;
}

function nearer({ row, at }: Stop): number {
  return at - row < 0.5 ? row : row + 1;
}
