import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Called, call, folder } from "./call.ts";

/** `npm test` builds it first. */
const CLI = path.resolve(import.meta.dirname, "../../dist/cli.mjs");

function folderOf(text: string): string {
  return folder({ "architecture.yaml": `architecture: 1\nname: Test\n${text}` });
}

async function availability(text: string, ...flags: readonly string[]): Promise<Called> {
  return call(["availability", "architecture.yaml", ...flags], { directory: folderOf(text) });
}

async function slasOf(text: string, ...flags: readonly string[]) {
  const { output } = await availability(text, "--format", "json", ...flags);
  return JSON.parse(output).slas;
}

const IN_SERIES = `
clients: { browser: { connects: [web] } }
components: { web: { availability: 99.95%, connects: [db, payment] } }
databases: { db: { kind: relational, availability: 99.99% } }
externals: { payment: { availability: 99.9% } }
slas: { main: { entry: browser, availability: 99.95% } }`;

const TWO_SERVERS = `
clients: { browser: { kind: browser, connects: [lb] } }
networking: { ingress: { lb: { kind: load-balancer, availability: 99.99%, connects: [web] } } }
components:
  web:
    kind: web-app
    scaling: { instances: 2, required: 1 }
    availability: { value: 99.9%, scope: instance }
    connects: [db]
databases: { db: { kind: relational, engine: mysql, availability: 99.99% } }
slas: { main: { entry: browser } }`;

const SHARED_DATABASE = `
clients: { browser: { connects: [router] } }
networking:
  ingress:
    router:
      availability: 99.99%
      connects: [{ to: front-a, oneOf: front }, { to: front-b, oneOf: front }]
components:
  front-a: { availability: 99.95%, connects: [db] }
  front-b: { availability: 99.95%, connects: [db] }
databases: { db: { availability: 99.99% } }
slas: { main: { entry: browser } }`;

const SOFT = `
clients: { browser: { connects: [web] } }
components:
  web: { availability: 99.95%, connects: [db, { to: recommender, required: false }] }
  recommender: { availability: 99% }
databases: { db: { availability: 99.99% } }
slas: { main: { entry: browser } }`;

const STANDBY = `
clients: { browser: { connects: [api] } }
components:
  api:
    regions: [westeurope, northeurope]
    availability: { value: 99.9%, scope: group }
    failover: { mode: active-passive, time: 15m, repairTime: 4h }
slas: { main: { entry: browser } }`;

describe("the worked examples come out of the built program to 12 digits", () => {
  test.each([
    ["E01", IN_SERIES, 0.99840064995],
    ["E02", TWO_SERVERS, 0.9997990102],
    ["E04", SHARED_DATABASE, 0.99979976005],
    ["E09", SOFT, 0.99940005],
    ["E12", STANDBY, 0.9999365625],
  ])("%s", (_, text, figure) => {
    const words = [CLI, "availability", "architecture.yaml", "--format", "json"];
    const [{ name, core }] = JSON.parse(execFileSync(process.execPath, words, { cwd: folderOf(text) }).toString()).slas;
    expect(name).toBe("main");
    expect(core.low).toBeCloseTo(figure, 12);
    expect(core.high).toBe(core.low);
  });

  test("with soft dependencies there is a second figure", async () => {
    expect((await slasOf(SOFT))[0].full.high).toBeCloseTo(0.9894060495, 12);
  });

  test("a target is there where one is promised, and what helps most comes first", async () => {
    const [{ target, weakest }] = await slasOf(IN_SERIES);
    expect(target).toBe(0.9995);
    expect(weakest.map(({ entity }: { entity: string }) => entity)).toEqual(["payment", "web", "db"]);
    expect(weakest[0].gain).toBeCloseTo(0.9995 * 0.9999 * (1 - 0.001 ** 2) - 0.9995 * 0.9999 * 0.999, 12);
    expect((await slasOf(SOFT))[0]).not.toHaveProperty("target");
  });
});

const BRIDGE = `
clients: { user: { connects: [{ to: a, oneOf: way }, { to: b, oneOf: way }] } }
networking: { links: { bridge: { kind: peering, availability: 90% } } }
components:
  a: { availability: 90%, connects: [{ to: c, oneOf: way }, { to: d, oneOf: way, over: bridge }] }
  b: { availability: 90%, connects: [{ to: d, oneOf: way }, { to: c, oneOf: way, over: bridge }] }
  c: { availability: 90% }
  d: { availability: 90% }
slas: { main: { entry: user } }`;

const ZONE_MISMATCH = `
clients: { user: { connects: [web] } }
networking: { regions: { r1: { zoneAvailability: 99.9% } } }
components:
  web: { zones: [1, 2], scaling: { instances: 2 }, availability: { value: 99%, scope: instance }, connects: [db] }
databases: { db: { zones: [1], availability: { value: 99.9%, scope: instance } } }
slas: { main: { entry: user } }`;

const TWO_REGIONS = `
clients: { user: { connects: [web] } }
networking: { regions: { r1: { availability: 99.9% }, r2: { availability: 99.9% } } }
components:
  web: { regions: [r1, r2], availability: { value: 99.95%, scope: group }, connects: [db, directory] }
databases:
  db: { regions: [r1, r2], availability: { value: 99.99%, scope: group } }
externals: { directory: { availability: 99.99% } }
slas: { main: { entry: user } }`;

const FRONT_DOOR = TWO_REGIONS.replace("connects: [web]", "connects: [front-door]").replace(
  "networking: { ",
  "networking: { ingress: { front-door: { kind: global-load-balancer, availability: 99.99%, connects: [web] } }, ",
);

/** A region by hand: itself, the web group in it, and the database group in it. */
const REGION = 0.999 * 0.9995 * 0.9999;

describe("figures that were computed by hand", () => {
  test.each([
    // 2p² + 2p³ − 5p⁴ + 2p⁵ with p = 0.9.
    ["a bridge", BRIDGE, 0.97848],
    // While zone 1 is up with the database: one instance of 99%, one of 99% in a zone of 99.9%.
    ["instances and their database in different zones", ZONE_MISMATCH, 0.999 * 0.999 * (1 - 0.01 * (1 - 0.999 * 0.99))],
    ["two regions that share an identity provider", TWO_REGIONS, 0.9999 * (1 - (1 - REGION) ** 2)],
    ["a front door before both", FRONT_DOOR, 0.9999 * 0.9999 * (1 - (1 - REGION) ** 2)],
  ])("%s", async (_, text, figure) => {
    const [{ core }] = await slasOf(text);
    expect(core.low).toBeCloseTo(figure, 12);
    expect(core.high).toBeCloseTo(figure, 12);
  });

  test("two journeys that share a database, and both at once", async () => {
    const slas = await slasOf(`
components:
  shop: { availability: 99.9%, connects: [db] }
  report: { availability: 99.5%, connects: [db] }
databases: { db: { availability: 99% } }
slas: { buy: { entry: shop }, read: { entry: report }, both: { needs: [shop, report, db] } }`);
    expect(slas.map((sla: { name: string }) => sla.name)).toEqual(["buy", "read", "both"]);
    expect(slas[0].core.low).toBeCloseTo(0.999 * 0.99, 12);
    expect(slas[1].core.low).toBeCloseTo(0.995 * 0.99, 12);
    expect(slas[2].core.low).toBeCloseTo(0.999 * 0.995 * 0.99, 12);
  });

  test("the same figures are in the report of a review", async () => {
    const words = ["check", "architecture.yaml", "--format", "json", "--fail-on", "never"];
    const { output } = await call(words, { directory: folderOf(SOFT) });
    expect(JSON.parse(output).files[0].slas).toEqual(await slasOf(SOFT));
  });
});

const OUTAGES = `
clients: { user: { connects: [web] } }
networking: { regions: [westeurope] }
components:
  web: { zones: [1, 2, 3], scaling: { instances: 3, required: 2 }, availability: 99.95%, connects: [db] }
databases:
  db: { kind: relational, zones: [2], availability: 99.9%, size: 900GB, backup: { interval: 1h } }
recovery: { restoreRate: 150MB/s }
slas: { main: { entry: user, availability: 99.9%, rpo: 15m, rto: 4h } }`;

describe("what if", () => {
  test("a journey outlives a zone in which it has enough left", async () => {
    const [{ whenDown }] = await slasOf(OUTAGES, "--down", "zone:1");
    expect(whenDown.survives).toBe(true);
    expect(whenDown.capacity).toEqual([{ id: "web", region: "westeurope", left: 2, of: 3, required: 2 }]);
    expect(whenDown.losses).toEqual([]);
  });

  test("what is lost is held against RPO and RTO", async () => {
    const { output: report } = await availability(OUTAGES, "--down", "zone:2", "zone:3");
    expect(report).toContain("While zone:2, zone:3 are down, 0 of 1 journey goes on.");
    expect(report).toContain("web in westeurope: 1 of 3 instances left, 2 needed");
    expect(report.replaceAll(/\s+/g, " ")).toContain(
      "db: it is restored from the newest backup. Up to 1 hour of data are lost, more than the RPO of 15 minutes. " +
        "It takes 1 hour 40 minutes (900GB at 150MB/s), within the RTO of 4 hours.",
    );
  });
});

test("the report says the figure, the verdict, why, and what would help", async () => {
  const { status, output } = await availability(IN_SERIES);
  expect(status).toBe(0);
  expect(output.split("\n").slice(0, 24)).toEqual([
    "main",
    "",
    "  reaches  99.8401%, misses the promised 99.95%",
    "  down     69.1 minutes in 30 days, 14 hours 1 minute in a year",
    "  allowed  21.6 minutes in 30 days",
    "",
    "  How it comes about",
    "    99.8401%  all of these",
    "    ├─ 99.95%  web",
    "    ├─ 99.99%  db",
    "    └─ 99.9%  payment",
    "",
    "  What would help most",
    "    saves in 30 days  if it were there twice  if it never failed",
    "    payment           43.1 minutes            43.2 minutes",
    "    web               21.6 minutes            21.6 minutes",
    "    db                4.31 minutes            4.31 minutes",
    "",
    "  Figures",
    "    web      99.95%  stated",
    "    payment  99.9%   stated",
    "    db       99.99%  stated",
    "",
    "Infrastructure only: releases, defects, expired certificates and people are in no figure, and what a",
  ]);
});

test("what has no figure is said with what it must offer at least", async () => {
  const unknown = IN_SERIES.replace("payment: { availability: 99.9% }", "payment: {}");
  const { output } = await availability(unknown);
  expect(output).toContain("reaches  at most 99.94%, misses the promised 99.95%");
  const easier = await availability(unknown.replace("browser, availability: 99.95%", "browser, availability: 99.9%"));
  expect(easier.output).toContain("99.9% is promised: it cannot be judged yet");
  expect(easier.output).toContain("payment  needs at least 99.96%");
});

test("on a terminal the verdict is coloured, and no line is wider than it", async () => {
  const directory = folderOf(IN_SERIES);
  const words = ["availability", "architecture.yaml"];
  const { output } = await call(words, { directory, isTerminal: true });
  expect(output).toContain("\u001b[31m99.8401%, misses the promised 99.95%\u001b[39m");
  const plain = await call(words, { directory, isTerminal: true, environment: { NO_COLOR: "1" } });
  expect(plain.output).not.toContain("\u001b");
  expect(Math.max(...plain.output.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

describe("what cannot be used ends with 2, and says what was meant", () => {
  test.each([
    [["--down", "zone:7"], 'Nothing in "architecture.yaml" stands in "zone:7".'],
    [["--down", "bd"], 'Did you mean "db"?'],
    [["--sla", "mian"], 'There is no SLA "mian" in "architecture.yaml". Did you mean "main"?'],
  ])("%s", async (flags, message) => {
    const { status, messages } = await availability(OUTAGES, ...flags);
    expect(status).toBe(2);
    expect(messages).toContain(message);
  });
});
