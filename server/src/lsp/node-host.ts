import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isYamlFile } from "../workspace/file-names.ts";
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
    const files = await yamlBelow(fileURLToPath(folder));
    return files.map((file) => pathToFileURL(file).href).sort();
  },
};

/** The YAML files below a folder. Links to folders are not followed, and what cannot be looked into is as good as empty. */
async function yamlBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory() && !isLeftOut(entry.name)) files.push(...(await yamlBelow(inside)));
    else if ((entry.isFile() || entry.isSymbolicLink()) && isYamlFile(entry.name)) files.push(inside);
  }
  return files;
}

/** Hidden folders and what package managers bring are nobody's own architecture. */
function isLeftOut(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}
