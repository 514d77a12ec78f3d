import path from "node:path";
import { format } from "node:util";
import { launchChromium } from "./chromium.mjs";
import { startEditorServer } from "./editor-server.mjs";
import { fetchEditor } from "./fetch-editor.mjs";
import { useWebExtensionHost } from "./web-extension-host.mjs";

/** For everything, the start of the editor included; a run takes half a minute, and a machine may be slow or busy. */
const TIMEOUT_MS = 240_000;

/** What the suite wants printed starts with this. */
const MARK = "[archbook-suite] ";

/**
 * Runs a suite in the editor that npm has, shown by headless Chromium.
 *
 * @param {{ suite: string, profile: object, workspace: string, extension: string, host: string, verbose: boolean }} run
 * @returns {Promise<string | undefined>} what went wrong; undefined if the suite passed
 */
export async function runInBrowser(run) {
  const editor = fetchEditor((line) => console.log(line));
  const server = await startEditorServer(editor, run.profile, { testDriver: true });
  const cleanUp = [() => server.stop()];
  try {
    const browser = await launchChromium();
    cleanUp.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const authority = `127.0.0.1:${server.port}`;
    if (run.host === "web") cleanUp.unshift(await useWebExtensionHost(page, `http://${authority}`, run));
    const outside = requestsElsewhere(page);
    const outcome = await listen(page, server, run.verbose);
    await page.goto(workbenchAddress(authority, run));
    const fault =
      (await outcome()) ?? (outside.size > 0 ? `The page asked for ${[...outside].join(", ")}.` : undefined);
    if (fault !== undefined) console.error(`A picture of the page is ${await picture(page, run.profile)}`);
    return fault;
  } finally {
    for (const end of cleanUp) await end();
  }
}

/** The address carries what a desktop VS Code gets as arguments; the web host has it from the page's configuration. */
function workbenchAddress(authority, { host, extension, suite, workspace }) {
  const remote = (file) => `vscode-remote://${authority}${file}`;
  const development = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(suite)],
  ];
  const payload = JSON.stringify([["skipWelcome", "true"], ...(host === "web" ? [] : development)]);
  return `http://${authority}/?${new URLSearchParams({ folder: workspace, payload })}`;
}

/** The workbench calls two functions of the page: one for each line that is logged, one at the end. They must be there first. */
async function listen(page, server, verbose) {
  let settle = (_fault) => {};
  const settled = new Promise((resolve) => {
    settle = resolve;
  });
  const timer = setTimeout(() => settle(`The suite did not end within ${TIMEOUT_MS / 1000} s.`), TIMEOUT_MS);
  page.on("crash", () => settle("The page crashed."));
  server.ended.then(settle);
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = format(...args);
    if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
    else if (verbose) console.log(`  | ${line}`);
  });
  await page.exposeFunction("codeAutomationExit", (status) => {
    settle(status === 0 ? undefined : `The suite failed (exit status ${status}).`);
  });
  return () => settled.finally(() => clearTimeout(timer));
}

/** Names of no machine: by them a webview asks for files of its extension, and the editor's service worker answers. */
const RESOURCES = /\.vscode-resource\.vscode-cdn\.net$/;

/** What the page asks of other machines, which a test must not. */
function requestsElsewhere(page) {
  const origins = new Set();
  page.on("request", (request) => {
    const { protocol, hostname, origin } = new URL(request.url());
    if (!/^(http|ws)s?:$/.test(protocol) || ["127.0.0.1", "localhost"].includes(hostname)) return;
    if (!RESOURCES.test(hostname)) origins.add(origin);
  });
  return origins;
}

async function picture(page, profile) {
  const file = path.join(profile.directory, "page.png");
  return page.screenshot({ path: file }).then(
    () => file,
    (error) => `missing: ${error.message}`,
  );
}
