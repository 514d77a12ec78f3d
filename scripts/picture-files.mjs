// Writes what the program needs to draw PNG files: the renderer, and the fonts as files that it can read.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { trueTypeOf } from "./woff-font.mjs";

const PACKAGES = path.resolve(import.meta.dirname, "../node_modules");
const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"];
const WEIGHTS = [400, 600];

export function writePictureFiles(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(PACKAGES, "@resvg/resvg-wasm/index_bg.wasm"), path.join(folder, "resvg.wasm"));
  const inter = path.join(PACKAGES, "@fontsource/inter");
  copyFileSync(path.join(inter, "LICENSE"), path.join(folder, "inter-license.txt"));
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const woff = readFileSync(path.join(inter, `files/inter-${subset}-${weight}-normal.woff`));
      writeFileSync(path.join(folder, `inter-${subset}-${weight}.ttf`), trueTypeOf(woff, "Inter"));
    }
  }
}
