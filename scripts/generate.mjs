// Brings every generated file up to date; with --check it only says which ones are stale, and fails if there are any.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compileCatalogue } from "./compile-catalogue.mjs";
import { generateValidators } from "./compile-schemas.mjs";
import { clientWordsFiles } from "./generators/client-words.mjs";
import { fontMetricsFiles } from "./generators/font-metrics.mjs";
import { filesFromChecks } from "./generators/from-checks.mjs";
import { markFiles } from "./generators/marks.mjs";
import { registryFiles } from "./generators/registry.mjs";
import { thirdPartyNotices } from "./generators/third-party-notices.mjs";

const root = path.resolve(import.meta.dirname, "..");
const onlyCheck = process.argv.includes("--check");

// The order matters: what follows from the checks reads the registry.
const generators = [
  () => registryFiles(root),
  () => generateValidators(),
  () => {
    const source = readFileSync(path.join(root, "server/src/catalogue/services.yaml"), "utf8");
    return new Map([["server/src/catalogue/services.generated.ts", compileCatalogue(source)]]);
  },
  () => filesFromChecks(root),
  () => clientWordsFiles(root),
  () => fontMetricsFiles(root),
  () => markFiles(root),
  () => thirdPartyNotices(root),
];

const wanted = new Set();
for (const generate of generators) {
  for (const [target, content] of await generate()) {
    wanted.add(target);
    const file = path.join(root, target);
    if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
    report(target);
    if (onlyCheck) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
for (const page of readdirSync(path.join(root, "docs/checks"), { recursive: true })) {
  const target = `docs/checks/${page.replaceAll(path.sep, "/")}`;
  if (!target.endsWith(".md") || wanted.has(target)) continue;
  report(target);
  if (!onlyCheck) rmSync(path.join(root, target));
}

function report(target) {
  console.log(`${onlyCheck ? "stale" : "written"}: ${target}`);
  if (onlyCheck) process.exitCode = 1;
}
