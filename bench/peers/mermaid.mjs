import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium, launchChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";

const SCRIPT = fileURLToPath(new URL("../../node_modules/mermaid/dist/mermaid.min.js", import.meta.url));

/** Mermaid, in a page of its own: layout and SVG of our flowchart. */
export default async function start({ mermaid }, small) {
  if (findChromium() === undefined) return NO_CHROMIUM;
  const browser = await launchChromium();
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setContent("<!DOCTYPE html><meta charset='utf-8'>");
  await page.addScriptTag({ content: readFileSync(SCRIPT, "utf8") });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await run(small);
  return run;

  /** Of the page's main thread, in milliseconds. */
  async function threadTime() {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
  }

  async function run(scene) {
    const before = await threadTime();
    const ms = await page.evaluate(draw, mermaid(scene));
    return { ms, cpu: (await threadTime()) - before };
  }
}

/** Runs in the page. */
async function draw(text) {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e5 });
  const begin = performance.now();
  await mermaid.render(`m${Math.round(begin)}`, text);
  return performance.now() - begin;
}
