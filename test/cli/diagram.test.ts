import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAll } from "../../esbuild.mjs";
import { call, folder } from "./call.ts";

const TEXT = `architecture: 1
name: Shop
clients: { browser: { connects: [{ to: web, protocol: https }] } }
components: { web: { availability: 99.9%, connects: [orders] } }
databases: { orders: { availability: 99.5%, classification: confidential } }
slas: { checkout: { entry: browser, availability: 99.9% }, browse: { needs: [web] } }
`;

// Pictures are laid out in a thread of the built program.
const home = mkdtempSync(path.join(tmpdir(), "archbook-dist-"));

beforeAll(() => buildAll({ outdir: home, only: "dist/layout.cjs" }), 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function diagram(words: readonly string[], text = TEXT) {
  const directory = folder({ "shop.yaml": text });
  const called = await call(["diagram", "shop.yaml", ...words], { directory, home });
  return { ...called, directory };
}

test.each([
  [[], "deployment", undefined],
  [["--view", "network"], "network", "Network and trust boundaries"],
  [["--view", "journey", "--sla", "checkout"], "journey", "Journey: Checkout"],
  [["--view", "data-flow"], "data-flow", "Data flow"],
  [["--view", "reach", "--of", "orders"], "reach", "Who can reach Orders"],
])("%j", async (words, view, heading) => {
  const { status, output } = await diagram(["--format", "json", ...words]);
  expect(status).toBe(0);
  const scene = JSON.parse(output);
  expect([scene.format, scene.view, scene.title.heading?.text]).toEqual(["archbook-scene/1", view, heading]);
  expect(scene.title).toMatchObject({ name: "Shop", date: "2026-11-22", stage: "envisioning" });
  expect(scene.cards.map(({ id }: { id: string }) => id)).toContain("orders");
});

test("the extension of the output says what it is to be", async () => {
  const { status, directory, output } = await diagram(["--view", "reach", "--of", "orders", "-o", "orders.mmd"]);
  expect({ status, output }).toEqual({ status: 0, output: "" });
  const written = readFileSync(path.join(directory, "orders.mmd"), "utf8");
  expect(written).toContain("flowchart LR");
  expect(written).toContain("Who can reach Orders");
});

test("without a name or a format it is an SVG, in the colours that are wanted", { timeout: 60_000 }, async () => {
  const { status, output } = await diagram(["--view", "network", "--theme", "high-contrast"]);
  expect(status).toBe(0);
  expect(output).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(output).toContain('aria-label="Shop: Network and trust boundaries"');
  expect(output).toContain("--ab-canvas:#000000");
});

test("questions are marked unless they are not wanted, and the day is the one that is said", async () => {
  const marked = JSON.parse((await diagram(["-f", "json"])).output);
  expect(marked.markers.length).toBeGreaterThan(0);
  const { output } = await diagram(["-f", "json", "--no-markers", "--date", "2027-01-31"]);
  const bare = JSON.parse(output);
  expect([bare.markers, bare.title.date]).toEqual([[], "2027-01-31"]);
});

test.each([
  [["--view", "journey"], "--view journey needs --sla <name>, the SLA that it is of. There are checkout, browse."],
  [["--view", "journey", "--sla", "chekout"], 'There is no SLA "chekout". Did you mean "checkout"?'],
  [["--view", "reach"], "--view reach needs --of <id>, the element that it is of. There are web, orders."],
  [["--view", "reach", "--of", "order"], 'There is no element "order". Did you mean "orders"?'],
  [["--view", "reach", "--of", "browser"], '"browser" is a client: nothing calls it.'],
  [["--sla", "checkout"], '--sla is "checkout", which is for --view journey; --view is "deployment".'],
  [["--view", "journey", "--of", "web"], '--of is "web", which is for --view reach; --view is "journey".'],
  [["--view", "nothing"], "Allowed choices are deployment, network, journey, data-flow, reach."],
  [["--theme", "contrast"], "Allowed choices are light, dark, high-contrast, auto."],
  [["-o", "shop.gif"], '"shop.gif" ends in none of .svg, .png'],
  [["-f", "png"], "Say by --output where the PNG is to go."],
  [["-f", "svg", "--time-limit", "soon"], '--time-limit is "soon"; a number of seconds such as 60 is wanted'],
])("%j ends with 2, and says what is wanted", async (words, message) => {
  const { status, output, messages } = await diagram(words);
  expect({ status, output }).toEqual({ status: 2, output: "" });
  expect(messages.replaceAll(/\s+/g, " ")).toContain(message);
});

test("a file that promises nothing has no journey", async () => {
  const { status, messages } = await diagram(["--view", "journey"], "architecture: 1\nname: Bare\n");
  expect({ status, messages }).toEqual({
    status: 2,
    messages: 'archbook: --view journey is of one SLA, and "shop.yaml" has none.\n',
  });
});

test("what is wrong in the file is said, left out, and the rest drawn", async () => {
  const { status, output, messages } = await diagram(["-f", "json"], `${TEXT}nonsense: 1\n`);
  expect(status).toBe(0);
  expect(messages).toContain('1 thing in "shop.yaml" is wrong and left out');
  expect(JSON.parse(output).cards).toHaveLength(3);
});
