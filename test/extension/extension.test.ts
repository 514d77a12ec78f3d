import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { findChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";

const RUNNER = path.resolve(import.meta.dirname, "../../scripts/editor/run-extension-tests.mjs");

/** A first run also sets up the editor. The runner gives up by itself earlier than this, and says more. */
const TIMEOUT_MS = 600_000;

const missing = findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1";
if (missing) console.warn(`The extension is not tested in VS Code. ${NO_CHROMIUM}`);

describe.skipIf(missing)("in a real VS Code", () => {
  test.each(["node", "web"])("the suite passes in the %s extension host", { timeout: TIMEOUT_MS }, async (host) => {
    const { status, output } = await runSuite(host);
    expect(status, output).toBe(0);
    expect(output).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  });
});

async function runSuite(host: string): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [RUNNER, "--host", host], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, output: `${stdout}${stderr}` };
}
