#!/usr/bin/env node
// Takes the pictures of the extension in `media/`, in a real VS Code that is used as a person would: by mouse and keyboard.
//
//   node scripts/screenshots.mjs [--only NAME]... [--theme light|dark] [--extension DIR] [--examples DIR] [--output DIR]
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "./editor/chromium.mjs";
import { createProfile } from "./editor/editor-profile.mjs";
import { startEditorServer } from "./editor/editor-server.mjs";
import { fetchEditor } from "./editor/fetch-editor.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const VIEWPORT = { width: 1200, height: 760 };
const TIMEOUT_MS = 60_000;
const THEMES = { light: "Default Light Modern", dark: "Default Dark Modern" };

/** One picture each: what is done from the freshly opened sample (`lamp` unless named), and what must be seen before it is taken. */
const SCENES = {
  findings: async (page) => {
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "archbook" }).first().waitFor();
    await page.locator(".codelens-decoration", { hasText: "questions answered" }).first().waitFor();
  },
  hover: async (page) => {
    await word(page, "web:").hover();
    await page.locator(".monaco-hover:visible", { hasText: "Where does this component run today" }).first().waitFor();
  },
  "quick-fix": async (page) => {
    await word(page, "web:").click();
    await untilSeen(
      page,
      "Control+.",
      page.locator(".action-widget .monaco-list-row", { hasText: "Say where it runs" }).first(),
    );
  },
  availability: {
    sample: "saas-azure",
    play: async (page) => {
      await showPromise(page);
      await page
        .locator(".view-line span", { hasText: /^daily-work$/ })
        .first()
        .hover();
      await page.locator(".monaco-hover:visible", { hasText: "Reaches" }).first().waitFor();
    },
  },
  "what-if": {
    sample: "saas-azure",
    play: async (page) => {
      await showPromise(page);
      await page.locator(".codelens-decoration a", { hasText: "What if" }).first().click();
      await page.locator(".quick-input-titlebar", { hasText: "is down" }).waitFor();
      await page.keyboard.type("westeurope");
      await page.locator(".quick-input-list .monaco-list-row .label-name", { hasText: /^westeurope$/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".quick-input-titlebar", { hasText: "journeys go on" }).waitFor();
    },
  },
  preview: {
    sample: "saas-azure",
    play: async (page) => {
      const picture = await openPreview(page);
      // Twice, to fill the view with the first region.
      await picture.locator('[data-id="region:westeurope"] > .label').dblclick();
      await picture.locator('.card[data-id="ledger-db@westeurope"]').click();
      await picture.locator(".card.selected").first().waitFor();
      await word(page, "ledger-db:").waitFor();
      await page.locator(".view-line", { hasText: "+\u00a0zones" }).first().waitFor();
      await page.mouse.move(5, 5);
    },
  },
  "preview-cursor": async (page) => {
    const picture = await openPreview(page);
    await word(page, "engine: mysql").click();
    await picture.locator('.card.selected[data-id="mysql"]').waitFor();
  },
  "preview-facts": async (page) => {
    const picture = await openPreview(page);
    await picture.locator('.card[data-id="user"]').hover();
    await picture.locator("#facts").waitFor();
  },
  "preview-fault": {
    sample: "saas-azure",
    play: async (page) => {
      const picture = await openPreview(page);
      await picture.locator("#place").selectOption("zone:1");
      await picture.locator("#side li", { hasText: "goes on" }).first().waitFor();
      await picture.locator('[data-id="region:westeurope"] > .label').dblclick();
      await page.mouse.move(5, 5);
    },
  },
  "preview-journey": {
    sample: "saas-azure",
    play: async (page) => {
      const picture = await openPreview(page);
      await picture.locator("#view").selectOption("journey:daily-work");
      await picture.locator('#picture svg[aria-label*="journey" i]').waitFor();
    },
  },
  "preview-filter": {
    sample: "saas-azure",
    play: async (page) => {
      const picture = await openPreview(page);
      await picture.locator('[data-id="region:westeurope"] > .label').dblclick();
      await picture.locator("#filter").click();
      await picture.locator('#filters select[data-kind="data"]').selectOption("personal");
      await picture.locator(".card.faded").first().waitFor();
      await page.mouse.move(5, 5);
    },
  },
  "preview-questions": async (page) => {
    const picture = await openPreview(page);
    await picture.locator('.marker[data-marker="1"]').click();
    await picture.locator("#side .fix").first().waitFor();
  },
  completion: async (page) => {
    await word(page, "kind: web-app").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await untilSeen(page, "Control+Space", page.locator(".suggest-widget.visible .monaco-list-row").first());
  },
  "preview-broken": async (page) => {
    const picture = await openPreview(page);
    await word(page, "connects:").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" ]");
    await picture.locator("#notice.stale").waitFor();
  },
};

const { values: options } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    theme: { type: "string", multiple: true, default: Object.keys(THEMES) },
    extension: { type: "string", default: ROOT },
    examples: { type: "string", default: path.join(ROOT, "examples") },
    output: { type: "string", default: path.join(ROOT, "media") },
  },
});
mkdirSync(options.output, { recursive: true });
const editor = fetchEditor((line) => console.log(line));
const browser = await launchChromium();
try {
  for (const [name, theme] of Object.entries(THEMES)) if (options.theme.includes(name)) await takeAll(name, theme);
} finally {
  await browser.close();
}

async function takeAll(themeName, theme) {
  const profile = createProfile({ extension: path.resolve(options.extension), settings: settingsFor(theme) });
  const server = await startEditorServer(editor, profile);
  try {
    for (const [scene, described] of Object.entries(SCENES)) {
      if (options.only?.includes(scene) === false) continue;
      // A copy for each: a scene may type, and an editor keeps what is not saved and would show it in the next.
      const folder = path.join(profile.directory, scene);
      cpSync(options.examples, folder, { recursive: true });
      const file = path.join(options.output, `${scene}-${themeName}.png`);
      const { sample, play } = typeof described === "function" ? { sample: "lamp", play: described } : described;
      await take(play, path.join(folder, sample, "architecture.yaml"), `http://127.0.0.1:${server.port}`, folder, file);
      console.log(path.relative(process.cwd(), file));
    }
  } finally {
    await server.stop();
    profile.remove();
  }
}

async function take(play, sample, origin, folder, file) {
  // A fresh context each time, so that no scene sees what the one before it left open.
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 2, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  try {
    const uri = `vscode-remote://${new URL(origin).host}${sample}`;
    const query = new URLSearchParams({ folder, payload: JSON.stringify([["openFile", uri]]) });
    await page.goto(`${origin}/?${query}`);
    await word(page, "architecture:").waitFor();
    // The answered sample has nothing underlined where it begins, but a lens as soon as it is read.
    await page
      .locator(".squiggly-info, .squiggly-warning, .squiggly-error, .codelens-decoration:visible")
      .first()
      .waitFor();
    await page.keyboard.press("Control+B");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
    await play(page);
    await untilLensesSay(page);
    await page.screenshot({ path: file });
  } catch (error) {
    const failure = file.replace(/\.png$/, ".failed.png");
    await page.screenshot({ path: failure });
    throw new Error(`${path.basename(file)} could not be taken; the page is shown by ${failure}.`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Lenses get their words only once they are in view, and again after an edit. Every scene shows some. */
async function untilLensesSay(page) {
  await page.waitForFunction(() => {
    const lenses = [...document.querySelectorAll(".codelens-decoration")];
    return lenses.length > 0 && lenses.every((lens) => lens.textContent.trim() !== "" && lens.style.display !== "none");
  });
}

/** Shows the promises of the answered sample, with what they come to. */
async function showPromise(page) {
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("daily-work:");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.locator(".codelens-decoration", { hasText: "reaches" }).first().waitFor();
  await page.locator(".view-line", { hasText: "≈" }).first().waitFor();
}

/** Opens the preview beside the file, by its button, and gives the page in it. */
async function openPreview(page) {
  await page.locator(".editor-actions a[aria-label*='Open Preview']").first().click();
  const frame = page.frameLocator("iframe.webview.ready").frameLocator("iframe");
  await frame.locator("#picture .card").first().waitFor();
  return frame;
}

/** The first word of a text, in the first line that contains the text. The indentation before it is a piece of its own. */
function word(page, text) {
  return page
    .locator(".monaco-editor .view-line", { hasText: text.replaceAll(" ", "\u00a0") })
    .first()
    .locator("span span", { hasText: text.split(/[ :]/, 1)[0] })
    .first();
}

/** A key can arrive before the workbench has what it asks for: presses it again. */
async function untilSeen(page, key, wanted) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await page.keyboard.press(key);
    const seen = await wanted.waitFor({ timeout: 4_000 }).then(
      () => true,
      (error) => {
        if (error.name === "TimeoutError") return false;
        throw error;
      },
    );
    if (seen) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`${key} showed nothing.`);
}

function settingsFor(theme) {
  return {
    "workbench.colorTheme": theme,
    "breadcrumbs.enabled": false,
    "editor.fontFamily": "DejaVu Sans Mono",
    "editor.minimap.enabled": false,
    "files.autoSave": "off",
    "window.commandCenter": false,
    "workbench.activityBar.location": "hidden",
    "workbench.layoutControl.enabled": false,
  };
}
