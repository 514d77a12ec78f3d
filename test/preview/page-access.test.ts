import { expect } from "vitest";
import { inBrowser, pagesInBrowser } from "./in-browser.ts";
import { pictureOf, SHOP } from "./open-preview.ts";

const openPreview = pagesInBrowser();

inBrowser("Tab goes through the tools, into the picture in one step, and on", async () => {
  const { page, send } = await openPreview(SHOP);
  await send({ type: "questions", number: 1, label: "Web", questions: [{ check: "a/b", message: "Why?", fixes: [] }] });
  await page.locator("#view").focus();
  const order: string[] = [];
  for (let steps = 0; steps < 14; steps++) {
    order.push(await page.evaluate(() => document.activeElement?.id || (document.activeElement?.className ?? "")));
    await page.keyboard.press("Tab");
  }
  const wanted = "view search filter place pick zoom-out fit zoom-in copy export frame picture close question";
  expect(order).toEqual(wanted.split(" "));
});

inBrowser(
  "keys lead through elements and questions in the order of reading, and there is one place that Tab returns to",
  async () => {
    const { page } = await openPreview(SHOP);
    const focused = () =>
      page.locator("#picture").evaluate((host) => {
        const element = host.shadowRoot?.activeElement;
        return element?.getAttribute("data-id") ?? element?.getAttribute("data-marker");
      });
    await page.locator("#frame").focus();
    await page.keyboard.press("Home");
    expect(await focused()).toBe("area:system");
    await page.keyboard.press("PageDown");
    expect(await focused()).toBe("browser");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("web");
    await page.keyboard.press("End");
    expect(await focused()).toMatch(/^\d+$/);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageDown");
    expect(await page.locator('#picture [tabindex="0"]').count()).toBe(1);
    const last = await focused();
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBeUndefined();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(last);
  },
);

inBrowser("what the keyboard comes to has its facts as a description", async () => {
  const { page, send, posted } = await openPreview(SHOP);
  await page.locator("#frame").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await posted()).at(-1)).toEqual({ type: "facts", id: "browser" });
  await send({ type: "facts", id: "browser", markdown: "`browser` (client)\n\nCalls `web`." });
  expect(await page.locator('.card[data-id="browser"]').getAttribute("aria-description")).toBe(
    "browser (client)Calls web.",
  );
  expect(await page.getByRole("tooltip").isVisible()).toBe(true);
});

inBrowser("every tool has a name, and every part a role", async () => {
  const { page } = await openPreview(SHOP);
  expect(await page.locator("#tools").ariaSnapshot()).toMatch(
    /group "Tools":[\s\S]*combobox "View"[\s\S]*searchbox "Search"[\s\S]*button "Filter"[\s\S]*combobox "What if … is down\?"[\s\S]*button "Click what is down"[\s\S]*button "Zoom out"[\s\S]*button "Fit \(0\)"[\s\S]*button "Zoom in"[\s\S]*button "Copy …"[\s\S]*button "Export …"/,
  );
  expect(await page.getByRole("application", { name: "Shop: deployment diagram" }).count()).toBe(1);
  expect(await page.locator("#frame").getAttribute("aria-describedby")).toBe("keys");
  const nameless = await page
    .locator("button, select, input, [tabindex], #picture [role]")
    .evaluateAll((elements) =>
      elements
        .filter((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim() === "")
        .map(({ outerHTML }) => outerHTML),
    );
  expect(nameless).toEqual([]);
  const roles = await page.locator("#picture [tabindex]").evaluateAll((stops) => stops.map((stop) => stop.role));
  expect(new Set(roles)).toEqual(new Set(["graphics-object", "graphics-symbol", "button"]));
});

inBrowser("what a new picture adds, loses and asks is said", async () => {
  const { page, send } = await openPreview(SHOP);
  await send(await pictureOf(SHOP.replace("components:\n", "components:\n  cart: { connects: [orders] }\n")));
  expect(await page.locator("#live").textContent()).toMatch(/^Added: Cart, Cart → Orders\. \d+ questions are open\.$/);
  await send(await pictureOf(SHOP));
  expect(await page.locator("#live").textContent()).toMatch(
    /^Removed: Cart, Cart → Orders\. \d+ questions are open\.$/,
  );
});

inBrowser("the picture glides only for who wants movement", async () => {
  const seconds = async (reducedMotion: "reduce" | "no-preference") => {
    const { page } = await openPreview(SHOP, { reducedMotion });
    await page.locator("#zoom-in").click();
    return page
      .locator("#picture")
      .evaluate((picture) => Number.parseFloat(getComputedStyle(picture).transitionDuration));
  };
  expect(await seconds("reduce")).toBe(0);
  expect(await seconds("no-preference")).toBeGreaterThan(0);
});

inBrowser.for([
  ["vscode-light", "#ffffff"],
  ["vscode-dark", "#1f1f1f"],
  ["vscode-high-contrast", "#000000"],
] as const)("in %s the focus and what is dimmed can be seen", async ([theme, background]) => {
  const { page } = await openPreview(SHOP);
  await page.evaluate(
    ([name, colour]) => {
      document.body.classList.add(name);
      document.documentElement.style.setProperty("--vscode-editor-background", colour);
    },
    [theme, background] as const,
  );
  await page.locator("#search").fill("mysql");
  const opacity = await page
    .locator(".card.faded")
    .first()
    .evaluate((card) => Number(getComputedStyle(card).opacity));
  if (theme === "vscode-high-contrast") expect(opacity).toBeGreaterThan(0.3);
  else expect(opacity).toBeLessThan(0.3);
  const canvas = await page.locator("#picture .canvas").evaluate((rect) => getComputedStyle(rect).fill);
  expect(canvas).toBe(`rgb(${[1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16)).join(", ")})`);
  await page.locator("#frame").focus();
  await page.keyboard.press("Home");
  const line = await page
    .locator(".container > .area")
    .first()
    .evaluate((area) => getComputedStyle(area).strokeWidth);
  expect(line).toBe("3px");
});
