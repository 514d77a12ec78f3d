import { layoutCard } from "./card-layout.ts";
import type { Cell } from "./layout-cell.ts";
import type { LayoutEngine } from "./layout-graph.ts";
import { type Grid, layoutGrid } from "./layout-grid.ts";
import { gridNode, type LayoutPlan, partKey, planOf } from "./layout-plan.ts";
import { type PlacedUnit, readUnit, unitGraph } from "./layout-unit.ts";
import type { Box, PlacedScene, Point, Route } from "./placed-scene.ts";
import { arrangePlatform } from "./platform-band.ts";
import { overlaysOf, routeOverlays } from "./route-overlays.ts";
import { straightened } from "./route-straight.ts";
import type { Card, Container, Scene } from "./scene.ts";

/** Places everything that a scene shows. The same scene gives the same places. */
export async function layout(scene: Scene, engine: LayoutEngine, signal?: AbortSignal): Promise<PlacedScene> {
  const overlays = overlaysOf(scene);
  const shaping = scene.edges.filter((edge) => !overlays.includes(edge));
  const plan = planOf(scene, shaping);
  const work = new Layout(plan, engine, signal);
  const whole = await work.unit(undefined);
  work.place(undefined, { x: 0, y: 0 });
  const routes = shaping.map((edge): [string, Route] => {
    const pieces = plan.piecesOf(edge).flatMap(({ part, link }) => work.routes.get(`${partKey(part)}|${link}`) ?? []);
    const points = straightened(pieces.flatMap((piece) => piece.points));
    return [edge.id, { points, plate: pieces.find(({ plate }) => plate !== undefined)?.plate }];
  });
  const placed = {
    scene,
    boxes: Object.fromEntries(work.boxes),
    routes: Object.fromEntries(routes),
    width: whole.width,
    height: whole.height,
  };
  return arrangePlatform(routeOverlays(placed, overlays));
}

/** Lays out from the inside to the outside, and then says where everything is from the outside to the inside. */
class Layout {
  readonly boxes = new Map<string, Box>();
  /** By part and link. */
  readonly routes = new Map<string, Route>();
  readonly #plan: LayoutPlan;
  readonly #engine: LayoutEngine;
  readonly #signal: AbortSignal | undefined;
  readonly #units = new Map<string | undefined, PlacedUnit>();
  readonly #grids = new Map<string, Grid>();

  constructor(plan: LayoutPlan, engine: LayoutEngine, signal: AbortSignal | undefined) {
    this.#plan = plan;
    this.#engine = engine;
    this.#signal = signal;
  }

  async unit(cell: Container | undefined): Promise<PlacedUnit> {
    const grids = new Map<string, Grid>();
    for (const container of this.#gridsIn(cell?.id)) grids.set(container, await this.#grid(container));
    const placed = await this.#engine(unitGraph(this.#plan, cell, grids), this.#signal);
    const unit = readUnit(placed, cell);
    this.#units.set(cell?.id, unit);
    return unit;
  }

  /** The containers in a unit that have a grid. */
  #gridsIn(container: string | undefined): readonly string[] {
    if (container !== undefined && this.#plan.columnsOf(container) !== undefined) return [container];
    return this.#plan.containersIn(container).flatMap(({ id }) => this.#gridsIn(id));
  }

  async #grid(container: string): Promise<Grid> {
    const links = this.#plan.linksOf({ kind: "grid", of: container });
    const cells: Cell[] = [];
    for (const part of this.#plan.cellsOf(container)) {
      if ("shape" in part) cells.push(cardCell(part, links));
      else cells.push(containerCell(part, await this.unit(part)));
    }
    const grid = layoutGrid(cells, links, this.#plan.columnsOf(container) ?? 1);
    this.#grids.set(container, grid);
    return grid;
  }

  place(cell: string | undefined, at: Point): void {
    const unit = this.#units.get(cell);
    for (const [id, box] of unit?.boxes ?? []) {
      // A cell has the size that its grid gives it.
      if (id !== cell) this.boxes.set(id, moved(box, at));
    }
    const unitKey = partKey({ kind: "unit", cell });
    for (const [id, { points, plate }] of unit?.routes ?? []) {
      this.routes.set(`${unitKey}|${id}`, {
        points: points.map((point) => moved(point, at)),
        plate: plate === undefined ? undefined : moved(plate, at),
      });
    }
    for (const container of this.#gridsIn(cell)) this.#placeGrid(container);
  }

  #placeGrid(container: string): void {
    const grid = this.#grids.get(container);
    const at = this.boxes.get(gridNode(container));
    if (grid === undefined || at === undefined) return;
    this.boxes.delete(gridNode(container));
    const key = partKey({ kind: "grid", of: container });
    for (const [id, points] of grid.routes) {
      this.routes.set(`${key}|${id}`, { points: points.map((point) => moved(point, at)), plate: undefined });
    }
    for (const [id, box] of grid.boxes) {
      const own = moved(box, at);
      this.boxes.set(id, own);
      if (this.#units.has(id)) this.place(id, own);
    }
  }
}

function moved<Place extends Point>(place: Place, { x, y }: Point): Place {
  return { ...place, x: place.x + x, y: place.y + y };
}

interface NetLink {
  readonly net: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A card as a cell: its lines are spread over its sides. */
function cardCell(card: Card, links: readonly NetLink[]): Cell {
  const { width, height } = layoutCard(card);
  const spread = (end: "from" | "to") => {
    const nets = [...new Set(links.filter((link) => link[end] === card.id).map(({ net }) => net))];
    return new Map(nets.map((net, index) => [net, (height * (index + 1)) / (nets.length + 1)]));
  };
  return { id: card.id, width, height, stretches: false, ins: spread("to"), outs: spread("from") };
}

function containerCell({ id }: Container, { width, height, ins, outs }: PlacedUnit): Cell {
  return { id, width, height, stretches: true, ins, outs };
}
