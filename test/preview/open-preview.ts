import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { HostMessage, PictureMessage } from "../../client/preview/messages.ts";
import { pageHtml } from "../../client/preview/page-html.ts";
import { pictureMessage } from "../../client/src/picture-message.ts";
import { buildAll } from "../../esbuild.mjs";
import { launchChromium } from "../../scripts/editor/chromium.mjs";
import { svg } from "../../server/src/diagram/svg.ts";
import { DEPLOYMENT, type ViewRequest } from "../../server/src/diagram/views/view.ts";
import { previewScene } from "../../server/src/features/preview-scene.ts";
import { previewPicture } from "../../server/src/lsp/preview-picture.ts";
import { place } from "../diagram/draw.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

export const SHOP = `architecture: 1
name: Shop
clients: { browser: { connects: [web] } }
components:
  web: { kind: web-app, connects: [orders] }
databases:
  orders: { engine: mysql }
`;

export interface OpenPage {
  readonly page: Page;
  readonly picture: PictureMessage;
  readonly errors: readonly string[];
  send(message: HostMessage): Promise<void>;
  /** What the page said to the extension. */
  posted(): Promise<readonly unknown[]>;
  state(): Promise<unknown>;
  /** What the policy refused, and was not expected to be. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    readonly stub: { readonly posted: unknown[]; state: unknown; readonly violations: string[] };
  }
}

export interface OpenOptions {
  readonly view?: ViewRequest;
  /** What the page kept when it was closed. */
  readonly state?: unknown;
  readonly reducedMotion?: "reduce" | "no-preference";
  /** How tall and wide the page is. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

const ORIGIN = "https://preview.test";
let browser: Browser | undefined;
let folder: string | undefined;

export async function startBrowser(): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), "archbook-preview-"));
  await buildAll({ outdir: folder, only: "dist/preview/main.js" });
  await buildAll({ outdir: folder, only: "dist/preview/preview.css" });
  browser = await launchChromium();
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** The page alone, with a stand-in for what VS Code gives it, and the picture of a text in it. */
export async function openPreview(
  text: string,
  { view, state, reducedMotion = "reduce", viewport = { width: 900, height: 640 } }: OpenOptions = {},
): Promise<OpenPage> {
  if (browser === undefined) throw new Error("The browser was not started.");
  const page = await browser.newPage({ viewport, reducedMotion });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === "/" ? html() : built(pathname);
    const type = pathname.endsWith(".css") ? "text/css" : pathname.endsWith(".js") ? "text/javascript" : "text/html";
    return body === undefined ? route.abort() : route.fulfill({ body, contentType: type });
  });
  await page.addInitScript(stub, state);
  await page.goto(ORIGIN);
  const picture = await pictureOf(text, view);
  const send = async (message: HostMessage) => {
    await page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
  };
  await send(picture);
  return {
    page,
    picture,
    errors,
    send,
    posted: () => page.evaluate(() => window.stub.posted),
    state: () => page.evaluate(() => window.stub.state),
    violations: () => page.evaluate(() => window.stub.violations),
    close: () => page.close(),
  };
}

/** What the extension sends of a text. */
export async function pictureOf(text: string, view: ViewRequest = DEPLOYMENT): Promise<PictureMessage> {
  const snapshot = readSnapshot(text);
  const drawn = previewScene(snapshot, view);
  if ("reason" in drawn) throw new Error(drawn.reason);
  const { scene } = drawn;
  const drawing = svg(await place(scene), { theme: "light" });
  const picture = { svg: drawing, provisional: false, ...previewPicture(scene, snapshot) };
  return pictureMessage(picture, "file:///architecture.yaml", view);
}

function html(): string {
  return pageHtml({
    nonce: "n0nce",
    styleSource: ORIGIN,
    script: `${ORIGIN}/main.js`,
    style: `${ORIGIN}/preview.css`,
    language: "en",
    say: (words) => words,
  });
}

function built(pathname: string): string | undefined {
  if (folder === undefined || !/^\/(?:main\.js|preview\.css)$/.test(pathname)) return undefined;
  return readFileSync(path.join(folder, "preview", pathname), "utf8");
}

/** Runs in the page, before anything else. */
function stub(state: unknown): void {
  const stub: Window["stub"] = { posted: [], state, violations: [] };
  const api = {
    postMessage: (message: unknown) => stub.posted.push(message),
    getState: () => stub.state,
    setState: (state: unknown) => {
      stub.state = state;
    },
  };
  Object.assign(window, { stub, acquireVsCodeApi: () => api });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    stub.violations.push(`${violatedDirective} ${blockedURI}`);
  });
}
