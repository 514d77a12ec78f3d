import { shown, textWidth } from "./fit-text.ts";
import { escaped, tag } from "./markup.ts";
import type { Box, PlacedScene, Point } from "./placed-scene.ts";
import type { Marker } from "./scene.ts";

/** How many questions a tooltip lists. */
const LISTED = 12;

/** The numbers of what is asked of elements: on a corner of cards and containers, and on lines where they hide nothing. */
export function svgMarkers(placed: PlacedScene): readonly string[] {
  const { scene, boxes, routes } = placed;
  const hidden = [
    ...scene.cards.flatMap(({ id }) => boxes[id] ?? []),
    ...scene.edges.flatMap(({ id }) => arrowheadBox(routes[id]?.points ?? []) ?? []),
    ...Object.values(routes).flatMap(({ plate }) => plate ?? []),
  ];
  return scene.markers.map((marker) => {
    const radius = Math.max(8.5, 5 + textWidth(String(marker.number), { size: 10, weight: "semibold" }) / 2);
    const at = placeOf(marker.element, radius, placed, hidden);
    if (at === undefined) return "";
    hidden.push(around(at, radius));
    return svgMarker(marker, at, radius);
  });
}

function svgMarker(marker: Marker, at: Point, radius: number): string {
  const { number, severity, questions } = marker;
  const more = questions.length > LISTED ? [`and ${questions.length - LISTED} more`] : [];
  const words = [...questions.slice(0, LISTED).map(({ message }) => shown(message)), ...more].join("\n");
  const count = `${questions.length} open question${questions.length === 1 ? "" : "s"}`;
  return tag(
    "g",
    {
      class: `marker ${severity}`,
      "data-marker": number,
      "data-element": marker.element,
      role: "graphics-symbol",
      "aria-label": `${number}: ${count}`,
    },
    tag("title", {}, escaped(words)),
    tag("circle", { cx: at.x, cy: at.y, r: radius }),
    tag("text", { x: at.x, y: at.y + 3.5 }, String(number)),
  );
}

function placeOf(
  element: string,
  radius: number,
  { boxes, routes }: PlacedScene,
  hidden: readonly Box[],
): Point | undefined {
  const box = boxes[element];
  if (box !== undefined) return { x: box.x + box.width - 4, y: box.y + 2 };
  const route = routes[element];
  if (route === undefined) return undefined;
  if (route.plate !== undefined) return { x: route.plate.x + route.plate.width + 2, y: route.plate.y - 1 };
  const places = PARTS.flatMap((part) => pointAt(route.points, part) ?? []);
  const [middle] = places;
  return places.find((place) => !hidden.some((other) => overlaps(around(place, radius), other))) ?? middle;
}

/** Of the way along a line, the middle first. */
const PARTS = [0.5, 0.45, 0.4, 0.55, 0.35, 0.6, 0.3, 0.65, 0.25, 0.7, 0.2, 0.75, 0.15, 0.8, 0.1, 0.85];

function pointAt(points: readonly Point[], part: number): Point | undefined {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - (points[index]?.x ?? 0), point.y - (points[index]?.y ?? 0)));
  let rest = lengths.reduce((sum, length) => sum + length, 0) * part;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from === undefined || to === undefined) break;
    if (rest <= length && length > 0) {
      return { x: from.x + ((to.x - from.x) * rest) / length, y: from.y + ((to.y - from.y) * rest) / length };
    }
    rest -= length;
  }
  return points[0];
}

/** The room that the head of an arrow takes. */
function arrowheadBox(points: readonly Point[]): Box | undefined {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return undefined;
  const [dx, dy] = [Math.sign(before.x - tip.x), Math.sign(before.y - tip.y)];
  const [length, half] = [8, 4.5];
  const base = { x: tip.x + dx * length, y: tip.y + dy * length };
  const [x, y] = [Math.min(tip.x, base.x) - (dx === 0 ? half : 0), Math.min(tip.y, base.y) - (dy === 0 ? half : 0)];
  return { x, y, width: dx === 0 ? 2 * half : length, height: dy === 0 ? 2 * half : length };
}

/** The square within a marker's circle and a little more: corners of a box may touch the circle's rim. */
function around({ x, y }: Point, radius: number): Box {
  const half = radius - 0.5;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
