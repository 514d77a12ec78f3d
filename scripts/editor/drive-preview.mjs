#!/usr/bin/env node
// Uses the preview in a real VS Code as a person would: by mouse and keyboard. Exit status 0: everything came as it should.
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "./chromium.mjs";
import { createProfile } from "./editor-profile.mjs";
import { startEditorServer } from "./editor-server.mjs";
import { fetchEditor } from "./fetch-editor.mjs";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const TIMEOUT_MS = 25_000;

const { values: options } = parseArgs({ options: { pictures: { type: "string" } } });

/** One thing after the other, in one editor: what is done, and what must be seen then. */
const STEPS = {
  "the preview opens by its button": async ({ page, picture }) => {
    await page.locator(".editor-actions a[aria-label*='Open Preview']").first().click();
    await picture.locator(".card").first().waitFor();
  },
  "a click on an element leads to its source": async ({ page, picture }) => {
    await picture.locator('.card[data-id="mysql"]').click();
    await page.locator(".monaco-editor .active-line-number", { hasText: /^14$/ }).waitFor();
    await picture.locator('.card.selected[data-id="mysql"]').waitFor();
  },
  "the element that the cursor is in lights up": async ({ page, picture }) => {
    await line(page, "technology: php").click();
    await picture.locator('.card.selected[data-id="web"]').waitFor();
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
    await line(page, "name: User").click();
    await page.keyboard.press("End");
    await page.keyboard.type("s of the shop");
    await picture.locator(".card .name", { hasText: "Users of the" }).waitFor();
  },
  "a file that breaks leaves the last picture, and says why": async ({ page, picture }) => {
    await line(page, "connects: [web]").click();
    await page.keyboard.press("End");
    await page.keyboard.type("]]");
    await picture.locator("#notice.stale", { hasText: "last picture" }).waitFor();
    await picture.locator(".card .name", { hasText: "Users of the" }).waitFor();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await picture.locator("#notice.stale").waitFor({ state: "detached" });
  },
};

const profile = createProfile({
  extension: ROOT,
  settings: { "files.autoSave": "off", "window.commandCenter": false },
});
const folder = path.join(profile.directory, "lamp");
cpSync(path.join(ROOT, "examples", "lamp"), folder, { recursive: true });
const server = await startEditorServer(
  fetchEditor((text) => console.log(text)),
  profile,
);
const browser = await launchChromium();
try {
  await useAll(await openEditor());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  profile.remove();
}

async function openEditor() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(TIMEOUT_MS);
  const uri = `vscode-remote://127.0.0.1:${server.port}${path.join(folder, "architecture.yaml")}`;
  const query = new URLSearchParams({ folder, payload: JSON.stringify([["openFile", uri]]) });
  await page.goto(`http://127.0.0.1:${server.port}/?${query}`);
  await line(page, "architecture:").waitFor();
  return page;
}

async function useAll(page) {
  const picture = page.frameLocator("iframe.webview.ready").frameLocator("iframe");
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

/** The first line of the editor that contains a text. */
function line(page, text) {
  return page.locator(".monaco-editor .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();
}
