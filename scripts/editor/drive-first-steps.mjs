#!/usr/bin/env node
// Takes the first steps in a real VS Code as a person would, from an empty folder to the preview: each step of the walkthrough must
// be ticked off by what is done. Exit status 0: everything came as it should.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "./chromium.mjs";
import { createProfile } from "./editor-profile.mjs";
import { startEditorServer } from "./editor-server.mjs";
import { fetchEditor } from "./fetch-editor.mjs";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const TIMEOUT_MS = 60_000;

const { values: options } = parseArgs({
  options: {
    pictures: { type: "string" },
    extension: { type: "string", default: ROOT },
    theme: { type: "string", default: "Default Light Modern" },
  },
});

/** What is done for each step, after it was opened and its picture was seen. */
const STEPS = {
  create: async (page) => {
    await button(page, "New Architecture").click();
    await line(page, "architecture: 1").waitFor();
    await page.locator(".squiggly-info, .squiggly-warning, .squiggly-error").first().waitFor();
  },
  answer: async (page) => {
    await showFile(page);
    const name = page.locator(".view-line span", { hasText: /^web$/ });
    await name.last().click();
    const fix = page.locator(".action-widget .monaco-list-row", { hasText: "It adds instances by itself" }).first();
    await untilSeen(page, () => page.keyboard.press("Control+."), fix);
    await fix.click();
    await line(page, "scaling:").waitFor();
    await page.keyboard.press("Escape");
  },
  hover: async (page) => {
    await showFile(page);
    const field = page.locator(".view-line span", { hasText: /^kind$/ }).first();
    const shown = page.locator(".monaco-hover:visible", { hasText: "What it is" }).first();
    await untilSeen(page, () => field.hover(), shown);
  },
  readiness: async (page) => {
    await button(page, "Open Checklist").click();
    await page
      .locator(".part.sidebar .title-label", { hasText: /checklist/i })
      .first()
      .waitFor();
  },
  "what-if": async (page) => {
    await showFile(page);
    await command(page, "Archbook: What if");
    await page.locator(".quick-input-titlebar", { hasText: "is down" }).waitFor();
    await page.keyboard.press("Escape");
  },
  preview: async (page) => {
    await showFile(page);
    await page.locator(".editor-actions a[aria-label*='Open Preview']").first().click();
    await page.frameLocator("iframe.webview.ready").frameLocator("iframe").locator(".card").first().waitFor();
  },
};

const profile = createProfile({
  extension: path.resolve(options.extension),
  settings: { "files.autoSave": "off", "window.commandCenter": false, "workbench.colorTheme": options.theme },
});
const folder = path.join(profile.directory, "my-web-shop");
mkdirSync(folder);
const server = await startEditorServer(
  fetchEditor((text) => console.log(text)),
  profile,
);
const browser = await launchChromium();
try {
  await takeAll();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  profile.remove();
}

async function takeAll() {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`http://127.0.0.1:${server.port}/?${new URLSearchParams({ folder })}`);
  await page.locator(".explorer-folders-view").waitFor();
  await showWalkthrough(page);
  if (options.pictures !== undefined) mkdirSync(options.pictures, { recursive: true });
  for (const [name, take] of Object.entries(STEPS)) {
    try {
      await open(page, name);
      await picture(page, `${name}-1`);
      await take(page);
      await picture(page, `${name}-2`);
      await showWalkthrough(page);
      await page.locator(`[data-done-step-id$="#${name}"].complete`).first().waitFor();
      console.log(`✓ the step "${name}" is shown with its picture, and ticked off when it is taken`);
    } catch (error) {
      await picture(page, `${name}-failed`);
      throw new Error(`✗ the step "${name}"`, { cause: error });
    }
  }
  console.log(`${Object.keys(STEPS).length} passed, 0 failed`);
}

/** Opens a step, and waits for its picture or page. */
async function open(page, name) {
  const step = page.locator(`.getting-started-step[data-step-id$="#${name}"]`);
  // After a step that is done, the editor opens the next one by itself.
  const opened = page.locator(`.getting-started-step.expanded[data-step-id$="#${name}"]`);
  const isOpen = await opened.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
  if (!isOpen) await step.locator(".step-title").click({ force: true });
  await opened.waitFor();
  const media = page.locator(".getting-started-media");
  const image = media.locator("img").first();
  const frame = media.locator("iframe").first();
  await image.or(frame).first().waitFor();
  if ((await image.count()) === 0) return;
  await page.waitForFunction(() => {
    const shown = document.querySelector(".getting-started-media img");
    return shown instanceof HTMLImageElement && shown.naturalWidth > 0;
  });
}

/** A menu that was opened before the extension had said what it has is without it: it is closed and opened again. */
async function untilSeen(page, open, wanted) {
  for (let attempt = 0; attempt < 15; attempt++) {
    await open();
    const isSeen = await wanted.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isSeen) return;
    await page.keyboard.press("Escape");
  }
  await wanted.waitFor();
}

/** By the command, for the tab alone may show the editor's own welcome page instead. */
async function showWalkthrough(page) {
  await command(page, "Archbook: Get Started");
  await page
    .locator(".gettingStartedSlideDetails:not(.hidden)", { hasText: "Get Started with Archbook" })
    .first()
    .waitFor();
}

async function showFile(page) {
  await page.locator(".tab", { hasText: "architecture.yaml" }).first().click();
  await line(page, "architecture: 1").waitFor();
}

async function command(page, title) {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  const open = async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().fill(`>${title}`);
  };
  await untilSeen(page, open, row);
  await row.click();
}

function button(page, name) {
  return page.locator(".getting-started-step .button-link, .getting-started-step a.monaco-button", { hasText: name });
}

/** The first line of the editor that contains a text. */
function line(page, text) {
  return page.locator(".monaco-editor .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();
}

async function picture(page, name) {
  if (options.pictures !== undefined) await page.screenshot({ path: path.join(options.pictures, `${name}.png`) });
}
