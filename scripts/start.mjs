#!/usr/bin/env node
// `npm start`: builds, reviews a sample in the terminal, and opens the extension on the samples in a real editor.
//
//   --no-open     print the address of the editor and open no browser
//   --port N      where to serve the editor (default 8917, or a free port if that is taken)
//   --browser     serve the editor even where VS Code is installed
import { spawn, spawnSync } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { createProfile } from "./editor/editor-profile.mjs";
import { startEditorServer } from "./editor/editor-server.mjs";
import { fetchEditor } from "./editor/fetch-editor.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const EXAMPLES = path.join(ROOT, "examples");
const SAMPLE = path.join(EXAMPLES, "lamp", "architecture.yaml");
const DEFAULT_PORT = 8917;

const { values: options } = parseArgs({
  options: {
    "no-open": { type: "boolean", default: false },
    port: { type: "string" },
    browser: { type: "boolean", default: false },
  },
});

build();
review();
const served = options.browser || options.port !== undefined || options["no-open"];
if (served || !openInstalledEditor()) await serveEditor();

function build() {
  const { status } = spawnSync(process.execPath, ["esbuild.mjs"], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** What the command line says of a sample. Exit status 1 stands for findings, and there are some. */
function review() {
  const sample = path.relative(ROOT, SAMPLE);
  console.log(`\n$ archbook check ${sample}\n`);
  const { status } = spawnSync(process.execPath, ["dist/cli.mjs", "check", sample], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0 && status !== 1) process.exit(status ?? 1);
  console.log();
}

/** Whether an installed VS Code took it. Its `code` refuses, for instance, to run for root. */
function openInstalledEditor() {
  const { status } = spawnSync("code", [`--extensionDevelopmentPath=${ROOT}`, EXAMPLES, "--goto", SAMPLE], {
    stdio: ["ignore", "ignore", "ignore"],
    shell: process.platform === "win32",
  });
  if (status === 0) console.log("VS Code shows the samples, with the extension.");
  return status === 0;
}

async function serveEditor() {
  const editor = fetchOrExplain();
  if (!editor) return;
  const profile = createProfile({ extension: ROOT });
  const interrupted = nextInterrupt();
  try {
    const server = await startEditorServer(editor, profile, { port: await wantedPort() });
    const url = addressOf(server.port);
    console.log(`VS Code with the extension is at\n\n  ${url}\n\nCtrl+C ends it.`);
    if (!options["no-open"]) openBrowser(url);
    const fault = await Promise.race([interrupted, server.ended]);
    await server.stop();
    if (fault) {
      console.error(fault);
      process.exitCode = 1;
    }
  } finally {
    profile.remove();
  }
}

/** Without an editor there is still the review above: that is a result, and this a fault that it does not hide. */
function fetchOrExplain() {
  try {
    return fetchEditor((line) => console.log(line));
  } catch (error) {
    console.error(error.message);
    console.error(
      "The review above needs no editor. To see it in one, try again with a connection, or install VS Code.",
    );
    process.exitCode = 1;
    return undefined;
  }
}

function addressOf(port) {
  const payload = JSON.stringify([["openFile", `vscode-remote://localhost:${port}${SAMPLE}`]]);
  return `http://localhost:${port}/?${new URLSearchParams({ folder: EXAMPLES, payload })}`;
}

/** The port that was asked for; else the usual one, so that an open browser tab finds it again; else, by 0, a free one. */
async function wantedPort() {
  if (options.port !== undefined) return Number(options.port);
  return (await isFree(DEFAULT_PORT)) ? DEFAULT_PORT : 0;
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** Where there is no browser to open, the printed address is enough. */
function openBrowser(url) {
  const opener = { darwin: ["open"], win32: ["rundll32", "url.dll,FileProtocolHandler"] }[process.platform] ?? [
    "xdg-open",
  ];
  const [command, ...args] = [...opener, url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function nextInterrupt() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve(undefined));
  });
}
