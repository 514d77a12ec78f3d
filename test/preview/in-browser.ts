import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findChromium, NO_CHROMIUM } from "../../scripts/editor/chromium.mjs";
import { type OpenOptions, type OpenPage, openPreview, startBrowser, stopBrowser } from "./open-preview.ts";

const missing = findChromium() === undefined && process.env.ARCHBOOK_REQUIRE_BROWSER !== "1";

/** A test of the page, in Chromium. */
export const inBrowser = test.skipIf(missing);

/**
 * Starts the browser for the tests of a file. After each of them nothing may have been refused by the policy of the page, and
 * nothing thrown.
 */
export function pagesInBrowser(): (text: string, options?: OpenOptions) => Promise<OpenPage> {
  if (missing) console.warn(`The preview page is not tested in a browser. ${NO_CHROMIUM}`);
  beforeAll(() => (missing ? undefined : startBrowser()), 60_000);
  afterAll(stopBrowser);
  const opened = new Set<OpenPage>();
  afterEach(async () => {
    for (const page of opened) {
      opened.delete(page);
      const violations = await page.violations();
      await page.close();
      expect(violations, "what the policy refused").toEqual([]);
      expect(page.errors, "what was thrown").toEqual([]);
    }
  });
  return async (text, options) => {
    const page = await openPreview(text, options);
    opened.add(page);
    return page;
  };
}
