import { LOCK, layoutPlate } from "./card-layout.ts";
import { shown } from "./fit-text.ts";
import { escaped, rounded, tag } from "./markup.ts";
import type { Point, Route } from "./placed-scene.ts";
import type { Edge } from "./scene.ts";
import { sourceOf } from "./svg-source.ts";

/** A line with rounded bends and its arrowhead: filled for a call that waits, open for one that does not. */
export function svgEdge(edge: Edge, { points }: Route, between: string): string {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (last === undefined || before === undefined) return "";
  const isOpen =
    edge.mode === "async" || edge.kind === "replication" || ["session", "host", "presence"].includes(edge.kind);
  const hasHead = edge.kind !== "link";
  const tip = hasHead && !isOpen ? towards(last, before, 6) : last;
  const words = [`${between}${edge.label === undefined ? "" : `: ${edge.label}`}`, ...edge.details]
    .map(shown)
    .join(" · ");
  return tag(
    "g",
    {
      class: classOf(edge),
      ...sourceOf(edge),
      "data-from": edge.from,
      "data-to": edge.to,
      role: "graphics-symbol",
      "aria-label": words,
    },
    tag("title", {}, escaped(words)),
    tag("path", { class: "line", d: roundedPath([...points.slice(0, -1), tip]) }),
    hasHead ? arrowhead(last, before, isOpen) : "",
  );
}

/** The label of a line, on a plate that keeps the line from crossing it. */
export function svgPlate(edge: Edge, { plate }: Route): string {
  const layout = layoutPlate(edge);
  if (plate === undefined || layout === undefined) return "";
  const { x, y, width, height } = plate;
  const words = layout.text.lines[0] ?? "";
  const lockRoom = edge.tls === undefined ? 0 : LOCK + (words === "" ? 0 : 3);
  return tag(
    "g",
    { class: "plate", "data-edge": edge.id },
    tag("rect", { x, y, width, height, rx: 5 }),
    edge.tls === undefined ? "" : lock(x + 5.5, y + 2.5, edge.tls),
    words === "" ? "" : tag("text", { x: x + 6 + lockRoom, y: y + 12.2 }, escaped(words)),
  );
}

/** A padlock, shut where the line is encrypted and open, in the colour of a warning, where it is not. */
export function lock(x: number, y: number, isShut: boolean): string {
  const bow = isShut ? "M3.2 5V3.5a2.3 2.3 0 0 1 4.6 0V5" : "M3.2 5V3.3a2.3 2.3 0 0 1 4.5-.6";
  return tag(
    "g",
    { class: isShut ? "closed" : "unlocked", transform: `translate(${rounded(x)} ${rounded(y)})` },
    tag("path", { class: "lock", d: bow }),
    tag("rect", { class: "lock-body", x: 2, y: 5, width: 7, height: 5.6, rx: 1.2 }),
  );
}

function classOf({ kind, required, mode, tone, sensitivity }: Edge): string {
  return [
    "wire",
    kind === "call" ? undefined : kind,
    required ? undefined : "soft",
    mode === "async" ? "async" : undefined,
    tone,
    sensitivity,
  ]
    .filter((word) => word !== undefined)
    .join(" ");
}

const BEND = 7;

function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${pair(point)}`;
      if (after === undefined) return `L${pair(point)}`;
      const radius = Math.min(BEND, distance(before, point) / 2, distance(point, after) / 2);
      return `L${pair(towards(point, before, radius))}Q${pair(point)} ${pair(towards(point, after, radius))}`;
    })
    .join("");
}

function arrowhead(tip: Point, before: Point, isOpen: boolean): string {
  const length = 7.5;
  const base = towards(tip, before, length);
  const [dx, dy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const half = isOpen ? 4.5 : 3.6;
  const [one, other] = [
    { x: base.x - dy * half, y: base.y + dx * half },
    { x: base.x + dy * half, y: base.y - dx * half },
  ];
  const d = `M${pair(one)}L${pair(tip)}L${pair(other)}${isOpen ? "" : "Z"}`;
  return tag("path", { class: isOpen ? "open" : "head", d });
}

/** The point that lies so far from `from` on the way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
