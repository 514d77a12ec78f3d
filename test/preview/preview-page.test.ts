import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";
import { HOSTILE, type OpenPage, openPreview, SHOP, startBrowser, stopBrowser } from "./open-preview.ts";

const missing = findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1";
if (missing) console.warn(`The preview page is not tested in a browser. ${NO_CHROMIUM}`);

const inBrowser = test.skipIf(missing);
beforeAll(() => (missing ? undefined : startBrowser()), 60_000);
afterAll(stopBrowser);

let opened: OpenPage | undefined;
afterEach(async () => {
  const violations = await opened?.violations();
  const errors = opened?.errors;
  await opened?.close();
  opened = undefined;
  expect(violations ?? [], "what the policy refused").toEqual([]);
  expect(errors ?? [], "what was thrown").toEqual([]);
});

inBrowser("a click on an element asks for its source, a click on a marker for its questions", async () => {
  opened = await openPreview(SHOP);
  const { page, posted } = opened;
  expect(await posted()).toEqual([{ type: "ready", view: "" }]);
  await page.locator('[data-id="web"]').click();
  await page.locator('.marker[data-marker="1"]').click();
  expect((await posted()).slice(1)).toEqual([
    { type: "reveal", id: "web", focus: false },
    { type: "marker", number: 1 },
  ]);
  expect(await page.locator('[data-id="web"]').getAttribute("class")).toContain("selected");
});

inBrowser("what the cursor is in lights up, with its lines", async () => {
  opened = await openPreview(SHOP);
  await opened.send({ type: "select", ids: ["orders"] });
  expect(await opened.page.locator(".selected").getAttribute("data-id")).toBe("orders");
  expect(await opened.page.locator(".joined").getAttribute("data-to")).toBe("orders");
});

inBrowser("a file that breaks leaves the last picture, and says why", async () => {
  opened = await openPreview(SHOP);
  const { page, send, picture } = opened;
  await send({ type: "reason", reason: "Line 3: no." });
  expect(await page.locator("#notice").textContent()).toBe("This is the last picture that could be drawn. Line 3: no.");
  expect(await page.locator(".card").count()).toBeGreaterThan(2);
  await send(picture);
  expect(await page.locator("#notice").isHidden()).toBe(true);
});

inBrowser("it zooms, pans and fits by keys, wheel and mouse, and keeps where it was", async () => {
  opened = await openPreview(SHOP);
  const { page, state } = opened;
  const width = async () => (await page.locator("#picture svg").boundingBox())?.width ?? 0;
  const fitting = await width();
  await page.locator("#frame").focus();
  await page.keyboard.press("+");
  expect(await width()).toBeCloseTo(fitting * 1.25, 0);
  await page.keyboard.press("-");
  expect(await width()).toBeCloseTo(fitting, 0);
  await page.mouse.move(300, 300);
  const before = await page.locator("#picture svg").boundingBox();
  await page.mouse.wheel(0, 50);
  await expect.poll(async () => (await page.locator("#picture svg").boundingBox())?.y).toBeCloseTo((before?.y ?? 0) - 50, 0);
  await page.mouse.down();
  await page.mouse.move(340, 320, { steps: 4 });
  await page.mouse.up();
  expect((await page.locator("#picture svg").boundingBox())?.x).toBeCloseTo((before?.x ?? 0) + 40, 0);
  await expect.poll(state).toMatchObject({ uri: "file:///architecture.yaml", camera: { scale: expect.any(Number) } });
  await page.locator("#fit").click();
  expect((await page.locator("#picture svg").boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await expect.poll(state).not.toHaveProperty("camera.scale");
});

inBrowser("search fades what it does not find, and Enter leads to what it finds", async () => {
  opened = await openPreview(SHOP);
  const { page, posted } = opened;
  await page.locator("#search").fill("mysql");
  expect(await page.locator("#matches").textContent()).toBe("1 found");
  expect(await page.locator(".card:not(.faded)").getAttribute("data-id")).toBe("orders");
  await page.keyboard.press("Enter");
  expect((await posted()).at(-1)).toEqual({ type: "reveal", id: "orders", focus: false });
  await page.keyboard.press("Escape");
  expect(await page.locator(".faded").count()).toBe(0);
});

inBrowser("the keyboard walks through the elements, and Enter goes to the source", async () => {
  opened = await openPreview(SHOP);
  const { page, posted } = opened;
  const focused = () =>
    page.locator("#picture").evaluate((host) => host.shadowRoot?.activeElement?.getAttribute("data-id"));
  await page.locator("#frame").focus();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("area:system");
  await page.locator('[data-id="browser"]').focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("web");
  await page.keyboard.press("Enter");
  expect((await posted()).at(-1)).toEqual({ type: "reveal", id: "web", focus: true });
});

inBrowser("questions are listed with their fixes, and each leads to its place", async () => {
  opened = await openPreview(SHOP);
  const { page, send, posted } = opened;
  const question = { check: "a/b", message: "Why <b>so</b>?", fixes: ["Say why"] };
  await send({ type: "questions", number: 1, label: "Web", questions: [question] });
  expect(await page.locator("#side h2").textContent()).toBe("Web: 1 open");
  await page.locator("#side .question", { hasText: "Why <b>so</b>?" }).click();
  await page.locator("#side .fix").click();
  expect((await posted()).slice(1)).toEqual([
    { type: "question", number: 1, question: 0 },
    { type: "fix", number: 1, question: 0, fix: 0 },
  ]);
  await page.locator("#side .close").click();
  expect(await page.locator("#side").isHidden()).toBe(true);
});

inBrowser("a fault is chosen by a click, and shown in words, not by colour alone", async () => {
  opened = await openPreview(SHOP);
  const { page, send, posted } = opened;
  await page.locator("#pick").click();
  await page.locator('[data-id="orders"]').click();
  expect((await posted()).at(-1)).toEqual({ type: "fault", place: "orders" });
  await send({
    type: "fault",
    place: "orders",
    states: [
      { id: "orders", state: "down" },
      { id: "web", state: "stopped" },
    ],
    journeys: [{ sla: "checkout", survives: false, figure: "", details: ["orders: 0 of 1 left"] }],
  });
  expect(await page.locator(".fault-tag").allTextContents()).toEqual(["stops", "down"]);
  expect(await page.locator("#side h2").textContent()).toBe("While orders is down, 0 of 1 journeys go on");
  await page.locator("#place").selectOption("");
  expect(await page.locator(".fault-tag").count()).toBe(0);
  expect(await page.locator("#side").isHidden()).toBe(true);
});

inBrowser("hostile names are shown as they are written, and do nothing", async () => {
  opened = await openPreview(HOSTILE);
  const { page } = opened;
  expect(await page.locator(".card").count()).toBe(2);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  expect(await page.locator("#picture script, #picture image, #picture a, #picture foreignObject").count()).toBe(0);
});

inBrowser("of a picture with scripts, links and handlers only the picture is taken", async () => {
  opened = await openPreview(SHOP);
  const { page, send, picture } = opened;
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
  expect((await opened.violations()).filter((refused) => !/^(?:script|style)-src-attr inline$/.test(refused))).toEqual(
    [],
  );
  await opened.close();
  opened = undefined;
});

inBrowser("what is no message of the extension is passed over", async () => {
  opened = await openPreview(SHOP);
  for (const message of [undefined, 7, "picture", {}, { type: "picture", svg: 1 }, { type: "select", ids: [1] }]) {
    await opened.page.evaluate((data) => window.postMessage(data, "*"), message);
  }
  expect(await opened.page.locator(".card").count()).toBeGreaterThan(2);
});
