import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { shown } from "../../../server/src/diagram/fit-text.ts";
import { type PdfOptions, pdf } from "../../../server/src/diagram/pdf/pdf.ts";
import { svg, svgSize } from "../../../server/src/diagram/svg.ts";
import { THEMES } from "../../../server/src/diagram/theme.ts";
import { place, sceneOf, textOf } from "../draw.ts";
import { VIEW_PICTURES } from "../views/pictures.ts";
import { readPdf } from "./read-pdf.ts";

const PICTURE = path.resolve(import.meta.dirname, "../../../dist/picture");
const OPTIONS: PdfOptions = {
  title: "Shop: deployment diagram",
  page: "fit",
  date: "2026-11-22",
  fonts: ["latin", "latin-ext", "greek", "cyrillic"].flatMap((subset) =>
    ([400, 600] as const).map((weight) => ({
      weight,
      file: readFileSync(path.join(PICTURE, `inter-${subset}-${weight}.ttf`)),
    })),
  ),
  outlined: () => "",
  deflate: (bytes) => deflateSync(bytes),
};

const FILES = [
  "examples/lamp/architecture.yaml",
  "examples/kubernetes/architecture.yaml",
  "examples/business/architecture.yaml",
  "test/diagram/fixtures/saas.yaml",
];

describe.each(FILES)("%s", (file) => {
  test("is read by a reader of PDF, with every text of the picture", async () => {
    const placed = await place(sceneOf(textOf(file)));
    const picture = svg(placed, { theme: "light", colours: "literal" });
    const read = await readPdf(pdf(picture, OPTIONS));
    const { width, height } = svgSize(placed);
    expect(read).toMatchObject({ pages: 1, title: OPTIONS.title, made: "D:20261122000000Z" });
    expect([read.width, read.height]).toEqual([width * 0.75, height * 0.75]);
    expect([...read.texts].sort()).toEqual(textsOf(picture).sort());
  });

  test("is the same bytes twice", async () => {
    const picture = svg(await place(sceneOf(textOf(file))), { theme: "light", colours: "literal" });
    expect(pdf(picture, OPTIONS)).toEqual(pdf(picture, OPTIONS));
  });
});

test("each theme has its colours", async () => {
  const placed = await place(sceneOf(textOf("examples/lamp/architecture.yaml")));
  const documents = THEMES.map((theme) => {
    return Buffer.from(pdf(svg(placed, { theme, colours: "literal" }), OPTIONS)).toString("latin1");
  });
  // Light, and what follows the reader's system, which is light on paper, are one.
  expect(new Set(documents).size).toBe(THEMES.length - 1);
});

/** What the writer of PDF does not know would be missing from the page without a word. */
test.each([...FILES.map((file) => [file, file, undefined] as const), ...VIEW_PICTURES])(
  "nothing in the picture of %s is unknown to it",
  async (_, file, request) => {
    const picture = svg(await place(sceneOf(textOf(file), request)), { theme: "light", colours: "literal" });
    const elements = new Set([...picture.matchAll(/<([a-z]+)/gi)].map(([, name = ""]) => name));
    expect([...elements].filter((name) => !KNOWN_ELEMENTS.includes(name))).toEqual([]);
    const [, sheet = ""] = /<style>(.*?)<\/style>/s.exec(picture) ?? [];
    const selectors = [...sheet.matchAll(/([^{}]+)\{/g)].flatMap(([, selector = ""]) => selector.split(","));
    expect(selectors.filter((selector) => !/^[a-z.>\s-]+$/.test(selector))).toEqual([]);
    const properties = new Set([...sheet.matchAll(/[{;]([a-z-]+):/g)].map(([, name = ""]) => name));
    expect([...properties].filter((name) => !KNOWN_PROPERTIES.includes(name))).toEqual([]);
    const transforms = new Set(
      [...picture.matchAll(/transform="([^"]*)"/g)].flatMap(([, list = ""]) => list.match(/[a-z]+/gi) ?? []),
    );
    expect([...transforms].filter((name) => !["translate", "scale", "matrix"].includes(name))).toEqual([]);
    const read = await readPdf(pdf(picture, OPTIONS));
    expect([...read.texts].sort()).toEqual(textsOf(picture).sort());
  },
);

const KNOWN_ELEMENTS = "svg title style g rect circle line path text polygon polyline".split(" ");
const KNOWN_PROPERTIES = [
  ..."color fill stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin".split(" "),
  ..."font-size font-weight text-anchor opacity display".split(" "),
  // Without an effect on paper: the canvas fills the page, Inter is the only family, and each text is a line of its own.
  ..."background font-family unicode-bidi".split(" "),
];

describe("a sheet of paper", () => {
  test.each([
    ["a4", 200, 100, 841.89, 595.28],
    ["a4", 100, 200, 595.28, 841.89],
    ["a3", 9_000, 3_000, 1190.55, 841.89],
  ] as const)("%s for a picture of %i by %i", async (page, width, height, across, down) => {
    const picture = drawing(`<rect class="canvas" width="${width}" height="${height}" fill="#ffffff"/>`, width, height);
    const read = await readPdf(pdf(picture, { ...OPTIONS, page }));
    expect([read.width, read.height]).toEqual([across, down]);
  });

  test("no page is larger than PDF allows", async () => {
    const read = await readPdf(pdf(drawing("", 40_000, 10), OPTIONS));
    expect(read.width).toBe(14_400);
  });
});

describe("letters that no font has", () => {
  const picture = drawing(`<text x="5" y="20" font-size="13">日本 שלום 👩‍👧 A</text>`);

  test("are found and copied as they stand", async () => {
    const read = await readPdf(pdf(picture, OPTIONS));
    expect(read.texts.join("")).toContain("日本");
    expect(read.texts.join("")).toContain("👩‍👧");
    expect(read.texts.join(" ")).toContain("שלום");
  });

  test("are drawn as the outlines that the renderer gives", async () => {
    const outlined = (markup: string) => {
      expect(markup).toContain('<g id="t0"><text x="5" y="20"');
      return `<svg><g id="t0"><path fill="#ff0000" d="M0 0L10 0L10 10Z"/></g></svg>`;
    };
    const [without, withOutlines] = await Promise.all(
      [OPTIONS, { ...OPTIONS, outlined }].map((options) => readPdf(pdf(picture, options))),
    );
    expect(withOutlines?.operators).toBeGreaterThan(without?.operators ?? Number.POSITIVE_INFINITY);
  });
});

test.each([
  ["brackets and strokes", "a) Tj ET (b \\ %%EOF"],
  ["endstream", "endstream endobj trailer <</Root 1 0 R>>"],
  ["a title in any script", "Ünïcödé 日本"],
  ["half a character", "a\ud800b"],
])("%s stay text", async (_, text) => {
  const escaped = shown(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const document = pdf(drawing(`<text x="5" y="20" font-size="13">${escaped}</text>`), { ...OPTIONS, title: text });
  const read = await readPdf(document);
  expect(read.texts.join(" ").replaceAll(/\s+/g, " ")).toBe(shown(text));
  expect(read.pages).toBe(1);
});

function drawing(content: string, width = 300, height = 60): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}

function textsOf(picture: string): string[] {
  return [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
}
