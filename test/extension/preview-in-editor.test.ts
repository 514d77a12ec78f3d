import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { findChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";

const DRIVER = path.resolve(import.meta.dirname, "../../scripts/editor/drive-preview.mjs");

/** A first run also sets up the editor. */
const TIMEOUT_MS = 600_000;

const missing = findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1";
if (missing) console.warn(`The preview is not tested in VS Code. ${NO_CHROMIUM}`);

test.skipIf(missing).for(["node", "web"])(
  "the preview works by mouse and keyboard in a real VS Code, in the %s extension host",
  { timeout: TIMEOUT_MS },
  async (host) => {
    const child = spawn(process.execPath, [DRIVER, "--host", host], { stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
    const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    const output = `${stdout}${stderr}`;
    expect(status, output).toBe(0);
    expect(output).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  },
);
