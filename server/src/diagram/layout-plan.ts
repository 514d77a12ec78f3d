import { PLATFORM } from "./platform-services.ts";
import type { Card, Container, Edge, Scene } from "./scene.ts";

/** From so many containers in one on, they are set in rows and columns. */
const MANY_CONTAINERS = 4;
/** From so many cards in one container on, they are, too. */
const MANY_CARDS = 100;
/** So many cards without lines stand side by side. */
const ROW = 5;
/** How wide the picture is to be, by its height. */
const ASPECT = 1.6;
/** How wide containers usually are, by their height. */
const USUAL_ASPECT = 2;
/** Few numbers of columns, far apart: one more container seldom changes where all others stand. */
const COLUMNS = [1, 2, 3, 4, 6, 8, 12, 16, 24];

/** What is laid out at once, and where in it a line goes. */
export type Part =
  /** By the engine: a cell of a grid with what it holds, or, without a cell, the picture as a whole. */
  | { readonly kind: "unit"; readonly cell: string | undefined }
  /** In rows and columns: what a container with many parts holds. */
  | { readonly kind: "grid"; readonly of: string };

/** The piece of one or more lines that lies in one part. */
export interface Link {
  readonly id: string;
  /** Lines to one target that look alike share their way once they have left where they begin. */
  readonly net: string;
  /** A node of the part; `undefined`: the line comes from outside. */
  readonly from: string | undefined;
  /** `undefined`: it goes on outside. */
  readonly to: string | undefined;
  /** The line that begins here, which carries its label here. */
  readonly edge: Edge | undefined;
}

/** How the layout of a scene is divided: into grids, and into units that the engine lays out one by one. */
export interface LayoutPlan {
  readonly scene: Scene;
  /** How many columns a container's grid has; `undefined`: it has no grid. */
  columnsOf(container: string): number | undefined;
  /** What stands in the grid of a container. */
  cellsOf(container: string): readonly (Card | Container)[];
  /** What stands in a container, or outside all, and in no grid. */
  cardsIn(container: string | undefined): readonly Card[];
  containersIn(container: string | undefined): readonly Container[];
  linksOf(part: Part): readonly Link[];
  /** The pieces of a line, from its start to its end. */
  piecesOf(edge: Edge): readonly { readonly part: Part; readonly link: string }[];
}

/** The node that a grid is in the unit that holds it. */
export function gridNode(container: string): string {
  return `grid:${container}`;
}

export function partKey(part: Part): string {
  return part.kind === "grid" ? gridNode(part.of) : `unit:${part.cell ?? ""}`;
}

/** @param shaping the lines that have a say in where things go */
export function planOf(scene: Scene, shaping: readonly Edge[]): LayoutPlan {
  const containers = byParent(scene.containers.filter(({ kind }) => kind !== "platform"));
  const cards = byParent(scene.cards.filter(({ parent }) => parent !== PLATFORM));
  const joined = new Set(shaping.flatMap(({ from, to }) => [from, to]));
  const grids = gridsOf(containers, cards, joined);
  const inGrid = (card: Card) => card.parent !== undefined && grids.get(card.parent)?.holdsCards === true;
  const links = new Map<string, Map<string, Link>>();
  const pieces = new Map<string, readonly { readonly part: Part; readonly link: string }[]>();
  const way = waysOf(scene, grids);
  for (const edge of shaping) {
    const steps = stepsOf(edge, way);
    for (const { part, link } of steps) {
      const known = links.get(partKey(part)) ?? new Map<string, Link>();
      links.set(partKey(part), known.has(link.id) ? known : known.set(link.id, link));
    }
    pieces.set(
      edge.id,
      steps.map(({ part, link }) => ({ part, link: link.id })),
    );
  }
  return {
    scene,
    columnsOf: (container) => grids.get(container)?.columns,
    cellsOf: (container) => [
      ...callersFirst((cards.get(container) ?? []).filter(inGrid), shaping),
      ...(grids.has(container) ? (containers.get(container) ?? []) : []),
    ],
    cardsIn: (container) => (cards.get(container) ?? []).filter((card) => !inGrid(card)),
    containersIn: (container) =>
      container !== undefined && grids.has(container) ? [] : (containers.get(container) ?? []),
    linksOf: (part) => [...(links.get(partKey(part))?.values() ?? [])],
    piecesOf: ({ id }) => pieces.get(id) ?? [],
  };
}

function byParent<Element extends { readonly parent: string | undefined }>(
  elements: readonly Element[],
): ReadonlyMap<string | undefined, readonly Element[]> {
  const groups = new Map<string | undefined, Element[]>();
  for (const element of elements) {
    const group = groups.get(element.parent);
    if (group === undefined) groups.set(element.parent, [element]);
    else group.push(element);
  }
  return groups;
}

interface GridPlan {
  readonly columns: number;
  readonly holdsCards: boolean;
}

/**
 * Which containers have a grid. How many parts they hold decides it, and no size, so that words that grow change nothing.
 *
 * @param joined what has a line
 */
function gridsOf(
  containers: ReadonlyMap<string | undefined, readonly Container[]>,
  cards: ReadonlyMap<string | undefined, readonly Card[]>,
  joined: ReadonlySet<string>,
): ReadonlyMap<string, GridPlan> {
  const grids = new Map<string, GridPlan>();
  const walk = (container: string | undefined, aspect: number) => {
    const inner = containers.get(container) ?? [];
    const held = cards.get(container) ?? [];
    const own = held.length;
    // Cards without lines would stand one below the other, as if they were one after the other.
    const isRow = inner.length === 0 && own > 1 && held.every(({ id }) => !joined.has(id));
    const holdsCards = own >= MANY_CARDS || isRow;
    const areRegions = inner.length > 1 && inner.every(({ kind }) => kind === "region");
    let innerAspect = aspect;
    if (container !== undefined && (inner.length >= MANY_CONTAINERS || holdsCards || areRegions)) {
      const count = inner.length + (holdsCards ? own : 0);
      const columns = isRow
        ? Math.min(count, ROW)
        : areRegions && count < MANY_CONTAINERS
          ? 1
          : columnsFor(count, aspect);
      grids.set(container, { columns, holdsCards });
      innerAspect = (aspect * Math.ceil(count / columns)) / columns;
    }
    for (const { id } of inner) walk(id, innerAspect);
  };
  walk(undefined, ASPECT);
  return grids;
}

/** In the order of the file, but for what a card calls before any other does: that follows it. */
function callersFirst(cards: readonly Card[], lines: readonly Edge[]): readonly Card[] {
  const own = new Map(cards.map((card) => [card.id, card]));
  const called = new Map<string, Card[]>();
  const first = new Set<string>();
  for (const { from, to } of lines) {
    const target = own.get(to);
    if (target === undefined || !own.has(from) || from === to || first.has(to)) continue;
    first.add(to);
    called.set(from, [...(called.get(from) ?? []), target]);
  }
  const ordered = new Set<Card>();
  const add = (card: Card) => {
    if (ordered.has(card)) return;
    ordered.add(card);
    for (const target of called.get(card.id) ?? []) add(target);
  };
  for (const card of cards) if (!first.has(card.id)) add(card);
  // What is left goes round in a circle.
  for (const card of cards) add(card);
  return [...ordered];
}

function columnsFor(count: number, aspect: number): number {
  const wanted = Math.sqrt((count * aspect) / USUAL_ASPECT);
  const distance = (columns: number) => Math.abs(Math.log(columns / wanted));
  const best = COLUMNS.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  return Math.min(best, count);
}

interface Place {
  readonly part: Part;
  readonly node: string;
}

/** In which parts something lies, as what node, from the innermost part to the whole picture. */
function waysOf(scene: Scene, grids: ReadonlyMap<string, GridPlan>): (id: string) => readonly Place[] {
  const parents = new Map([...scene.containers, ...scene.cards].map(({ id, parent }) => [id, parent]));
  const cards = new Set(scene.cards.map(({ id }) => id));
  const gridOf = (id: string) => {
    const parent = parents.get(id);
    const grid = parent === undefined ? undefined : grids.get(parent);
    return grid === undefined || (cards.has(id) && !grid.holdsCards) ? undefined : parent;
  };
  const cellAround = (id: string): string | undefined => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at))
      if (gridOf(at) !== undefined) return at;
    return undefined;
  };
  return (id) => {
    const places: Place[] = [];
    let node: string = id;
    // Where to look for the next cell: what lies around the node.
    let from: string | undefined = id;
    for (;;) {
      const cell: string | undefined = from === undefined ? undefined : cellAround(from);
      if (cell !== node) places.push({ part: { kind: "unit", cell }, node });
      const grid: string | undefined = cell === undefined ? undefined : gridOf(cell);
      if (cell === undefined || grid === undefined) return places;
      places.push({ part: { kind: "grid", of: grid }, node: cell });
      node = gridNode(grid);
      from = grid;
    }
  };
}

function stepsOf(edge: Edge, way: (id: string) => readonly Place[]): readonly { part: Part; link: Link }[] {
  const net = [edge.to, edge.kind, edge.required, edge.mode].join("|");
  const [up, down] = [way(edge.from), way(edge.to)];
  const common = up.findIndex(({ part }) => down.some((place) => partKey(place.part) === partKey(part)));
  const meeting = up[common];
  if (meeting === undefined) return [];
  const end = down.findIndex(({ part }) => partKey(part) === partKey(meeting.part));
  const linkAt = (from: string | undefined, to: string | undefined, isStart: boolean): Link => ({
    id: isStart ? edge.id : `${from ?? ""}→${to ?? ""}|${net}`,
    net,
    from,
    to,
    edge: isStart ? edge : undefined,
  });
  return [
    ...up.slice(0, common).map(({ part, node }, index) => ({ part, link: linkAt(node, undefined, index === 0) })),
    { part: meeting.part, link: linkAt(meeting.node, down[end]?.node, common === 0) },
    ...down
      .slice(0, end)
      .reverse()
      .map(({ part, node }) => ({ part, link: linkAt(undefined, node, false) })),
  ];
}
