import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Fetches one published package with npm, compares it with the pinned integrity and unpacks it.
 *
 * @param {{ spec: string, integrity: string }} package_ `spec` is an exact `name@version`
 * @param {string} directory where its files go, without the leading `package/`
 * @param {{ from?: string, without?: readonly string[] }} parts `from`: only this folder of it; `without`: patterns for tar to leave out
 */
export function unpackPackage({ spec, integrity }, directory, { from = "", without = [] } = {}) {
  mkdirSync(directory, { recursive: true });
  const [packed] = JSON.parse(npm(["pack", "--json", spec], directory));
  const archive = path.join(directory, packed.filename);
  const actual = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (actual !== integrity) throw new Error(`${spec} has the integrity ${actual}; wanted is ${integrity}.`);
  const inside = path.posix.join("package", from);
  const depth = inside.split("/").length;
  const options = [`--strip-components=${depth}`, ...without.map((pattern) => `--exclude=${pattern}`)];
  execFileSync("tar", ["-xzf", packed.filename, ...options, inside], { cwd: directory, stdio: "inherit" });
  rmSync(archive);
}

/**
 * Runs npm quietly; what it prints on standard output is the result.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund", "--no-update-notifier"];
  return execFileSync("npm", [...args, ...quiet], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
    // npm is a script on Windows, which only a shell runs. Every argument is a constant of this folder.
    shell: process.platform === "win32",
    env: cleanNpmEnvironment(),
  });
}

/** What `npm run` hands down describes this project (its folder, its flags) and would mislead an npm started elsewhere. */
function cleanNpmEnvironment() {
  const kept = /^npm_config_(registry|userconfig|globalconfig|cache|proxy|https_proxy|noproxy|cafile|strict_ssl)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)));
}
