import { textWidth } from "../fit-text.ts";
import type { DrawnMark, DrawnShape, DrawnText, Paint, Stroke } from "./drawn-marks.ts";
import { type Matrix, multiplied } from "./matrix.ts";
import { decimal, hexadecimal } from "./pdf-file.ts";
import type { PdfFonts, Run } from "./pdf-fonts.ts";

/** What draws marks on a page, in the operators of PDF, and what it wants among the page's resources. */
export interface PdfContent {
  readonly operators: string;
  /** The entries of the page's states of opacity. */
  readonly states: string;
}

/** `outlinesOf` gives a text that no font here has as shapes. */
export function pdfContent(
  marks: readonly DrawnMark[],
  fonts: PdfFonts,
  outlinesOf: (mark: DrawnText) => readonly DrawnMark[],
): PdfContent {
  const states = new Map<number, string>();
  const lines: string[] = [];
  let current = "";
  // What holds for the mark before is not said again.
  const set = (state: readonly string[]) => {
    const wanted = state.join("\n");
    if (wanted !== current) lines.push(wanted);
    current = wanted;
  };
  const opacity = (fill: number, stroke: number) => {
    const key = Math.round(fill * 1000) * 10_000 + Math.round(stroke * 1000);
    const name = states.get(key) ?? `G${states.size}`;
    states.set(key, name);
    return `/${name} gs`;
  };
  const draw = (mark: DrawnMark): void => {
    if (mark.kind === "shape") {
      set([opacity(mark.fill?.opacity ?? 1, mark.stroke?.opacity ?? 1), ...paintsOf(mark)]);
      lines.push(pathOf(mark));
      return;
    }
    const runs = fonts.runs(mark.text, mark.weight);
    if (runs === undefined) {
      for (const outline of outlinesOf(mark)) draw(outline);
      lines.push(unseenText(mark, fonts.unseen(mark.text)));
      return;
    }
    set([opacity(mark.fill.opacity, 1), `${colourOf(mark.fill)} rg`]);
    lines.push(textOf(mark, runs));
  };
  for (const mark of marks) draw(mark);
  const entries = [...states].map(([key, name]) => {
    return `/${name} << /ca ${Math.floor(key / 10_000) / 1000} /CA ${(key % 10_000) / 1000} >>`;
  });
  return { operators: lines.join("\n"), states: entries.join(" ") };
}

function paintsOf({ fill, stroke, matrix }: DrawnShape): readonly string[] {
  return [
    ...(fill === undefined ? [] : [`${colourOf(fill)} rg`]),
    ...(stroke === undefined
      ? []
      : strokeOf(stroke, Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])))),
  ];
}

const CAPS: readonly string[] = ["butt", "round", "square"];
const JOINS: readonly string[] = ["miter", "round", "bevel"];

function strokeOf(stroke: Stroke, scale: number): readonly string[] {
  return [
    `${colourOf(stroke)} RG`,
    `${decimal(stroke.width * scale)} w`,
    `${Math.max(0, CAPS.indexOf(stroke.cap))} J`,
    `${Math.max(0, JOINS.indexOf(stroke.join))} j`,
    `[${stroke.dash.map((length) => decimal(length * scale)).join(" ")}] 0 d`,
  ];
}

function colourOf({ red, green, blue }: Paint): string {
  return [red, green, blue].map((part) => String(Math.round(part * 1000) / 1000)).join(" ");
}

const OPERATORS = { move: "m", line: "l", curve: "c" } as const;

function pathOf({ segments, matrix, fill, stroke, isEvenOdd }: DrawnShape): string {
  const [a, b, c, d, e, f] = matrix;
  const written = segments.map((segment) => {
    if (segment.kind === "close") return "h";
    const { points } = segment;
    const placed = points.map((value, index) =>
      index % 2 === 0
        ? decimal(a * value + c * (points[index + 1] ?? 0) + e)
        : decimal(b * (points[index - 1] ?? 0) + d * value + f),
    );
    return `${placed.join(" ")} ${OPERATORS[segment.kind]}`;
  });
  const star = isEvenOdd ? "*" : "";
  const paint = fill === undefined ? "S" : stroke === undefined ? `f${star}` : `B${star}`;
  return `${written.join("\n")}\n${paint}`;
}

function textOf(mark: DrawnText, runs: readonly Run[]): string {
  const width = (runs.reduce((sum, run) => sum + run.width, 0) * mark.size) / 1000;
  const shows = runs.map(({ font, glyphs }) => `/${font} ${decimal(mark.size)} Tf ${shown(glyphs)}`);
  return `BT ${placed(mark, width)} ${shows.join(" ")} ET`;
}

/** Drawn in no colour at all, as wide as the outlines are about. */
function unseenText(mark: DrawnText, run: Run): string {
  const { text, size, weight } = mark;
  const width = textWidth(text, { size, weight: weight === 600 ? "semibold" : "regular" });
  const stretch = (width * 100) / Math.max(1, (run.width * size) / 1000);
  return `BT 3 Tr ${decimal(stretch)} Tz ${placed(mark, width)} /${run.font} ${decimal(size)} Tf ${shown(run.glyphs)} 0 Tr 100 Tz ET`;
}

/** The page is upside down, as SVG counts from the top, so letters are turned back. */
function placed({ matrix, x, y, anchor }: DrawnText, width: number): string {
  const start = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  const upright: Matrix = [1, 0, 0, -1, start, y];
  return `${multiplied(matrix, upright).map(decimal).join(" ")} Tm`;
}

function shown(glyphs: readonly number[]): string {
  return `<${glyphs.map(hexadecimal).join("")}> Tj`;
}
