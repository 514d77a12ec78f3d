import { IDENTITY, type Matrix, multiplied, readTransform } from "./matrix.ts";
import { readPath, type Segment } from "./read-path.ts";
import type { SvgElement } from "./read-svg.ts";
import { type Declarations, declarationsOf, type StyleRule } from "./style-rules.ts";

/** One thing that is drawn, with all that its place in the document says of it. What comes later lies above. */
export type DrawnMark = DrawnShape | DrawnText;

export interface DrawnShape {
  readonly kind: "shape";
  readonly matrix: Matrix;
  readonly segments: readonly Segment[];
  readonly fill: Paint | undefined;
  readonly isEvenOdd: boolean;
  readonly stroke: Stroke | undefined;
}

export interface DrawnText {
  readonly kind: "text";
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: Paint;
}

/** Parts from 0 to 1. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: string;
  readonly join: string;
}

/** What an element and all in it draw. */
export function drawnMarks(element: SvgElement, rules: readonly StyleRule[]): readonly DrawnMark[] {
  return marksOf(element, rules, { style: INITIAL, matrix: IDENTITY, opacity: 1 });
}

interface Surroundings {
  readonly style: Declarations;
  readonly matrix: Matrix;
  readonly opacity: number;
}

/** The properties that children take over. */
const INHERITED = [
  "color",
  "fill",
  "fill-opacity",
  "fill-rule",
  "font-size",
  "font-weight",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
];

const INITIAL: Declarations = new Map([
  ["fill", "#000000"],
  ["color", "#000000"],
]);

const DRAWS_NOTHING: ReadonlySet<string> = new Set(["title", "desc", "style", "defs", "metadata"]);

function marksOf(element: SvgElement, rules: readonly StyleRule[], around: Surroundings): readonly DrawnMark[] {
  if (DRAWS_NOTHING.has(element.name)) return [];
  const own = declarationsOf(element, rules);
  if (own.get("display") === "none" || own.get("visibility") === "hidden") return [];
  const style = new Map(around.style);
  for (const name of INHERITED) {
    const value = own.get(name);
    if (value !== undefined && value !== "inherit") style.set(name, value);
  }
  const matrix = multiplied(around.matrix, readTransform(element.attributes.get("transform") ?? ""));
  const inside = { style, matrix, opacity: around.opacity * Number(own.get("opacity") ?? 1) };
  const mark = element.name === "text" ? textOf(element, inside) : shapeOf(element, inside);
  return [...(mark === undefined ? [] : [mark]), ...element.children.flatMap((child) => marksOf(child, rules, inside))];
}

function textOf(element: SvgElement, { style, matrix, opacity }: Surroundings): DrawnText | undefined {
  const fill = paintOf("fill", style, opacity);
  const text = element.text.trim().normalize("NFC");
  if (fill === undefined || text === "") return undefined;
  const anchor = style.get("text-anchor");
  return {
    kind: "text",
    matrix,
    x: lengthOf(element, "x"),
    y: lengthOf(element, "y"),
    text,
    size: Number.parseFloat(style.get("font-size") ?? "16"),
    weight: Number(style.get("font-weight") ?? 400) > 500 ? 600 : 400,
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    fill,
  };
}

function shapeOf(element: SvgElement, { style, matrix, opacity }: Surroundings): DrawnShape | undefined {
  const segments = outlineOf(element);
  const [fill, stroke] = [paintOf("fill", style, opacity), strokeOf(style, opacity)];
  if (segments.length === 0 || (fill === undefined && stroke === undefined)) return undefined;
  return { kind: "shape", matrix, segments, fill, isEvenOdd: style.get("fill-rule") === "evenodd", stroke };
}

function outlineOf(element: SvgElement): readonly Segment[] {
  const length = (name: string) => lengthOf(element, name);
  switch (element.name) {
    case "path":
      return readPath(element.attributes.get("d") ?? "");
    case "rect":
      return readPath(rectPath(length("x"), length("y"), length("width"), length("height"), length("rx")));
    case "circle": {
      const [x, y, r] = [length("cx"), length("cy"), length("r")];
      return r > 0 ? readPath(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}Z`) : [];
    }
    case "line":
      return readPath(`M${length("x1")} ${length("y1")}L${length("x2")} ${length("y2")}`);
    case "polygon":
      return readPath(`M${element.attributes.get("points") ?? ""}Z`);
    case "polyline":
      return readPath(`M${element.attributes.get("points") ?? ""}`);
    default:
      return [];
  }
}

function rectPath(x: number, y: number, width: number, height: number, radius: number): string {
  if (width <= 0 || height <= 0) return "";
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

function lengthOf(element: SvgElement, name: string): number {
  return Number.parseFloat(element.attributes.get(name) ?? "0");
}

function strokeOf(style: Declarations, opacity: number): Stroke | undefined {
  const paint = paintOf("stroke", style, opacity);
  const width = Number.parseFloat(style.get("stroke-width") ?? "1");
  if (paint === undefined || width <= 0) return undefined;
  const dash = (style.get("stroke-dasharray") ?? "none").match(/[\d.]+/g)?.map(Number) ?? [];
  return {
    ...paint,
    width,
    dash,
    cap: style.get("stroke-linecap") ?? "butt",
    join: style.get("stroke-linejoin") ?? "miter",
  };
}

function paintOf(property: "fill" | "stroke", style: Declarations, opacity: number): Paint | undefined {
  const written = style.get(property) ?? "none";
  const colour = readColour(written.toLowerCase() === "currentcolor" ? (style.get("color") ?? "") : written);
  if (colour === undefined) return undefined;
  const whole = colour.opacity * opacity * Number(style.get(`${property}-opacity`) ?? 1);
  return whole <= 0 ? undefined : { ...colour, opacity: Math.round(whole * 1000) / 1000 };
}

/** Colours are written by hexadecimal digits in our pictures. */
function readColour(written: string): Paint | undefined {
  const digits = /^#([\da-f]{3,8})$/i.exec(written)?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, opacity = 1] = pairs.map((pair) => Number.parseInt(pair, 16) / 255);
  return { red, green, blue, opacity };
}
