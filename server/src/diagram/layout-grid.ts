import { lanesOf, type Run } from "./layout-alley.ts";
import type { Cell, GridLine } from "./layout-cell.ts";
import { gridWays, type Hop, type Way } from "./layout-grid-ways.ts";
import type { Box, Point } from "./placed-scene.ts";

export interface Grid extends Omit<Cell, "id" | "stretches"> {
  /** Of the cells: those that stretch are as wide as their column and as high as their row. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** How far lines that run side by side are apart. */
const LANE = 10;
/** Between the outermost line of an alley and the cells. */
const MARGIN = 18;
/** An alley that no line runs along. */
const EMPTY = 28;

/** Sets cells in rows, in their order, and leads lines along the alleys between, so that none runs through a cell. */
export function layoutGrid(cells: readonly Cell[], lines: readonly GridLine[], columns: number): Grid {
  const ways = gridWays(cells, lines, columns);
  const lanes = alleyLanes(ways);
  const widths = largest(cells, columns, "width");
  const heights = largest(cells, columns, "height");
  const [across, down] = [streetsOf("upright", widths, lanes), streetsOf("level", heights, lanes)];
  const boxes = new Map(
    cells.map(({ id, stretches, ...own }, index): [string, Box] => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const [x, y] = [across.cells[column] ?? 0, down.cells[row] ?? 0];
      const { width, height } = stretches ? { width: widths[column] ?? 0, height: heights[row] ?? 0 } : own;
      return [id, { x, y, width, height }];
    }),
  );
  const town: Town = { boxes, width: across.length, laneAt: (hop, net) => laneAt(hop, net, lanes, across, down) };
  const routes = new Map(ways.map((way) => [way.line.id, pointsOf(way, ways, town)]));
  const border = (end: "from" | "to", index: 0 | -1) =>
    new Map(
      lines.filter((line) => line[end] === undefined).map(({ id, net }) => [net, routes.get(id)?.at(index)?.y ?? 0]),
    );
  return { width: across.length, height: down.length, boxes, routes, ins: border("from", 0), outs: border("to", -1) };
}

/** The greatest width of each column, or height of each row. */
function largest(cells: readonly Cell[], columns: number, size: "width" | "height"): readonly number[] {
  const sizes: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const at = size === "width" ? index % columns : Math.floor(index / columns);
    sizes[at] = Math.max(sizes[at] ?? 0, cell[size]);
  }
  return sizes;
}

interface Lanes {
  readonly of: ReadonlyMap<string, number>;
  /** By alley. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Lanes for all alleys: upright ones first, then level ones, which know by then where their lines turn off. */
function alleyLanes(ways: readonly Way[]): Lanes {
  const of = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const direction of ["upright", "level", "upright"] as const) {
    const alleys = new Map<string, Map<string, Run>>();
    for (const { line, hops } of ways) {
      for (const hop of hops) {
        if (hop.direction !== direction) continue;
        const runs = alleys.get(alleyOf(hop)) ?? new Map<string, Run>();
        const turns = hop.turns.map(({ at, via, side }) => ({
          at: at + (via === undefined ? 0 : (of.get(laneOf(via, line.net)) ?? 0) / 1_000),
          side,
        }));
        const id = laneOf(hop, line.net);
        runs.set(id, { id, turns: [...(runs.get(id)?.turns ?? []), ...turns] });
        alleys.set(alleyOf(hop), runs);
      }
    }
    for (const [alley, runs] of alleys) {
      const { lanes, count } = lanesOf([...runs.values()]);
      for (const [id, lane] of lanes) of.set(id, lane);
      counts.set(alley, count);
    }
  }
  return { of, counts };
}

type Alley = Pick<Hop, "direction" | "alley">;

function alleyOf({ direction, alley }: Alley): string {
  return `${direction}:${alley}`;
}

function laneOf(hop: Alley, net: string): string {
  return `${alleyOf(hop)}|${net}`;
}

interface Streets {
  /** Where the columns or rows start. */
  readonly cells: readonly number[];
  /** Where the first lane of each alley is. */
  readonly lanes: readonly number[];
  readonly length: number;
}

function streetsOf(direction: Hop["direction"], sizes: readonly number[], { counts }: Lanes): Streets {
  const cells: number[] = [];
  const lanes: number[] = [];
  let at = 0;
  for (let alley = 0; alley <= sizes.length; alley++) {
    const count = counts.get(alleyOf({ direction, alley })) ?? 0;
    const isOuter = alley === 0 || alley === sizes.length;
    lanes.push(at + (alley === 0 ? 0 : MARGIN));
    if (count > 0) at += (count - 1) * LANE + (isOuter ? MARGIN : 2 * MARGIN);
    else if (!isOuter) at += EMPTY;
    const size = sizes[alley];
    if (size === undefined) break;
    cells.push(at);
    at += size;
  }
  return { cells, lanes, length: at };
}

function laneAt(hop: Alley, net: string, { of }: Lanes, across: Streets, down: Streets): number {
  const { lanes } = hop.direction === "upright" ? across : down;
  return (lanes[hop.alley] ?? 0) + (of.get(laneOf(hop, net)) ?? 0) * LANE;
}

interface Town {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  laneAt(hop: Alley, net: string): number;
}

function pointsOf(way: Way, ways: readonly Way[], town: Town): readonly Point[] {
  const { line, hops } = way;
  const end = endOf(way, ways, town);
  const from = line.from === undefined ? undefined : town.boxes.get(line.from);
  const [first] = hops;
  const entry = first?.direction === "level" ? town.laneAt(first, line.net) : end.y;
  const start = from === undefined ? { x: 0, y: entry } : { x: from.x + from.width, y: from.y + way.start };
  const points: Point[] = [start];
  let { y } = start;
  for (const [index, hop] of hops.entries()) {
    if (hop.direction === "level") continue;
    const x = town.laneAt(hop, line.net);
    const next = hops[index + 1];
    points.push({ x, y });
    y = next === undefined ? end.y : town.laneAt(next, line.net);
    points.push({ x, y });
  }
  return [...points, end];
}

/** At the target, or at the right border: there all lines of a net go out where the first of them does. */
function endOf(way: Way, ways: readonly Way[], town: Town): Point {
  const to = way.line.to === undefined ? undefined : town.boxes.get(way.line.to);
  if (to !== undefined) return { x: to.x, y: to.y + way.end };
  const leader =
    ways.find(({ line }) => line.to === undefined && line.net === way.line.net && way.exit === line.id) ?? way;
  const level = leader.hops.findLast(({ direction }) => direction === "level");
  const from = leader.line.from === undefined ? undefined : town.boxes.get(leader.line.from);
  const y = level === undefined ? (from?.y ?? 0) + leader.start : town.laneAt(level, way.line.net);
  return { x: town.width, y };
}
