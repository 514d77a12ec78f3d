import { expect } from "vitest";
import { inBrowser, pagesInBrowser } from "./in-browser.ts";
import { SHOP } from "./open-preview.ts";

const openPreview = pagesInBrowser();

inBrowser("a click on an element asks for its source, a click on a marker for its questions", async () => {
  const opened = await openPreview(SHOP);
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
  const opened = await openPreview(SHOP);
  await opened.send({ type: "select", ids: ["orders"] });
  expect(await opened.page.locator(".selected").getAttribute("data-id")).toBe("orders");
  expect(await opened.page.locator(".joined").getAttribute("data-to")).toBe("orders");
});

inBrowser("a file that breaks leaves the last picture, and says why", async () => {
  const opened = await openPreview(SHOP);
  const { page, send, picture } = opened;
  await send({ type: "reason", reason: "Line 3: no." });
  expect(await page.locator("#notice").textContent()).toBe("This is the last picture that could be drawn. Line 3: no.");
  expect(await page.locator(".card").count()).toBeGreaterThan(2);
  await send(picture);
  expect(await page.locator("#notice").isHidden()).toBe(true);
});

inBrowser("it zooms, pans and fits by keys, wheel and mouse, and keeps where it was", async () => {
  const opened = await openPreview(SHOP);
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
  await expect
    .poll(async () => (await page.locator("#picture svg").boundingBox())?.y)
    .toBeCloseTo((before?.y ?? 0) - 50, 0);
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
  const opened = await openPreview(SHOP);
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
  const opened = await openPreview(SHOP);
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
  const opened = await openPreview(SHOP);
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
  const opened = await openPreview(SHOP);
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

inBrowser("what is no message of the extension is passed over", async () => {
  const opened = await openPreview(SHOP);
  for (const message of [undefined, 7, "picture", {}, { type: "picture", svg: 1 }, { type: "select", ids: [1] }]) {
    await opened.page.evaluate((data) => window.postMessage(data, "*"), message);
  }
  expect(await opened.page.locator(".card").count()).toBeGreaterThan(2);
});
