#!/usr/bin/env node
// Runs the extension's suite inside the extension host of a real VS Code. Exit status 0: every scenario passed.
//
//   node scripts/editor/run-extension-tests.mjs               in the editor that npm has, in headless Chromium
//   node scripts/editor/run-extension-tests.mjs --host web    the same in the web worker extension host
//   node scripts/editor/run-extension-tests.mjs --only task   the scenarios that have a word in their names
//   node scripts/editor/run-extension-tests.mjs --electron    in a desktop VS Code, which is downloaded
import { cpSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleSuite } from "./bundle-suite.mjs";
import { createProfile } from "./editor-profile.mjs";
import { runInBrowser } from "./run-in-browser.mjs";

const ROOT = path.resolve(import.meta.dirname, "..", "..");

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "node" },
    electron: { type: "boolean", default: false },
    extension: { type: "string", default: ROOT },
    workspace: { type: "string", default: path.join(ROOT, "examples", "lamp") },
    only: { type: "string", default: "" },
    verbose: { type: "boolean", default: false },
  },
});
if (!["node", "web"].includes(options.host)) throw new Error(`--host is node or web, not "${options.host}".`);

const extension = path.resolve(options.extension);
const suite = await bundleSuite(ROOT, extension, options.host, options.only);
// What one scenario types must not reach the disk: the next one goes back to what is there.
const profile = createProfile({ settings: { "files.autoSave": "off" } });
// A copy: the scenarios change files and settings.
const workspace = path.join(profile.directory, "workspace");
cpSync(options.workspace, workspace, { recursive: true });

const run = { suite, profile, workspace, extension, host: options.host, verbose: options.verbose };
const fault = await (options.electron ? runInDesktop(run) : runInBrowser(run)).catch((error) => error.stack);
if (fault === undefined) {
  profile.remove();
} else {
  console.error(fault);
  console.error(`The editor's logs are kept in ${profile.directory}`);
  process.exitCode = 1;
}

async function runInDesktop({ suite, profile, workspace, extension }) {
  const { runTests } = await import("@vscode/test-electron");
  const launchArgs = [
    workspace,
    "--user-data-dir",
    profile.data,
    "--extensions-dir",
    profile.extensions,
    "--disable-workspace-trust",
  ];
  const status = await runTests({ extensionDevelopmentPath: extension, extensionTestsPath: suite, launchArgs });
  return status === 0 ? undefined : `The suite failed (exit status ${status}).`;
}
