import type { Point } from "./placed-scene.ts";

/**
 * A line without steps of less than a pixel, which the engine leaves where ends are a little apart and which would show as a
 * kink, and without points at which it goes straight on.
 */
export function straightened(points: readonly Point[]): readonly Point[] {
  const xs = levelled(points, "x");
  const ys = levelled(points, "y");
  const level = points.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
  const corners: Point[] = [];
  for (const [index, point] of level.entries()) {
    const [before, after] = [corners.at(-1), level[index + 1]];
    if (before !== undefined && before.x === point.x && before.y === point.y) continue;
    const isBetween =
      before !== undefined &&
      after !== undefined &&
      ((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
    if (!isBetween) corners.push(point);
  }
  return corners;
}

/** The coordinates with those of neighbours made one that are less than a pixel apart; the ends of the line win. */
function levelled(points: readonly Point[], axis: "x" | "y"): readonly number[] {
  const values = points.map((point) => point[axis]);
  for (let start = 0; start < values.length; ) {
    let end = start;
    while (end + 1 < values.length && Math.abs((values[end + 1] ?? 0) - (values[end] ?? 0)) < 1) end++;
    const value = values[end === values.length - 1 ? end : start] ?? 0;
    values.fill(value, start, end + 1);
    start = end + 1;
  }
  return values;
}
