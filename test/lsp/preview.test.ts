import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  CancellationToken,
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  LSPErrorCodes,
} from "vscode-languageserver-protocol/node";
import type {
  ExportFormat,
  PreviewAnswer,
  PreviewExport,
  PreviewFacts,
  PreviewFault,
  PreviewParams,
  PreviewPicture,
} from "../../server/src/lsp/custom-requests.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";

const uri = "file:///workspace/architecture.yaml";
const saas = readFileSync(path.resolve(import.meta.dirname, "../../examples/saas-azure/architecture.yaml"), "utf8");

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const SHOP = `architecture: 1
name: Shop
networking: { regions: [westeurope] }
clients: { browser: { connects: [web] } }
components:
  web: { zones: [1, 2], scaling: { instances: 2 }, connects: [mail, orders] }
  mail: { hosting: { on: vm } }
  vm: { kind: vm, zones: [1] }
databases:
  orders: { engine: mysql, zones: [1] }
slas:
  checkout: { entry: browser, availability: 99% }
`;

async function open(text: string) {
  server = await startServer();
  const { connection } = server;
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri, languageId: "yaml", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const draw = (
    settled = false,
    view: PreviewParams["view"] = { view: "deployment" },
    token = CancellationToken.None,
  ) => connection.sendRequest<PreviewAnswer | null>("archbook/preview", { uri, view, theme: "light", settled }, token);
  const change = (version: number, changed: string) =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text: changed }],
    });
  const fault = (down: string) => connection.sendRequest<PreviewFault | null>("archbook/previewFault", { uri, down });
  const facts = (id: string) => connection.sendRequest<PreviewFacts | null>("archbook/previewFacts", { uri, id });
  const written = (format: ExportFormat, view?: PreviewParams["view"]) =>
    connection.sendRequest<PreviewExport | null>("archbook/previewExport", { uri, view, format, theme: "light" });
  const openOther = (name: string, text: string) =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: new URL(name, uri).href, languageId: "yaml", version: 1, text },
    });
  return { draw, change, fault, facts, written, openOther };
}

function picture(answer: PreviewAnswer | null): PreviewPicture {
  if (answer === null || "reason" in answer) throw new Error(`There is no picture: ${JSON.stringify(answer)}`);
  return answer;
}

test("a picture says of its elements where they stand, and what is asked at its markers", async () => {
  const { draw } = await open(SHOP);
  const { svg, version, provisional, elements, markers, places } = picture(await draw());
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
  expect([version, provisional]).toEqual([1, false]);
  expect(elements.find(({ id }) => id === "web@westeurope")).toEqual({
    id: "web@westeurope",
    label: "Web",
    entity: "web",
    place: "web",
    at: { uri, range: { start: { line: 5, character: 2 }, end: { line: 5, character: 77 } } },
  });
  for (const { id } of elements) expect(svg, id).toContain(`data-id="${id.replaceAll(">", "&gt;")}"`);
  const asked = markers.find(({ element }) => element === "orders@westeurope");
  expect(asked?.questions.map(({ check }) => check)).toContain("isolation/database-public");
  expect(asked?.questions[0]?.at.range.start.line).toBe(9);
  expect(places).toContainEqual({ kind: "zone", word: "zone:1" });
});

test("what changes no structure stands in the last layout at once, and in its own when asked again", async () => {
  const { draw, change } = await open(SHOP);
  await draw();
  await change(2, SHOP.replace("engine: mysql", "engine: mysql, name: A much longer name of the database"));
  const first = picture(await draw());
  expect([first.version, first.provisional]).toEqual([2, true]);
  expect(first.svg).toContain("A much longer");
  const second = picture(await draw(true));
  expect(second.provisional).toBe(false);
  expect(second.svg).not.toBe(first.svg);
  expect(picture(await draw()).svg).toBe(second.svg);
});

test("what is only renamed stands where it stood: the layout is the one that a newly opened file would get", async () => {
  const { draw, change } = await open(SHOP);
  await draw();
  const renamed = SHOP.replaceAll("orders", "stocks").replaceAll("browser", "visitor");
  await change(2, renamed);
  const { svg, provisional, elements } = picture(await draw());
  expect(provisional).toBe(false);
  expect(elements.map(({ id }) => id)).toContain("stocks@westeurope");
  await server?.stop();
  const fresh = await open(renamed);
  expect(svg).toBe(picture(await fresh.draw()).svg);
});

test("a drawing that a newer one takes the place of is given up by the server, and one that the client gives up is not", async () => {
  const { draw, change } = await open(SHOP);
  const older = draw();
  await change(2, SHOP.replace("connects: [mail, orders]", "connects: [orders]"));
  const newer = draw();
  await expect(older).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
  expect(picture(await newer).version).toBe(2);
  const source = new CancellationTokenSource();
  const unwanted = draw(false, { view: "network" }, source.token);
  source.cancel();
  await expect(unwanted).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test("a file that cannot be drawn says why", async () => {
  const { draw, change } = await open(SHOP);
  await change(2, SHOP.replace("clients: {", "clients: { {{"));
  expect(await draw()).toEqual({ reason: expect.stringMatching(/^Line 4: .+\.$/) });
  await change(3, "architecture: 1\n");
  expect(await draw()).toEqual({ reason: expect.stringMatching(/^There is nothing to draw yet/) });
});

test("a fault names what is down, what stops for lack of it, and what is left of the journeys", async () => {
  const { fault } = await open(SHOP);
  const zone = await fault("zone:1");
  expect(zone?.states).toEqual({
    browser: "stopped",
    "web@westeurope": "stopped",
    "mail@westeurope": "down",
    "vm@westeurope": "down",
    "orders@westeurope": "down",
  });
  expect(zone?.journeys.map(({ sla, survives }) => [sla, survives])).toEqual([["checkout", false]]);
  expect((await fault("zone:2"))?.states).toEqual({ "web@westeurope": "weakened" });
  expect(await fault("nowhere")).toBeNull();
});

test("the SaaS sample is drawn, with its regions as places", async () => {
  const { draw, fault } = await open(saas);
  const { elements, places } = picture(await draw());
  const region = elements.find(({ id }) => id === "region:westeurope");
  expect(region?.place).toBe("westeurope");
  expect(places).toContainEqual({ kind: "region", word: "westeurope" });
  const states = (await fault("westeurope"))?.states;
  expect(states).toMatchObject({
    "region:westeurope": "down",
    "nat-west": "down",
    bastion: "down",
    "ledger@northeurope": "stopped",
  });
  for (const lives of ["banks", "mail", "front-door", "nat-north"])
    expect(states, lives).not.toHaveProperty([lives], "down");
  expect((await fault("zone:1"))?.states).not.toHaveProperty("browser");
});

test("a picture offers the views of the file, and what parts of it can be picked out by", async () => {
  const { draw } = await open(SHOP);
  const { views, filters } = picture(await draw());
  const requests = views.map(({ request }) => request);
  expect(requests.slice(0, 3)).toEqual([
    { view: "deployment" },
    { view: "network" },
    { view: "journey", sla: "checkout" },
  ]);
  expect(requests).toContainEqual({ view: "reach", of: "orders" });
  expect(requests).not.toContainEqual({ view: "reach", of: "browser" });
  const picked = (kind: string, value: string) =>
    filters.find((filter) => filter.kind === kind)?.values.find((each) => each.value === value)?.elements;
  expect(picked("journey", "checkout")).toEqual(
    expect.arrayContaining(["browser", "web@westeurope", "orders@westeurope"]),
  );
  expect(picked("journey", "checkout")).toContain("region:westeurope");
  expect(picked("area", "isolation")).toContain("orders@westeurope");
  expect(filters.map(({ kind }) => kind)).toEqual(["area", "severity", "journey"]);
});

test("each view is drawn in a layout of its own, and one of what the file has not says so", async () => {
  const { draw } = await open(SHOP);
  const deployment = picture(await draw());
  const network = picture(await draw(false, { view: "network" }));
  expect(network.svg).not.toBe(deployment.svg);
  expect(network.provisional).toBe(false);
  expect(picture(await draw()).svg).toBe(deployment.svg);
  expect(await draw(false, { view: "journey", sla: "chekout" })).toEqual({
    reason: 'There is no SLA "chekout". Did you mean "checkout"?',
  });
});

test("what is known of an element is told in the words of the hover, with what is asked of it", async () => {
  const { facts } = await open(SHOP);
  const { markdown = "" } = (await facts("orders@westeurope")) ?? {};
  expect(markdown).toMatch(/^`orders` \(database\)\n\nCalled by `web`\./);
  expect(markdown).toMatch(/\n\n---\n\n\*\*\d+ open questions\*\*\n\n- .+ \(`[a-z-]+\/[a-z-]+`\)/);
  expect((await facts("region:westeurope"))?.markdown).toMatch(/^\*\*westeurope\*\*\n\nRegion/);
  expect(await facts("nothing")).toBeNull();
});

test("a picture is written in every format, of the view that is shown", async () => {
  const { written } = await open(SHOP);
  const text = async (format: ExportFormat, view?: PreviewParams["view"]) => {
    const answer = await written(format, view);
    if (answer === null || "reason" in answer) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const svg = await text("svg");
  expect(svg.text).toMatch(/^<svg [\s\S]*<\/svg>$/);
  expect(svg.text).not.toContain("var(--");
  expect(svg.size?.width).toBeGreaterThan(500);
  expect((await text("mmd")).text).toMatch(/flowchart/);
  expect((await text("dot")).text).toMatch(/^digraph/);
  expect((await text("drawio")).text).toMatch(/<mxfile/);
  expect(JSON.parse((await text("json", { view: "network" })).text)).toMatchObject({ view: "network" });
});

test("an element that another file states is found there, and so is what breaks in it", async () => {
  const { draw, change, openOther } = await open(SHOP);
  await openOther("data.yaml", "databases:\n  ledger: { engine: mysql }\n");
  await change(2, SHOP.replace("name: Shop\n", "name: Shop\ninclude: [data.yaml]\n"));
  const { elements } = picture(await draw());
  expect(elements.find(({ entity }) => entity === "ledger")?.at).toEqual({
    uri: "file:///workspace/data.yaml",
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 27 } },
  });
  await openOther("more.yaml", "databases: {{\n");
  await change(3, SHOP.replace("name: Shop\n", "name: Shop\ninclude: [more.yaml]\n"));
  expect(await draw()).toEqual({ reason: expect.stringMatching(/^more\.yaml, line [12]: .+\.$/) });
});
