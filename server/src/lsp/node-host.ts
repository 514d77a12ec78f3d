import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Host } from "../workspace/host.ts";

/** The machine that the server runs on, without its threads. */
export const nodeHost: Omit<Host, "layOut"> = {
  today: () => new Date().toISOString().slice(0, "2026-11-22".length),

  async read(uri) {
    if (!uri.startsWith("file:")) return undefined;
    return readFile(fileURLToPath(uri), "utf8").catch(() => undefined);
  },

  async find(folder) {
    if (!folder.startsWith("file:")) return [];
    const root = fileURLToPath(folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !path.relative(root, file).split(path.sep).some(isLeftOut))
      .map((file) => pathToFileURL(file).href)
      .sort();
  },
};

/** Hidden folders and what package managers bring are nobody's own architecture. */
function isLeftOut(name: string): boolean {
  return name === "node_modules" || (name.startsWith(".") && name !== ".");
}
