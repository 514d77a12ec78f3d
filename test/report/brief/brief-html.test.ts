import { DOMParser } from "@xmldom/xmldom";
import { beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium, NO_CHROMIUM } from "../../../scripts/editor/chromium.mjs";
import { briefHtml } from "../../../server/src/report/brief/brief-html.ts";
import { briefOfText, example, pictureOf } from "./brief-of-text.ts";

/** Every element of the page's body, which is well-formed XML too. */
function elementsOf(html: string) {
  const body = html.slice(html.indexOf("<body>"), html.indexOf("</html>"));
  const faults: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => level !== "warning" && faults.push(message),
  }).parseFromString(body, "text/xml");
  expect(faults).toEqual([]);
  return [...document.getElementsByTagName("*")].map((element) => ({
    tag: element.tagName,
    attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])),
    text: element.textContent ?? "",
  }));
}

const PAYLOAD = `</style></svg></title><script>hit()</script><img src=x onerror="hit()"> '"&#60;`;
const HOSTILE = `architecture: 1
name: ${JSON.stringify(PAYLOAD)}
summary: ${JSON.stringify(`${PAYLOAD} \u202etxet\u202c \ud83d\udc69\u200d\ud83d\udcbb ${"long".repeat(4000)}`)}
project: { goals: [${JSON.stringify(PAYLOAD)}], adviceOn: [${JSON.stringify(PAYLOAD)}] }
clients: { c: { name: ${JSON.stringify(PAYLOAD)}, users: ${JSON.stringify(PAYLOAD)}, connects: [w, ${JSON.stringify(PAYLOAD)}] } }
components: { w: { name: "\u202e\u05e9\u05dc\u05d5\u05dd", technology: ${JSON.stringify(PAYLOAD)}, connects: [d, x] } }
databases: { d: { engine: ${JSON.stringify(PAYLOAD)} } }
externals: { x: { name: ${JSON.stringify("n".repeat(10_000))}, provider: ${JSON.stringify(PAYLOAD)}, purpose: ${JSON.stringify(PAYLOAD)} } }
slas: { s: { name: ${JSON.stringify(PAYLOAD)}, entry: c, availability: 99.9%, whenDown: ${JSON.stringify(PAYLOAD)} } }
engagements: [{ area: ${JSON.stringify(PAYLOAD)}, success: ${JSON.stringify(PAYLOAD)} }]
notApplicable: [{ check: ${JSON.stringify(PAYLOAD)}, at: ${JSON.stringify(PAYLOAD)}, reason: ${JSON.stringify(PAYLOAD)} }]
`;

const pages = new Map<string, string>();
const NAMES = ["lamp", "kubernetes", "saas-azure", "hostile"];

beforeAll(async () => {
  for (const name of NAMES) {
    const text = name === "hostile" ? HOSTILE : example(name);
    pages.set(name, briefHtml(briefOfText(text, 60, await pictureOf(text)), "auto"));
  }
}, 60_000);

function page(name: string): string {
  return pages.get(name) ?? "";
}

describe.each(NAMES)("the page of %s", (name) => {
  test("runs nothing and fetches nothing", () => {
    const elements = elementsOf(page(name));
    const tags = new Set(elements.map(({ tag }) => tag));
    for (const forbidden of ["script", "img", "iframe", "object", "embed", "link", "form", "image", "use", "video"]) {
      expect(tags).not.toContain(forbidden);
    }
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(([key]) => /^on|^(?:src|srcset|xlink:href|action|formaction)$/.test(key))).toEqual([]);
    const outward = attributes.filter(([key, value]) => key === "href" && !value.startsWith("#"));
    const docs = "https://github.com/archbook/archbook/blob/main/docs/checks/";
    expect(outward.filter(([, value]) => !value.startsWith(docs))).toEqual([]);
    expect(page(name)).not.toMatch(/url\(|@import|@font-face/);
    expect(page(name)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'`);
  });

  test("leads to places that are there, each of which is there once", () => {
    const elements = elementsOf(page(name));
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap(({ attributes }) => attributes.get("href") ?? []);
    const inside = targets.filter((target) => target.startsWith("#")).map((target) => target.slice(1));
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test("has the chapters in order", () => {
    const headings = elementsOf(page(name)).filter(({ tag }) => tag === "h2");
    const numbered = headings.map(({ text }) => text).filter((text) => /^\d/.test(text));
    expect(numbered).toEqual([
      "1Overview",
      "2The picture",
      "3What we get from the picture",
      "4What we miss from it",
      "5Answers by area",
      "6Agenda: 60 minutes",
      "7Service levels: promised and reachable",
      "8Contradictions and risks",
      "9Proposed engagements",
      "10What does not apply",
      "11The file",
    ]);
  });

  test("is the same each time", async () => {
    const text = name === "hostile" ? HOSTILE : example(name);
    expect(briefHtml(briefOfText(text, 60, await pictureOf(text)), "auto")).toBe(page(name));
  });
});

test("a hostile name is shown as it is written, and no longer than there is room for", () => {
  const html = page("hostile");
  const words = html.replace(/<ol class="b-source">.*?<\/ol>/s, "");
  expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(words).not.toContain("n".repeat(1000));
  const heading = elementsOf(html).find(({ tag }) => tag === "h1");
  expect(heading?.text).toBe(PAYLOAD);
  expect(words).toContain("\ud83d\udc69\u200d\ud83d\udcbb");
});

test("marks of the picture lead to questions of the pack", () => {
  const keys = /<ul class="b-key">(.*?)<\/ul>/s.exec(page("lamp"))?.[1] ?? "";
  expect(keys.match(/href="#q\d+"/g)?.length).toBeGreaterThan(5);
  expect(page("lamp").match(/class="marker /g)?.length).toBe(keys.match(/<b>/g)?.length);
});

test("a picture that cannot be drawn is said to be missing, and the rest goes on", () => {
  const html = briefHtml(
    briefOfText(example("lamp"), 60, { kind: "failed", reason: "it <b>took</b> too long." }),
    "auto",
  );
  expect(html).toContain("The picture could not be drawn: it &lt;b&gt;took&lt;/b&gt; too long.");
  expect(html).toContain("What we miss from it");
});

test("a file that is too long is not printed, and places are no links then", () => {
  const html = briefHtml(briefOfText(`${example("lamp")}${"# more\n".repeat(3000)}`), "auto");
  expect(html).toContain("The file is too long to be printed here.");
  expect(html).not.toContain('href="#L');
});

test("each theme has its colours", () => {
  const brief = briefOfText(example("lamp"));
  expect(briefHtml(brief, "auto")).toContain("prefers-color-scheme:dark");
  for (const theme of ["light", "dark", "high-contrast"] as const) {
    expect(briefHtml(brief, theme)).not.toContain("prefers-color-scheme");
  }
});

test("in a browser nothing of a hostile name runs, is fetched, or reaches beyond the page", async () => {
  if (findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1") {
    console.warn(`The review pack is not opened in a browser. ${NO_CHROMIUM}`);
    return;
  }
  const browser = await launchChromium();
  try {
    const opened = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    const asked: string[] = [];
    const said: string[] = [];
    opened.on("request", (request) => asked.push(request.url()));
    opened.on("console", (message) => said.push(message.text()));
    opened.on("pageerror", (error) => said.push(error.message));
    await opened.setContent(page("hostile"), { waitUntil: "load" });
    expect(asked.filter((url) => !url.startsWith("about:") && !url.startsWith("data:"))).toEqual([]);
    expect(said).toEqual([]);
    const seen = await opened.evaluate(
      "({ scripts: document.scripts.length, wide: document.documentElement.scrollWidth > innerWidth, title: document.title })",
    );
    expect(seen).toMatchObject({ scripts: 0, wide: false });
  } finally {
    await browser.close();
  }
}, 60_000);
