import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser's program: `$CHROMIUM`, else one on the PATH; undefined where there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin"].filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

/** A headless browser. Throws where there is none. */
export function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}

export const NO_CHROMIUM =
  "This needs Chromium: install it (on Debian: apt-get install chromium), or name its program in $CHROMIUM.";

const ARGUMENTS = [
  // It shows pages of this machine only, and its sandbox does not work for root and in many containers.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // A page that the test fulfils itself counts as coming from no local network, and may not load from there otherwise.
  "--disable-features=LocalNetworkAccessChecks",
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
