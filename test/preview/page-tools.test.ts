import { expect } from "vitest";
import { inBrowser, pagesInBrowser } from "./in-browser.ts";
import { pictureOf, SHOP } from "./open-preview.ts";

const openPreview = pagesInBrowser();

const TWO_REGIONS = `architecture: 1
name: Shop
networking: { regions: [westeurope, northeurope] }
clients: { browser: { connects: [web] } }
components:
  web: { regions: [westeurope], connects: [orders] }
  reports: { regions: [northeurope], connects: [archive] }
databases:
  orders: { engine: mysql, regions: [westeurope], classification: confidential, personalData: true }
  archive: { engine: mysql, regions: [northeurope] }
slas:
  checkout: { entry: browser, availability: 99% }
`;

inBrowser("a view is chosen from a list, and who can reach something once that is selected", async () => {
  const { page, posted } = await openPreview(TWO_REGIONS);
  const options = () => page.locator("#view option:not([disabled])").allTextContents();
  expect(await options()).toEqual([
    "Deployment",
    "Network and trust boundaries",
    "Data flow",
    expect.stringMatching(/^Journey: /),
  ]);
  await page.locator("#view").selectOption("journey:checkout");
  expect((await posted()).at(-1)).toEqual({ type: "view", view: "journey:checkout" });
  await page.locator('.card[data-entity="orders"]').click();
  await page.locator("#view").selectOption("reach:orders");
  expect((await posted()).at(-1)).toEqual({ type: "view", view: "reach:orders" });
});

inBrowser("filters dim what does not match, together; a line stays where both of its ends do", async () => {
  const { page, state } = await openPreview(TWO_REGIONS);
  const left = () =>
    page.locator(".card:not(.faded)").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-entity")));
  expect(await page.locator("#filters").isHidden()).toBe(true);
  await page.locator("#filter").click();
  await page.locator('#filters select[data-kind="journey"]').selectOption("checkout");
  expect((await left()).sort()).toEqual(["browser", "orders", "web"]);
  expect(await page.locator(".wire:not(.faded)[data-from]").count()).toBe(2);
  await page.locator('#filters select[data-kind="region"]').selectOption("westeurope");
  expect((await left()).sort()).toEqual(["orders", "web"]);
  await page.locator('#filters select[data-kind="data"]').selectOption("personal");
  expect(await left()).toEqual(["orders"]);
  expect(await page.locator("#live").textContent()).toBe("1 cards match.");
  expect(await page.locator("#filter").getAttribute("class")).toContain("on");
  await expect.poll(state).toMatchObject({ filters: { journey: "checkout", region: "westeurope", data: "personal" } });
  await page.getByRole("button", { name: "Clear Filters" }).click();
  expect(await page.locator(".faded").count()).toBe(0);
});

inBrowser("areas and severities pick what is asked, and dim the other markers", async () => {
  const { page } = await openPreview(TWO_REGIONS);
  const all = await page.locator(".marker[data-marker]").count();
  await page.locator("#filter").click();
  const area = page.locator('#filters select[data-kind="area"]');
  await area.selectOption("backup");
  const left = page.locator(".marker[data-marker]:not(.faded)");
  expect(await left.count()).toBeGreaterThan(0);
  expect(await left.count()).toBeLessThan(all);
  const entities = await page
    .locator(".card:not(.faded)")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-entity")));
  expect(entities.sort()).toEqual(["archive", "orders"]);
});

inBrowser("the map comes where little of the picture is seen, and leads to where it is clicked", async () => {
  const { page, state } = await openPreview(TWO_REGIONS);
  const map = page.locator("#map");
  expect(await map.isHidden()).toBe(true);
  for (let times = 0; times < 6; times++) await page.locator("#zoom-in").click();
  expect(await map.isVisible()).toBe(true);
  const box = await map.boundingBox();
  if (box === null) throw new Error("The map has no place.");
  await page.mouse.click(box.x + 6, box.y + 6);
  const left = page.locator("#picture svg");
  await expect.poll(async () => (await left.boundingBox())?.x ?? 0).toBeGreaterThan(200);
  await page.mouse.click(box.x + box.width - 6, box.y + box.height - 6);
  await expect.poll(async () => (await left.boundingBox())?.x ?? 0).toBeLessThan(-500);
  await expect.poll(state).toMatchObject({ camera: { scale: expect.any(Number) } });
  const drawn = await map.locator("canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value) => value > 0).length;
  });
  expect(drawn).toBeGreaterThan(100);
});

inBrowser(
  "resting on an element asks for its facts, which stay while they are pointed at and go with Escape",
  async () => {
    const { page, send, posted } = await openPreview(SHOP);
    await page.locator('.card[data-id="orders"]').hover();
    await expect.poll(async () => (await posted()).at(-1)).toEqual({ type: "facts", id: "orders" });
    const markdown =
      "`orders` (database): A \\*table\\* of \\<b\\>orders\\</b\\>\n\n---\n\n**2 open questions**\n\n- Who reads it? (`a/b`)\n- Who \\[writes\\]\\(x\\)?";
    await send({ type: "facts", id: "orders", markdown });
    const facts = page.getByRole("tooltip");
    expect(await facts.locator("p").first().textContent()).toBe("orders (database): A *table* of <b>orders</b>");
    expect(await facts.locator("li").allTextContents()).toEqual(["Who reads it? (a/b)", "Who [writes](x)?"]);
    await facts.hover();
    await page.waitForTimeout(400);
    expect(await facts.isVisible()).toBe(true);
    await page.locator("#frame").focus();
    await page.keyboard.press("Escape");
    expect(await facts.isHidden()).toBe(true);
    await send({ type: "facts", id: "orders", markdown: "too late" });
    expect(await facts.isHidden()).toBe(true);
  },
);

inBrowser("a picture in pixels is made in the page, twice as fine, and nothing is asked for", async () => {
  const { page, send, posted, picture } = await openPreview(SHOP);
  await send({ type: "paint", job: 7, svg: picture.svg, width: 800, height: 300, use: "save" });
  await expect.poll(async () => (await posted()).at(-1)).toMatchObject({ type: "painted", job: 7, failure: "" });
  const size = await page.evaluate(async () => {
    const last = window.stub.posted.at(-1);
    if (typeof last !== "object" || last === null || !("bytes" in last) || !(last.bytes instanceof Uint8Array)) return;
    const { width, height } = await createImageBitmap(new Blob([new Uint8Array(last.bytes)]));
    return { width, height };
  });
  expect(size).toEqual({ width: 1600, height: 600 });
  await send({ type: "paint", job: 8, svg: "no picture", width: 800, height: 300, use: "save" });
  await expect.poll(async () => (await posted()).at(-1)).toMatchObject({ job: 8, failure: expect.stringMatching(/./) });
});

inBrowser("all that was chosen comes back after a reload", async () => {
  const first = await openPreview(TWO_REGIONS);
  await first.page.locator("#filter").click();
  await first.page.locator('#filters select[data-kind="data"]').selectOption("confidential");
  await first.page.locator("#search").fill("mysql");
  await first.page.locator("#zoom-in").click();
  await first.page.locator('.card[data-entity="orders"]').click();
  await first.page.locator("#place").selectOption("orders");
  await expect.poll(first.state).toMatchObject({ fault: "orders", selected: [expect.stringContaining("orders")] });
  const state = await first.state();
  const second = await openPreview(TWO_REGIONS, { state });
  expect(await second.posted()).toContainEqual({ type: "fault", place: "orders" });
  expect(await second.page.locator("#search").inputValue()).toBe("mysql");
  expect(await second.page.locator(".card:not(.faded)").getAttribute("data-entity")).toBe("orders");
  expect(await second.page.locator("#filters").isVisible()).toBe(true);
  expect(await second.page.locator(".card.selected").getAttribute("data-entity")).toBe("orders");
  const place = (page: typeof first.page) => page.locator("#picture").evaluate(({ style }) => style.transform);
  expect(await place(second.page)).toBe(await place(first.page));
  await expect.poll(second.state).toEqual(state);
});

inBrowser("the view that was chosen is asked for again, and a picture of another one is seen whole", async () => {
  const { page, posted, send, state } = await openPreview(TWO_REGIONS, {
    state: { uri: "file:///architecture.yaml", view: "network", camera: { scale: 2, x: 5, y: 5 }, filters: 7 },
  });
  expect((await posted())[0]).toEqual({ type: "ready", view: "network" });
  // What came is the deployment: the camera belongs to another picture.
  await expect.poll(state).not.toHaveProperty("camera.scale");
  await page.locator("#zoom-in").click();
  await send(await pictureOf(TWO_REGIONS, { view: "network" }));
  await expect.poll(state).toMatchObject({ view: "network" });
  expect(await state()).not.toHaveProperty("camera.scale");
  expect(await page.locator("#view").inputValue()).toBe("network");
});
