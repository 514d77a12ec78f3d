import { readFile } from "node:fs/promises";
import path from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** The widest that a picture gets: above it, renderers and readers run out of memory. */
const WIDEST = 12_000;

/** The Latin ones come first: of several that fit, the renderer takes the first, and asks the others for what that one lacks. */
const FONTS = ["latin", "latin-ext", "greek", "cyrillic"].flatMap((subset) => [`${subset}-400`, `${subset}-600`]);

/** A picture as PNG, twice as fine as its SVG. `home` is where the program lies: renderer and fonts lie in `picture/` beside it. */
export async function renderPng(svg: string, width: number, home: string): Promise<Uint8Array> {
  const folder = path.join(home, "picture");
  await initWasm(await readFile(path.join(folder, "resvg.wasm")));
  const fontBuffers = await Promise.all(FONTS.map((name) => readFile(path.join(folder, `inter-${name}.ttf`))));
  const resvg = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
    fitTo: { mode: "width", value: Math.min(WIDEST, Math.round(width * 2)) },
  });
  return resvg.render().asPng();
}
