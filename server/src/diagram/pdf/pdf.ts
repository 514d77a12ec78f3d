import type { IsoDate } from "../../model/quantities.ts";
import { escaped, tag } from "../markup.ts";
import { type DrawnMark, type DrawnText, drawnMarks, type Paint } from "./drawn-marks.ts";
import { multiplied } from "./matrix.ts";
import { type PdfContent, pdfContent } from "./pdf-content.ts";
import { type Deflate, decimal, latin, PdfFile, pdfText } from "./pdf-file.ts";
import { type FontFile, PdfFonts } from "./pdf-fonts.ts";
import { readSvg, type SvgElement } from "./read-svg.ts";
import { readRules } from "./style-rules.ts";

/** `fit` is as large as the picture; the others are sheets of paper, across where the picture is wider than high. */
export const PAGES = ["fit", "a4", "a3"] as const;
export type Page = (typeof PAGES)[number];

export interface PdfOptions {
  readonly title: string;
  readonly page: Page;
  /** What it was made on. */
  readonly date: IsoDate | undefined;
  /** Where several have a character, the first is taken. */
  readonly fonts: readonly FontFile[];
  /** Gives texts of an SVG as outlines, for letters that no font here has. */
  readonly outlined: (svg: string) => string;
  readonly deflate: Deflate;
}

/** One of our pictures, with its colours written literally, as a document of one page, in lines and letters that can be searched. */
export function pdf(svg: string, options: PdfOptions): Uint8Array {
  const root = readSvg(svg);
  const width = Number(root?.attributes.get("width") ?? 1);
  const height = Number(root?.attributes.get("height") ?? 1);
  const marks = root === undefined ? [] : drawnMarks(root, readRules(styleOf(root)));
  const fonts = new PdfFonts(options.fonts);
  const outlines = outlinesFor(marks, fonts, { width, height }, options.outlined);
  const content = pdfContent(marks, fonts, (mark) => outlines.get(mark) ?? []);
  const sheet = sheetOf(width, height, options.page);
  return written(content, fonts, sheet, canvasOf(marks), options);
}

function styleOf(root: SvgElement): string {
  return root.children
    .filter(({ name }) => name === "style")
    .map(({ text }) => text)
    .join("");
}

/** The picture's background fills the whole sheet. */
function canvasOf(marks: readonly DrawnMark[]): Paint | undefined {
  const [first] = marks;
  return first?.kind === "shape" ? first.fill : undefined;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Points (1/72 of an inch), short side first. */
const PAPER = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const;
const PAPER_MARGIN = 28;
/** Points to a pixel of CSS. */
const POINT = 0.75;
/** No page may be larger. */
const LARGEST = 14_400;

function sheetOf(width: number, height: number, page: Page): Sheet {
  if (page === "fit") {
    const scale = Math.min(POINT, LARGEST / width, LARGEST / height);
    return { width: width * scale, height: height * scale, scale, left: 0, top: 0 };
  }
  const [short, long] = PAPER[page];
  const [across, down] = width >= height ? [long, short] : [short, long];
  const scale = Math.min(POINT, (across - 2 * PAPER_MARGIN) / width, (down - 2 * PAPER_MARGIN) / height);
  const [left, top] = [(across - width * scale) / 2, (down - height * scale) / 2];
  return { width: across, height: down, scale, left, top };
}

function written(
  { operators, states }: PdfContent,
  fonts: PdfFonts,
  { width, height, scale, left, top }: Sheet,
  canvas: Paint | undefined,
  { title, date, deflate }: PdfOptions,
): Uint8Array {
  const file = new PdfFile(deflate);
  const [root, pages] = [file.reserve(), file.reserve()];
  const ground =
    canvas === undefined
      ? ""
      : `${[canvas.red, canvas.green, canvas.blue].map((part) => decimal(part)).join(" ")} rg 0 0 ${decimal(width)} ${decimal(height)} re f\n`;
  const factor = Math.round(scale * 1e6) / 1e6;
  const turned = `${factor} 0 0 ${-factor} ${decimal(left)} ${decimal(height - top)} cm\n`;
  const content = file.addStream("", latin(`${ground}${turned}${operators}\n`));
  const resources = `<< /Font << ${fonts.write(file)} >> /ExtGState << ${states} >> >>`;
  const box = `[0 0 ${decimal(width)} ${decimal(height)}]`;
  const page = file.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox ${box} /Contents ${content} 0 R /Resources ${resources} >>`,
  );
  file.set(pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
  file.set(root, `<< /Type /Catalog /Pages ${pages} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`);
  const made = date === undefined ? "" : ` /CreationDate (D:${date.replaceAll("-", "")}000000Z)`;
  const info = file.add(`<< /Title ${pdfText(title)} /Creator (Archbook) /Producer (Archbook)${made} >>`);
  return file.bytes(root, info);
}

/** All texts that no font has are outlined at once: whoever does it reads its fonts once. */
function outlinesFor(
  marks: readonly DrawnMark[],
  fonts: PdfFonts,
  size: { readonly width: number; readonly height: number },
  outlined: PdfOptions["outlined"],
): ReadonlyMap<DrawnText, readonly DrawnMark[]> {
  const texts = marks.filter((mark) => mark.kind === "text" && fonts.runs(mark.text, mark.weight) === undefined);
  const wanted = texts.filter((mark) => mark.kind === "text");
  if (wanted.length === 0) return new Map();
  const markup = wanted.map((mark, index) => tag("g", { id: `t${index}` }, textMarkup(mark))).join("");
  const root = readSvg(outlined(tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, markup)));
  const groups = new Map(allOf(root).map((element) => [element.attributes.get("id"), element]));
  return new Map(
    wanted.map((mark, index) => {
      const group = groups.get(`t${index}`);
      const shapes = group === undefined ? [] : drawnMarks(group, []);
      return [mark, shapes.map((shape) => ({ ...shape, matrix: multiplied(mark.matrix, shape.matrix) }))];
    }),
  );
}

function textMarkup({ x, y, text, size, weight, anchor, fill }: DrawnText): string {
  const channel = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, "0");
  const attributes = {
    x: String(x),
    y: String(y),
    "font-family": "Inter",
    "font-size": String(size),
    "font-weight": weight,
    "text-anchor": anchor,
    fill: `#${channel(fill.red)}${channel(fill.green)}${channel(fill.blue)}`,
    "fill-opacity": String(fill.opacity),
  };
  return tag("text", attributes, escaped(text));
}

function allOf(element: SvgElement | undefined): readonly SvgElement[] {
  return element === undefined ? [] : [element, ...element.children.flatMap(allOf)];
}
