// What follows from the checks themselves: a page for each, their index, and the names that the editor's severities may bear.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export async function filesFromChecks(root) {
  const { checkPageMarkdown, checkIndexMarkdown, areaOf, CHECKS } = await load(root);
  const pages = [...CHECKS].map(([id, check]) => [`docs/checks/${id}.md`, checkPageMarkdown(id, check, CHECKS)]);
  const manifest = withSeverities(readFileSync(path.join(root, "package.json"), "utf8"), CHECKS, areaOf);
  return new Map([...pages, ["docs/checks/README.md", checkIndexMarkdown(CHECKS)], ["package.json", manifest]]);
}

/** The checks are TypeScript: they are bundled before they are read. */
async function load(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "archbook-generate-"));
  const outfile = path.join(folder, "checks.mjs");
  const contents = [
    'export * from "./server/src/report/check-page.ts";',
    'export { areaOf } from "./server/src/checklist/severity.ts";',
    'export { CHECKS } from "./server/src/checklist/registry.generated.ts";',
  ].join("\n");
  try {
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The manifest with one property for each area and each check, so that the settings editor completes and validates them. */
function withSeverities(manifest, checks, areaOf) {
  const parsed = JSON.parse(manifest);
  const groups = parsed.contributes.configuration.map(({ properties }) => properties);
  const setting = Object.assign({}, ...groups)["archbook.severity"];
  const areas = [...new Set([...checks.keys()].map(areaOf))];
  const severity = { enum: ["off", "hint", "information", "warning", "error"] };
  setting.properties = Object.fromEntries([
    ...areas.map((area) => [area, { ...severity, description: `All checks of the area ${area}.` }]),
    ...[...checks].map(([id, check]) => [id, { ...severity, description: check.asks }]),
  ]);
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
