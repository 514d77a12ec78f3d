import { shown, textWidth } from "./fit-text.ts";
import { escaped, tag } from "./markup.ts";
import type { PlacedScene, Point } from "./placed-scene.ts";
import type { Marker } from "./scene.ts";

/** How many questions a tooltip lists. */
const LISTED = 12;

/** The number of what is asked of an element, on its corner. */
export function svgMarker(marker: Marker, placed: PlacedScene): string {
  const at = placeOf(marker.element, placed);
  if (at === undefined) return "";
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
    tag("circle", {
      cx: at.x,
      cy: at.y,
      r: Math.max(8.5, 5 + textWidth(String(number), { size: 10, weight: "semibold" }) / 2),
    }),
    tag("text", { x: at.x, y: at.y + 3.5 }, String(number)),
  );
}

function placeOf(element: string, { boxes, routes }: PlacedScene): Point | undefined {
  const box = boxes[element];
  if (box !== undefined) return { x: box.x + box.width - 4, y: box.y + 2 };
  const route = routes[element];
  if (route === undefined) return undefined;
  if (route.plate !== undefined) return { x: route.plate.x + route.plate.width + 2, y: route.plate.y - 1 };
  return middleOf(route.points);
}

/** Half way along a line. */
function middleOf(points: readonly Point[]): Point | undefined {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - (points[index]?.x ?? 0), point.y - (points[index]?.y ?? 0)));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
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
