#!/usr/bin/env node
// Uses the preview in a real VS Code as a person would: by mouse and keyboard. Exit status 0: everything came as it should.
//
//   node scripts/editor/drive-preview.mjs                     in the extension host that is a process
//   node scripts/editor/drive-preview.mjs --host web          in the one that is a web worker
//   node scripts/editor/drive-preview.mjs --pictures DIR      and shows the editor after each step
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "./chromium.mjs";
import { createProfile } from "./editor-profile.mjs";
import { startEditorServer } from "./editor-server.mjs";
import { fetchEditor } from "./fetch-editor.mjs";
import { useWebExtensionHost } from "./web-extension-host.mjs";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const TIMEOUT_MS = 60_000;

const { values: options } = parseArgs({
  options: { pictures: { type: "string" }, host: { type: "string", default: "node" } },
});
if (!["node", "web"].includes(options.host)) throw new Error(`--host is node or web, not "${options.host}".`);

/** One thing after the other, in one editor: what is done, and what must be seen then. */
const STEPS = {
  "the preview opens by its button": async ({ page, picture }) => {
    await page.locator(".editor-actions a[aria-label*='Open Preview']").first().click();
    await picture.locator(".card").first().waitFor();
  },
  "a click on an element leads to its source": async ({ page, picture }) => {
    await picture.locator('.card[data-id="mysql"]').click();
    await activeLine(page, 14).waitFor();
    await picture.locator('.card.selected[data-id="mysql"]').waitFor();
  },
  "the element that the cursor is in lights up": async ({ page, picture }) => {
    await word(page, "kind: web-app").click();
    await picture.locator('.card.selected[data-id="web"]').waitFor();
  },
  "the keyboard goes to an element, hears of it, and to its source": async ({ page, picture }) => {
    await picture.locator("#frame").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await picture.locator('[data-id="user"][aria-description*="Calls web"]').waitFor();
    await page.keyboard.press("Enter");
    await activeLine(page, 5).waitFor();
  },
  "resting on an element tells its facts and what is asked": async ({ page, picture }) => {
    await picture.locator('.card[data-id="mysql"]').hover();
    const facts = picture.locator("#facts");
    await facts.getByText("Called by web").waitFor();
    await facts.getByText(/open question/).waitFor();
    await page.mouse.move(5, 5);
    await facts.waitFor({ state: "hidden" });
  },
  "a marker has its questions, and a fix answers one": async ({ page, picture }) => {
    await picture.locator('.marker[data-element="mysql"]').click();
    const fix = picture.locator("#side .fix", { hasText: /^Mark exposure as unknown/ });
    await fix.click();
    await line(page, "exposure: unknown").waitFor();
    await picture.locator("#side .close").click();
  },
  "a fault shows what goes down with an element": async ({ picture }) => {
    await picture.locator("#pick").click();
    await picture.locator('.card[data-id="mysql"]').click();
    await picture.locator('[data-id="mysql"][data-fault="down"]').waitFor();
    await picture.locator('[data-id="user"][data-fault="stopped"]').waitFor();
    await picture.locator("#side .close").click();
    await picture.locator("[data-fault]").first().waitFor({ state: "detached" });
  },
  "an edit is drawn": async ({ page, picture }) => {
    await word(page, "name: User").click();
    await page.keyboard.press("End");
    await page.keyboard.type("s of the shop");
    await picture.locator(".card .name", { hasText: "Users of the" }).waitFor();
  },
  "a file that breaks leaves the last picture, and says why": async ({ page, picture }) => {
    await word(page, "connects:").click();
    await page.keyboard.press("End");
    await page.keyboard.type("]]");
    await picture.locator("#notice.stale", { hasText: "last picture" }).waitFor();
    await picture.locator(".card .name", { hasText: "Users of the" }).waitFor();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await picture.locator("#notice.stale").waitFor({ state: "detached" });
  },
  "the picture is saved as PNG, which the page makes": async ({ page, picture }) => {
    await picture.locator("#export").click();
    await chosen(page, "PNG");
    await page.locator(".quick-input-widget").getByRole("button", { name: "OK" }).click();
    await page.locator(".statusbar-item", { hasText: "Saved architecture.png" }).waitFor();
    if (options.host === "web") return;
    const [head, kib] = [readFileSync(path.join(folder, "architecture.png")), 1024];
    if (head.toString("latin1", 1, 4) !== "PNG" || head.length < 20 * kib) throw new Error("This is no PNG.");
  },
  "the picture is copied as an image and as text": async ({ page, picture }) => {
    await picture.locator("#copy").click();
    await chosen(page, "Image");
    await page.locator(".statusbar-item", { hasText: "Copied the diagram" }).waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    if (!types.includes("image/png")) throw new Error(`The clipboard holds ${types.join(", ") || "nothing"}.`);
    await picture.locator("#copy").click();
    await chosen(page, "Mermaid");
    await page.waitForFunction(async () => /^(?:---|flowchart|graph)/.test(await navigator.clipboard.readText()));
  },
  "another view is drawn": async ({ picture }) => {
    await picture.locator("#view").selectOption("network");
    await picture.locator('#picture svg[aria-label*="network" i]').waitFor();
    await picture.locator("#view").selectOption("deployment");
    await picture.locator('#picture svg[aria-label*="deployment" i]').waitFor();
  },
  "what was chosen is shown again after another tab was in front": async ({ page, picture }) => {
    await picture.locator("#filter").click();
    await picture.locator('#filters select[data-kind="area"]').selectOption("backup");
    await picture.locator("#place").selectOption("mysql");
    await picture.locator('[data-id="mysql"][data-fault="down"]').waitFor();
    await picture.locator("#zoom-in").click();
    await picture.locator("#frame").focus();
    // The page of a tab that is not seen is given up.
    await open(page, "README.md");
    await page.locator(".tab.active", { hasText: "README.md" }).waitFor();
    await page.locator(".tab", { hasText: "Preview architecture.yaml" }).click();
    await picture.locator('[data-id="mysql"][data-fault="down"]').waitFor();
    await picture.locator('.card.faded[data-id="user"]').waitFor();
    const place = await picture.locator("#place").inputValue();
    const area = await picture.locator('#filters select[data-kind="area"]').inputValue();
    if (place !== "mysql" || area !== "backup") throw new Error(`Down is "${place}", the area is "${area}".`);
  },
  "the preview comes back after the window was loaded anew": async ({ page, picture }) => {
    // Where files are named in the address, the editor opens them instead of those that were open.
    await page.goto(`${new URL(page.url()).origin}/?${new URLSearchParams({ folder: examples })}`);
    await picture.locator(".card .name", { hasText: "Users of the" }).waitFor({ timeout: 2 * TIMEOUT_MS });
  },
  "a zone goes down, and what it takes along is shown": async ({ page, picture }) => {
    await page
      .locator(".tab", { hasText: /^architecture.yaml/ })
      .first()
      .click();
    await open(page, "saas-azure/architecture.yaml", "saas-azure");
    await line(page, "name: Mietkonto").waitFor();
    await page.locator(".editor-actions a[aria-label*='Open Preview']").first().click();
    const shown = picture.locator('.card[data-id^="ledger"]').first();
    await shown.waitFor();
    await picture.locator("#place").selectOption("zone:1");
    await picture.locator('[data-fault="weakened"]').first().waitFor();
    await picture.locator("#side li", { hasText: "goes on" }).first().waitFor();
  },
};

const profile = createProfile({
  ...(options.host === "node" ? { extension: ROOT } : {}),
  settings: { "files.autoSave": "off", "files.simpleDialog.enable": true, "window.commandCenter": false },
});
const examples = path.join(profile.directory, "examples");
const folder = path.join(examples, "lamp");
cpSync(path.join(ROOT, "examples"), examples, { recursive: true });
const server = await startEditorServer(
  fetchEditor((text) => console.log(text)),
  profile,
);
const browser = await launchChromium();
const cleanUp = [() => browser.close(), () => server.stop()];
try {
  await useAll(await openEditor());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of cleanUp) await end();
  profile.remove();
}

async function openEditor() {
  const origin = `http://127.0.0.1:${server.port}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  if (options.host === "web") cleanUp.unshift(await useWebExtensionHost(page, origin, { extension: ROOT }));
  const uri = `vscode-remote://127.0.0.1:${server.port}${path.join(folder, "architecture.yaml")}`;
  const query = new URLSearchParams({ folder: examples, payload: JSON.stringify([["openFile", uri]]) });
  await page.goto(`${origin}/?${query}`);
  await line(page, "architecture:").waitFor();
  return page;
}

async function useAll(page) {
  // After a reload, or with two previews, the one that is seen is meant.
  const picture = page.frameLocator("iframe.webview.ready:visible").frameLocator("iframe");
  if (options.pictures !== undefined) mkdirSync(options.pictures, { recursive: true });
  for (const [name, use] of Object.entries(STEPS)) {
    try {
      await use({ page, picture });
      console.log(`✓ ${name}`);
    } catch (error) {
      throw new Error(`✗ ${name}`, { cause: error });
    } finally {
      if (options.pictures !== undefined) {
        await page.screenshot({ path: path.join(options.pictures, `${name.replaceAll(/\W+/g, "-")}.png`) });
      }
    }
  }
  console.log(`${Object.keys(STEPS).length} passed, 0 failed`);
}

/** Opens a file by its name, in the group of tabs that has the keyboard. */
async function open(page, name, shown = name) {
  const input = page.locator(".quick-input-widget .quick-input-box input").first();
  // A key that is pressed in a webview reaches the editor a little later, and what is typed before that is lost.
  for (let tries = 0; tries < 5 && !(await input.isVisible()); tries++) {
    await page.keyboard.press("Control+P");
    await input.waitFor({ timeout: 5_000 }).catch(() => {});
  }
  await input.fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: shown }).first().click();
}

/** Picks one of what the editor offers to choose from. */
async function chosen(page, label) {
  const item = page.locator(".quick-input-list .monaco-list-row .label-name", { hasText: new RegExp(`^${label}$`) });
  await item.first().click();
}

function activeLine(page, number) {
  return page.locator(".monaco-editor .active-line-number", { hasText: new RegExp(`^${number}$`) });
}

/** Something in that line: the line itself is as wide as the longest, and a click into its middle would scroll. */
function word(page, text) {
  return line(page, text).locator("span span").last();
}

/** The first line of the editor that contains a text. */
function line(page, text) {
  return page.locator(".monaco-editor .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();
}
