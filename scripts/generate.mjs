// Brings every generated file up to date; with --check it only says which ones are stale, and fails if there are any.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const generators = [await import("./generate-registry.mjs")];

const stale = generators.filter(({ target, content }) => {
  const file = path.join(root, target);
  const wanted = content(root);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return false;
  if (process.argv.includes("--check")) return true;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  return true;
});
for (const { target } of stale)
  console.log(process.argv.includes("--check") ? `stale: ${target}` : `written: ${target}`);
if (process.argv.includes("--check") && stale.length > 0) process.exitCode = 1;
