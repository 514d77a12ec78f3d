import { readFile } from "node:fs/promises";
import path from "node:path";
import { initWasm, Resvg, type ResvgRenderOptions } from "@resvg/resvg-wasm";

/** The renderer, which lies in `picture/` beside the program, with the fonts that it may use. To be opened once in a process. */
export async function openRenderer(
  home: string,
  fontBuffers: readonly Uint8Array[],
): Promise<(svg: string, fitTo?: ResvgRenderOptions["fitTo"]) => InstanceType<typeof Resvg>> {
  await initWasm(await readFile(path.join(home, "picture", "resvg.wasm")));
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: "Inter", sansSerifFamily: "Inter" };
  return (svg, fitTo) => new Resvg(svg, fitTo === undefined ? { font } : { font, fitTo });
}
