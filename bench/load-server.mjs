// The server's sources, bundled for a benchmark: it measures what is in the folder, not what was built last.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** The exports of modules of `server/src`, by their paths from there. */
export async function loadServer(...modules) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "archbook-bench-"));
  const outfile = path.join(folder, "server.mjs");
  const contents = modules.map((module) => `export * from "./server/src/${module}";`).join("\n");
  try {
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["browser"],
      format: "esm",
      outfile,
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
