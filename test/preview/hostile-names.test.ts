import { expect } from "vitest";
import { stringify } from "yaml";
import { previewFacts } from "../../server/src/features/preview-facts.ts";
import { previewScene } from "../../server/src/features/preview-scene.ts";
import { readSnapshot } from "../support/read-snapshot.ts";
import { inBrowser, pagesInBrowser } from "./in-browser.ts";
import { SHOP } from "./open-preview.ts";

const openPreview = pagesInBrowser();

const NAMES = {
  markup: "</svg><script>window.hit=1</script><img src=x onerror=window.hit=1>",
  attribute: `" onload="window.hit=1" x='`,
  "ten thousand characters": "x".repeat(10_000),
  "ten thousand words": "long word ".repeat(1_000),
  "right to left": "بوابة الدفع \u202ePayments\u202c שלום",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈 family of flags",
  "control characters": "a\u0000b\u0007c\u001bd\u007fe\ufffef",
  "half a character": "a\ud800b",
  entities: "&lt;b&gt; &amp; &#x3c; ]]> <![CDATA[ `code` **bold** [a](javascript:window.hit=1)",
  CSS: "</style><style>*{display:none}</style>",
};

inBrowser.for(Object.entries(NAMES))("%s", async ([, name]) => {
  const text = hostile(name);
  const { page, send, picture, posted } = await openPreview(text);
  expect(await page.locator(".card").count()).toBe(4);
  // All that names go to: the tools, the questions, the facts and the outcome of a fault.
  await page.locator("#filter").click();
  const question = { check: name, message: name, fixes: [name] };
  await send({ type: "questions", number: 1, label: name, questions: [question] });
  await send({ type: "reason", reason: name });
  const [element] = picture.elements.filter(({ entity }) => entity === "web");
  await page.locator('.card[data-entity="web"]').hover({ position: { x: 30, y: 14 } });
  await expect.poll(async () => (await posted()).at(-1)).toMatchObject({ type: "facts" });
  const id = element?.id ?? "";
  // What XML cannot hold, such as half a character, stands in the picture as a replacement: so also in the id.
  const shown = (await page.locator('.card[data-entity="web"]').getAttribute("data-id")) ?? "";
  await send({ type: "facts", id: shown, markdown: factsOf(text, id) });
  const [place] = picture.places;
  await page.locator("#place").evaluate((select) => {
    if (select instanceof HTMLSelectElement) select.selectedIndex = 1;
    select.dispatchEvent(new Event("change"));
  });
  const journeys = [{ sla: name, survives: false, figure: name, details: [name] }];
  await send({ type: "fault", place: place?.word ?? "", states: [{ id, state: "down" }], journeys });
  expect(await page.getByRole("tooltip").textContent()).toContain("web");
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  expect(await page.locator("script").count()).toBe(1);
  const foreign = "img, a, iframe, object, #picture image, #picture style, #picture foreignObject, #facts script";
  expect(await page.locator(foreign).count()).toBe(0);
  // Whatever is written, the page keeps its size, and lists stay readable.
  const sizes = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(sizes).toEqual([900, 640]);
  const options = await page.locator("option").allTextContents();
  expect(Math.max(...options.map(({ length }) => length))).toBeLessThan(80);
});

inBrowser("of a picture with scripts, links and handlers only the picture is taken", async () => {
  const { page, send, picture } = await openPreview(SHOP);
  const evil = `<script>window.hit=1</script><a href="https://example.com"><rect width="5" height="5"/></a><image href="https://example.com/x.png" onerror="window.hit=1"/><g onclick="window.hit=1" style="fill:red" class="card" data-id="x"><rect class="face" width="9" height="9"/></g>`;
  await send({ ...picture, svg: picture.svg.replace("</svg>", `${evil}</svg>`) });
  expect(await page.locator('[data-id="x"]').evaluate((element) => element.getAttributeNames().sort())).toEqual([
    "class",
    "data-id",
    "tabindex",
  ]);
  expect(await page.locator("#picture a, #picture image, #picture script").count()).toBe(0);
  await page.locator('[data-id="x"]').dispatchEvent("click");
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  // The policy refuses handlers and styles even before they are left out; nothing is ever fetched.
  const refused = await page.evaluate(() => window.stub.violations.splice(0));
  expect(refused.filter((one) => !/^(?:script|style)-src-attr inline$/.test(one))).toEqual([]);
});

function hostile(name: string): string {
  return stringify({
    architecture: 1,
    name,
    clients: { user: { name, users: name, connects: ["web", { to: "web", protocol: name }] } },
    networking: { regions: { [name.slice(0, 60)]: {}, other: {} } },
    components: {
      web: {
        name,
        technology: { language: name, version: name },
        hosting: { service: name },
        modules: [name],
        connects: ["db"],
      },
      [name.slice(0, 200)]: { name },
    },
    databases: { db: { name, engine: name } },
    slas: { [name]: { name, entry: "user", availability: "99%" } },
  });
}

function factsOf(text: string, id: string): string {
  const snapshot = readSnapshot(text);
  const drawn = previewScene(snapshot);
  return "scene" in drawn ? (previewFacts(drawn.scene, id, snapshot) ?? "") : "";
}
