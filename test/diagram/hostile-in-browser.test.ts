import { readFileSync } from "node:fs";
import path from "node:path";
import { instance } from "@viz-js/viz";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";
import { dot } from "../../server/src/diagram/dot.ts";
import { drawio } from "../../server/src/diagram/drawio.ts";
import { shown } from "../../server/src/diagram/fit-text.ts";
import { mermaid } from "../../server/src/diagram/mermaid.ts";
import { svg } from "../../server/src/diagram/svg.ts";
import { briefHtml } from "../../server/src/report/brief/brief-html.ts";
import { briefOfText } from "../report/brief/brief-of-text.ts";
import { place, sceneOf } from "./draw.ts";
import { architectureNamed, HOSTILE_NAMES } from "./hostile-names.ts";

const missing = findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1";
if (missing) console.warn(`Hostile names are not opened in a browser. ${NO_CHROMIUM}`);
const inBrowser = test.skipIf(missing);
let browser: Browser | undefined;

beforeAll(async () => {
  if (!missing) browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

/** What a page gave away: it may not have run, asked for, or tried anything. */
interface Opened {
  readonly violations: readonly string[];
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  readonly result: unknown;
}

const QUIET = { violations: [], requests: [], errors: [] };
const ORIGIN = "https://picture.test/";
/** As strict as an SVG with a style sheet can be opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

interface Content {
  readonly body: string;
  readonly type: string;
  readonly policy?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Opens what is served under a policy, and asks the page for `ask`, an expression. */
async function open({ body, type, policy = POLICY, scripts = {} }: Content, ask = "undefined"): Promise<Opened> {
  if (browser === undefined) throw new Error(NO_CHROMIUM);
  const page = await browser.newPage();
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const script = scripts[url.slice(ORIGIN.length)];
    if (url === ORIGIN)
      return route.fulfill({ body, contentType: type, headers: { "Content-Security-Policy": policy } });
    if (script !== undefined) return route.fulfill({ body: script, contentType: "text/javascript" });
    requests.push(url);
    return route.abort();
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(ORIGIN, { waitUntil: "load" });
  const result: unknown = await page.evaluate(ask);
  // What a handler does, and what the policy says of it, comes after the page has gone on.
  await page.waitForTimeout(50);
  const violations: readonly string[] = await page.evaluate("globalThis.violations");
  await page.close();
  return { violations, requests: requests.filter((url) => !url.endsWith("/favicon.ico")), errors, result };
}

describe("the watch itself", () => {
  inBrowser("sees a script in an SVG", async () => {
    const body = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
    expect((await open({ body, type: "image/svg+xml" })).violations).toEqual(["script-src-elem inline"]);
  });

  inBrowser("sees a handler and an image in a page", async () => {
    const opened = await open({ body: `<img src="https://x.test/y" onerror="alert(1)">`, type: "text/html" });
    expect(opened.violations).toEqual(expect.arrayContaining(["img-src https://x.test/y", "script-src-attr inline"]));
  });
});

describe.each(Object.entries(HOSTILE_NAMES))("%s", (_, name) => {
  const text = architectureNamed(name);
  const scene = sceneOf(text);
  const labels = scene.cards.map(({ label }) => shown(label));

  inBrowser("runs nothing as an SVG, alone and in a page", async () => {
    const body = svg(await place(scene), { theme: "auto" });
    const count = "[document.documentElement.tagName, document.querySelectorAll('.card').length]";
    expect(await open({ body, type: "image/svg+xml" }, count)).toEqual({
      ...QUIET,
      result: ["svg", scene.cards.length],
    });
    const page = `<!DOCTYPE html><meta charset="utf-8"><title>x</title>${body}`;
    expect(await open({ body: page, type: "text/html" }, count)).toEqual({
      ...QUIET,
      result: ["HTML", scene.cards.length],
    });
  });

  inBrowser("runs nothing in the review pack", async () => {
    const drawing = await place(scene);
    const { width, height } = drawing;
    const picture = {
      kind: "drawn",
      svg: svg(drawing, { theme: "auto" }),
      width,
      height,
      markers: scene.markers,
    } as const;
    const body = briefHtml(briefOfText(text, 60, picture), "auto");
    const ask = "[document.scripts.length, document.images.length, document.querySelectorAll('h1').length]";
    // Its own policy is as strict as this one.
    expect(await open({ body, type: "text/html" }, ask)).toEqual({ ...QUIET, result: [0, 0, 1] });
  });

  inBrowser("is text to Graphviz", async () => {
    const viz = await instance();
    const drawn = viz.renderString(dot(scene), { format: "svg", engine: "dot" });
    const body = drawn.slice(drawn.indexOf("<svg"));
    const ask = "[...document.querySelectorAll('text')].map((text) => text.textContent.replaceAll('\\u00a0', ' '))";
    const { result, ...rest } = await open({ body, type: "image/svg+xml" }, ask);
    expect(rest).toEqual(QUIET);
    expect(result).toEqual(expect.arrayContaining(labels));
  });

  inBrowser("is text to draw.io, which reads labels as HTML", async () => {
    const file = drawio(await place(scene));
    const ask = `(() => {
      const file = new DOMParser().parseFromString(${JSON.stringify(file)}, "text/xml");
      return [...file.querySelectorAll("mxCell[vertex]")].map((cell) => {
        const label = document.createElement("div");
        label.innerHTML = cell.getAttribute("value");
        return [label.querySelector("b").textContent, [...label.querySelectorAll("*")].map(({ localName }) => localName)];
      });
    })()`;
    const body = '<!DOCTYPE html><meta charset="utf-8"><title>x</title>';
    const { result, ...rest } = await open({ body, type: "text/html" }, ask);
    expect(rest).toEqual(QUIET);
    const cells = result as readonly (readonly [string, readonly string[]])[];
    expect(cells.map(([label]) => label)).toEqual(expect.arrayContaining(labels));
    expect(cells.flatMap(([, tags]) => tags).filter((tag) => tag !== "b" && tag !== "br")).toEqual([]);
  });

  inBrowser("is text to Mermaid, as it draws in a page", async () => {
    const body = `<!DOCTYPE html><meta charset="utf-8"><title>x</title><script src="/mermaid.js"></script><div id="d"></div>`;
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${ORIGIN}mermaid.js`;
    const ask = `(async () => {
      mermaid.initialize({ startOnLoad: false, maxTextSize: 1e6 });
      const { svg } = await mermaid.render("m", ${JSON.stringify(mermaid(scene))});
      document.querySelector("#d").innerHTML = svg;
      const texts = [...document.querySelectorAll(".node .nodeLabel")].map((label) =>
        [...label.querySelectorAll("p")].map((line) => line.innerHTML.split("<br>")[0]).map((html) => {
          const line = document.createElement("p");
          line.innerHTML = html;
          return line.textContent;
        })[0] ?? label.textContent);
      return [texts, document.querySelector(".flowchartTitleText")?.textContent, [...document.querySelectorAll("#d script, #d img, #d a, #d iframe, #d [onload], #d [onerror]")].map((e) => e.outerHTML)];
    })()`;
    const scripts = { "mermaid.js": readFileSync(MERMAID, "utf8") };
    const { result, ...rest } = await open({ body, type: "text/html", policy, scripts }, ask);
    expect(rest).toEqual(QUIET);
    const [texts, title, elements] = result as readonly [readonly string[], string, readonly string[]];
    expect(elements).toEqual([]);
    const readable = (words: string) =>
      words.replaceAll(/[<‹]/g, "<").replaceAll(/[>›]/g, ">").replaceAll("\u2060", "");
    expect(readable(title).trim()).toBe(shown(scene.title.name));
    expect(texts.map((each) => each.replaceAll("\u00a0", " ").trim())).toEqual(expect.arrayContaining(labels));
  });
});

const MERMAID = path.resolve(import.meta.dirname, "../../node_modules/mermaid/dist/mermaid.min.js");
