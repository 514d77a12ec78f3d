import { HEADER, layoutHeader, layoutPlate } from "./card-layout.ts";
import type { Box, PlacedScene, Point, Route } from "./placed-scene.ts";
import { routeAround } from "./route-around.ts";
import type { Edge, Scene } from "./scene.ts";

/**
 * The lines that follow the picture instead of shaping it: replication, what administrators reach, and networks that are
 * joined across regions.
 */
export function overlaysOf({ containers, cards, edges }: Scene): readonly Edge[] {
  const parents = new Map([...containers, ...cards].map(({ id, parent }) => [id, parent]));
  const regions = new Set(containers.filter(({ kind }) => kind === "region").map(({ id }) => id));
  const regionOf = (id: string) => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (regions.has(at)) return at;
    return undefined;
  };
  const isAcross = (from: string | undefined, to: string | undefined) =>
    from !== undefined && to !== undefined && from !== to;
  return edges.filter(
    ({ kind, id, from, to }) =>
      kind === "replication" ||
      (kind === "admin" && id.endsWith("#reaches")) ||
      (kind === "link" && isAcross(regionOf(from), regionOf(to))),
  );
}

/** Draws the lines that follow the picture around everything that has its place. */
export function routeOverlays(placed: PlacedScene, overlays: readonly Edge[]): PlacedScene {
  const { scene, boxes, width, height } = placed;
  const routes: Record<string, Route> = { ...placed.routes };
  const obstacles = [
    ...scene.cards.flatMap(({ id }) => boxes[id] ?? []),
    ...scene.containers.flatMap((container) => {
      const box = boxes[container.id];
      return box === undefined
        ? []
        : [{ ...box, width: Math.min(box.width, layoutHeader(container).width), height: HEADER - 4 }];
    }),
    ...Object.values(routes).flatMap(({ plate }) => plate ?? []),
  ];
  for (const edge of overlays) {
    const [from, to] = [boxes[edge.from], boxes[edge.to]];
    if (from === undefined || to === undefined) continue;
    const lines = Object.values(routes).map(({ points }) => points);
    const around = {
      obstacles: obstacles.filter((box) => !isInside(box, to) && !isInside(box, from)),
      lines,
      width,
      height,
    };
    routes[edge.id] = { points: routeAround(from, to, around) ?? straight(from, to), plate: undefined };
  }
  // Once all lines are there, labels find places that none runs through.
  for (const edge of overlays) {
    const route = routes[edge.id];
    if (route === undefined) continue;
    const others = Object.entries(routes).flatMap(([id, { points }]) => (id === edge.id ? [] : stretchesOf(points)));
    const plate = placePlate(edge, route.points, [...obstacles, ...others]);
    routes[edge.id] = { ...route, plate };
    if (plate !== undefined) obstacles.push(plate);
  }
  return { ...placed, routes };
}

/** A line that ends at a container may not be kept from it by what lies in it; cards hold nothing but themselves. */
function isInside(inner: Box, outer: Box): boolean {
  const isSame =
    inner.x === outer.x && inner.y === outer.y && inner.width === outer.width && inner.height === outer.height;
  return (
    !isSame &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Where there is no way around: two right angles. */
function straight(from: Box, to: Box): readonly Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x + to.width, y: to.y + to.height / 2 };
  const x = Math.max(start.x, end.x) + 24;
  return [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** On the longest stretch where the label covers nothing; where there is none, the line goes without. */
function placePlate(edge: Edge, points: readonly Point[], obstacles: readonly Box[]): Box | undefined {
  const size = layoutPlate(edge);
  if (size === undefined) return undefined;
  const { width, height } = size;
  const stretches = points
    .slice(1)
    .map((end, index) => ({ start: points[index] ?? end, end }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const places = stretches.flatMap(({ start, end }) =>
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map((part) => ({
      x: start.x + (end.x - start.x) * part - width / 2,
      y: start.y + (end.y - start.y) * part - height / 2,
      width,
      height,
    })),
  );
  return places.find((box) => !obstacles.some((other) => overlaps(box, other)));
}

function stretchesOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
    return { x, y, width: Math.abs(start.x - end.x), height: Math.abs(start.y - end.y) };
  });
}

function lengthOf({ start, end }: { readonly start: Point; readonly end: Point }): number {
  return Math.hypot(end.x - start.x, end.y - start.y);
}

/** Whether one covers the other, or comes close to it. */
function overlaps(a: Box, b: Box): boolean {
  const gap = 5;
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
