import { deflateSync } from "node:zlib";
import { type Page, pdf } from "../diagram/pdf/pdf.ts";
import type { Scene } from "../diagram/scene.ts";
import type { CliHost } from "./cli-host.ts";
import { bundledFonts, fontsForOtherLetters } from "./render-fonts.ts";
import { openRenderer } from "./render-svg.ts";

/** A picture as PDF. The renderer is loaded only where letters are wanted that the bundled fonts lack. */
export async function renderPdf(svg: string, page: Page, { title, view }: Scene, host: CliHost): Promise<Uint8Array> {
  const fonts = await bundledFonts(host.home);
  const others = await fontsForOtherLetters(svg, fonts, host);
  const files = [...fonts.map(({ file }) => file), ...others.files];
  const render = others.files.length === 0 ? undefined : await openRenderer(host.home, files);
  return pdf(svg, {
    title: `${title.name}: ${view} diagram`,
    page,
    date: title.date,
    fonts,
    outlined: (texts) => (render === undefined ? "" : render(others.marked(texts)).toString()),
    deflate: (bytes) => deflateSync(bytes, { level: 9 }),
  });
}
