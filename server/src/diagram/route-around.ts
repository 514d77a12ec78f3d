import type { Box, Point } from "./placed-scene.ts";

/** What a line has to go around, and what it should keep away from. */
export interface Surroundings {
  readonly obstacles: readonly Box[];
  /** Lines that are there already: running along one is worse than a detour, crossing one a little worse than not. */
  readonly lines: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

type Side = "left" | "right" | "top" | "bottom";

interface State {
  readonly column: number;
  readonly row: number;
  readonly isUpright: boolean;
  readonly cost: number;
  /** What the way costs at least, with what is still to go. */
  readonly atLeast: number;
  readonly before: State | undefined;
}

/** More tracks in one direction are thinned out first. */
const MANY_TRACKS = 240;
const CLEARANCE = 6;
const DISTANCES = [12, 22];
const BEND_COST = 46;
const CROSSING_COST = 14;
const ALONG_COST = 5;

/**
 * The cheapest way in right angles from one box to another. It is meant for the few lines that are drawn after everything
 * else has its place, such as replication: they are to follow the picture, not to shape it. `undefined`: there is none.
 */
export function routeAround(from: Box, to: Box, surroundings: Surroundings): readonly Point[] | undefined {
  const [starts, ends] = [portsOf(from), portsOf(to)];
  const near = nearby(from, to, surroundings);
  const ports = [...starts, ...ends].map(({ outside }) => outside);
  // In large pictures tracks that are further apart will mostly do; where they do not, all are tried.
  for (const most of [MANY_TRACKS, Number.POSITIVE_INFINITY]) {
    const search = new Search(gridOf(ports, near, most), near, ends);
    const last = search.run(starts);
    if (last !== undefined) return simplified(pointsOf(last, search.grid, starts, ends));
  }
  return undefined;
}

/** A* over the places where tracks cross, in two directions each. */
class Search {
  readonly grid: Grid;
  readonly #goals: ReadonlyMap<number, Side>;
  readonly #target: Box;
  readonly #rows = new Map<number, Track>();
  readonly #columns = new Map<number, Track>();
  readonly #surroundings: Surroundings;
  readonly #open = new Heap();

  constructor(grid: Grid, surroundings: Surroundings, ends: readonly Port[]) {
    this.grid = grid;
    this.#surroundings = surroundings;
    this.#goals = new Map(ends.map(({ outside, side }) => [grid.key(grid.at(outside)), side]));
    this.#target = boundsOf(ends.map(({ outside }) => outside));
  }

  run(starts: readonly Port[]): State | undefined {
    const settled = new Set<number>();
    for (const { outside, side } of starts)
      this.#push(this.grid.at(outside), isUpright(side), isUpright(side) ? 12 : 0);
    for (let state = this.#open.pop(); state !== undefined; state = this.#open.pop()) {
      const key = this.grid.key(state) * 2 + (state.isUpright ? 1 : 0);
      if (settled.has(key)) continue;
      settled.add(key);
      const side = this.#goals.get(this.grid.key(state));
      if (side !== undefined && isUpright(side) === state.isUpright) return state;
      this.#step(state);
    }
    return undefined;
  }

  #push(place: Place, upright: boolean, cost: number, before?: State): void {
    const point = this.grid.point(place);
    if (point === undefined) return;
    const { x, y, width, height } = this.#target;
    const toGo = Math.max(x - point.x, 0, point.x - x - width) + Math.max(y - point.y, 0, point.y - y - height);
    this.#open.push({ column: place.column, row: place.row, isUpright: upright, cost, atLeast: cost + toGo, before });
  }

  #step(state: State): void {
    const from = this.grid.point(state);
    if (from === undefined) return;
    for (const [columns, rows] of DIRECTIONS) {
      const next = { column: state.column + columns, row: state.row + rows };
      const to = this.grid.point(next);
      if (to === undefined) continue;
      const upright = columns === 0;
      const track = upright ? this.#column(from.x) : this.#row(from.y);
      const [start, end] = upright ? [from.y, to.y] : [from.x, to.x];
      const met = track.costBetween(Math.min(start, end), Math.max(start, end));
      if (met === undefined) continue;
      const bend = upright === state.isUpright ? 0 : BEND_COST;
      this.#push(next, upright, state.cost + Math.abs(end - start) + bend + met, state);
    }
  }

  #column(x: number): Track {
    const known = this.#columns.get(x) ?? new Track(x, true, this.#surroundings);
    this.#columns.set(x, known);
    return known;
  }

  #row(y: number): Track {
    const known = this.#rows.get(y) ?? new Track(y, false, this.#surroundings);
    this.#rows.set(y, known);
    return known;
  }
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

interface Place {
  readonly column: number;
  readonly row: number;
}

type Stretch = readonly [start: number, end: number];

/** A straight line through the picture: where it is barred, where it runs along another line, and where it crosses one. */
class Track {
  readonly #barred: readonly Stretch[];
  readonly #along: readonly Stretch[];
  readonly #crossed: readonly number[];

  constructor(at: number, upright: boolean, { obstacles, lines }: Surroundings) {
    const barred = obstacles.flatMap(({ x, y, width, height }): Stretch[] => {
      const [across, breadth, along, length] = upright ? [x, width, y, height] : [y, height, x, width];
      const isHit = at > across - CLEARANCE && at < across + breadth + CLEARANCE;
      return isHit ? [[along - CLEARANCE, along + length + CLEARANCE]] : [];
    });
    const besides: Stretch[] = [];
    const crossed: number[] = [];
    for (const line of lines) {
      for (let index = 1; index < line.length; index++) {
        const [a, b] = [line[index - 1], line[index]];
        if (a === undefined || b === undefined) continue;
        const [along1, along2, across1, across2] = upright ? [a.y, b.y, a.x, b.x] : [a.x, b.x, a.y, b.y];
        if (Math.abs(across1 - across2) > 0.5) {
          if (Math.min(across1, across2) < at && Math.max(across1, across2) > at) crossed.push(along1);
        } else if (Math.abs(across1 - at) < 7) besides.push([Math.min(along1, along2), Math.max(along1, along2)]);
      }
    }
    this.#barred = merged(barred);
    this.#along = besides;
    this.#crossed = crossed.sort((a, b) => a - b);
  }

  /** `undefined`: there is no way between. */
  costBetween(start: number, end: number): number | undefined {
    const next = this.#barred[firstAfter(this.#barred.length, (index) => (this.#barred[index]?.[1] ?? 0) > start)];
    if (next !== undefined && next[0] < end) return undefined;
    let cost = 0;
    for (const [from, to] of this.#along) cost += Math.max(0, Math.min(end, to) - Math.max(start, from)) * ALONG_COST;
    const before = (limit: number) => firstAfter(this.#crossed.length, (index) => (this.#crossed[index] ?? 0) >= limit);
    return cost + (before(end) - before(start)) * CROSSING_COST;
  }
}

/** In their order, those that overlap made one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && stretch[0] <= last[1])
      joined[joined.length - 1] = [last[0], Math.max(last[1], stretch[1])];
    else joined.push(stretch);
  }
  return joined;
}

/** The first index at which something holds that holds from there on. */
function firstAfter(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isUpright(side: Side): boolean {
  return side === "top" || side === "bottom";
}

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

interface Port {
  readonly side: Side;
  readonly on: Point;
  readonly outside: Point;
}

/** In the middle of each side, and a step away from it. */
function portsOf({ x, y, width, height }: Box): readonly Port[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const step = DISTANCES[0] ?? 0;
  return [
    { side: "right", on: { x: x + width, y: middleY }, outside: { x: x + width + step, y: middleY } },
    { side: "left", on: { x, y: middleY }, outside: { x: x - step, y: middleY } },
    { side: "bottom", on: { x: middleX, y: y + height }, outside: { x: middleX, y: y + height + step } },
    { side: "top", on: { x: middleX, y }, outside: { x: middleX, y: y - step } },
  ];
}

/** A line does not leave the stretch between its ends by far, so that the search stays small in large pictures. */
function nearby(from: Box, to: Box, { obstacles, lines, width, height }: Surroundings): Surroundings {
  const reach = 260;
  const left = Math.min(from.x, to.x) - reach;
  const right = Math.max(from.x + from.width, to.x + to.width) + reach;
  const top = Math.min(from.y, to.y) - reach;
  const bottom = Math.max(from.y + from.height, to.y + to.height) + reach;
  const isNear = (box: Box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  const isLineNear = (line: readonly Point[]) => line.length > 0 && isNear(boundsOf(line));
  return { obstacles: obstacles.filter(isNear), lines: lines.filter(isLineNear), width, height };
}

class Grid {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];

  constructor(xs: readonly number[], ys: readonly number[]) {
    this.#xs = xs;
    this.#ys = ys;
  }

  point({ column, row }: Place): Point | undefined {
    const [x, y] = [this.#xs[column], this.#ys[row]];
    return x === undefined || y === undefined ? undefined : { x, y };
  }

  at({ x, y }: Point): Place {
    return { column: this.#xs.indexOf(x), row: this.#ys.indexOf(y) };
  }

  key({ column, row }: Place): number {
    return column * this.#ys.length + row;
  }
}

function gridOf(ports: readonly Point[], { obstacles, width, height }: Surroundings, most: number): Grid {
  const tracks = (axis: "x" | "y", length: number) => {
    const own = ports.map((port) => port[axis]);
    const beside = obstacles.flatMap((box) => {
      const [start, end] = axis === "x" ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
      return DISTANCES.flatMap((distance) => [start - distance, end + distance]);
    });
    const all = [...new Set([...own, ...beside.filter((at) => at >= 0 && at <= length)])].sort((a, b) => a - b);
    if (all.length <= most) return all;
    const apart = ((all.at(-1) ?? 0) - (all[0] ?? 0)) / most;
    let last = Number.NEGATIVE_INFINITY;
    return all.filter((at) => {
      if (at - last < apart && !own.includes(at)) return false;
      last = at;
      return true;
    });
  };
  return new Grid(tracks("x", width), tracks("y", height));
}

function pointsOf(last: State, grid: Grid, starts: readonly Port[], ends: readonly Port[]): readonly Point[] {
  const points: Point[] = [];
  for (let state: State | undefined = last; state !== undefined; state = state.before) {
    const point = grid.point(state);
    if (point !== undefined) points.unshift(point);
  }
  const portAt = (ports: readonly Port[], point: Point | undefined) =>
    ports.find(({ outside }) => outside.x === point?.x && outside.y === point?.y)?.on;
  const [start, end] = [portAt(starts, points[0]), portAt(ends, points.at(-1))];
  return [...(start === undefined ? [] : [start]), ...points, ...(end === undefined ? [] : [end])];
}

/** Without the points at which it goes straight on. */
function simplified(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** The cheapest first; of equal ones the earlier, so that the same picture comes out every time. */
class Heap {
  readonly #items: { readonly state: State; readonly order: number }[] = [];
  #pushed = 0;

  push(state: State): void {
    this.#items.push({ state, order: this.#pushed++ });
    let index = this.#items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  pop(): State | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.#items.length === 0) return first.state;
    this.#items[0] = last;
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (left < this.#items.length && this.#isBefore(left, least)) least = left;
      if (right < this.#items.length && this.#isBefore(right, least)) least = right;
      if (least === index) return first.state;
      this.#swap(index, least);
      index = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#items[a], this.#items[b]];
    if (one === undefined || other === undefined) return false;
    return (
      one.state.atLeast < other.state.atLeast || (one.state.atLeast === other.state.atLeast && one.order < other.order)
    );
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#items[a], this.#items[b]];
    if (one === undefined || other === undefined) return;
    this.#items[a] = other;
    this.#items[b] = one;
  }
}
