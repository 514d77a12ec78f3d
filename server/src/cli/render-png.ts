import type { CliHost } from "./cli-host.ts";
import { bundledFonts, fontsForOtherLetters } from "./render-fonts.ts";
import { openRenderer } from "./render-svg.ts";

/** The widest that a picture gets: above it, renderers and readers run out of memory. */
const WIDEST = 12_000;

/** A picture as PNG, twice as fine as its SVG. */
export async function renderPng(svg: string, width: number, host: CliHost): Promise<Uint8Array> {
  const bundled = await bundledFonts(host.home);
  const others = await fontsForOtherLetters(svg, bundled, host);
  const render = await openRenderer(host.home, [...bundled.map(({ file }) => file), ...others.files]);
  return render(others.marked(svg), { mode: "width", value: Math.min(WIDEST, Math.round(width * 2)) })
    .render()
    .asPng();
}
