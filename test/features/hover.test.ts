import { describe, expect, test } from "vitest";
import { checkHover, checkHoverInFiles } from "../support/check-hover.ts";

const HEAD = "architecture: 1\nname: Shop\n";

test.each([
  ["a key", `${HEAD}components:\n  web:\n    hos$0ting: vm\n`, "hosting", /Hosting/],
  ["an enum value", `${HEAD}components:\n  web:\n    kind: wor$0ker\n`, "worker", /`worker`: /],
  ["a short form", `${HEAD}components:\n  web:\n    hosting: v$0m\n`, "vm", /^`vm`: |\n`vm`: /],
  [
    "a reference",
    `${HEAD}components:\n  web: { connects: [a$0pi] }\n  api: { kind: api }\n`,
    "api",
    /`api` \(component, api\)[\s\S]*Called by `web`/,
  ],
  ["a service", `${HEAD}components:\n  web: { hosting: azure-app-$0service }\n`, "azure-app-service", /commits to/],
  [
    "an entity",
    `${HEAD}components:\n  w$0eb: { kind: api, summary: Sells. }\n`,
    "web",
    /`web` \(component, api\)[\s\S]*Sells/,
  ],
  ["a broken document", `${HEAD}compo\ncomponents:\n  web:\n    ki$0nd: api\n    broken: [\n`, "kind", /Kind/],
])("of %s", (_, text, about, expected) => {
  const shown = checkHover(text);
  expect(shown?.about).toBe(about);
  expect(shown?.markdown).toMatch(expected);
  expect(shown?.markdown).not.toMatch(/^\s*---|---\s*---|undefined/);
});

test("a question says what it asks and why, and where to read on", () => {
  const markdown = checkHover(`${HEAD}components:\n  w$0eb:\n    kind: api\n`)?.markdown ?? "";
  expect(markdown).toMatch(/^\*\*.*\?\*\*/);
  expect(markdown).toContain("For example: ");
  expect(markdown).toContain("/docs/checks/");
});

test("what a user wrote does not act in Markdown", () => {
  const summary = '"[x](command:evil) <img src=x> **b**"';
  const markdown = checkHover(`${HEAD}components:\n  w$0eb: { summary: ${summary} }\n`)?.markdown ?? "";
  expect(markdown).not.toMatch(/(?<!\\)\]\(command:|\*\*b\*\*/);
  expect(markdown).not.toMatch(/(?<!\\)<img/);
  expect(markdown).toContain("\\<img");
});

test.each([
  ["a comment", "# com$0ment\nname: Shop\n"],
  ["a place that the language does not know", `${HEAD}nonsense:\n  al$0so: 1\n`],
])("nothing of %s", (_, text) => {
  expect(checkHover(text)).toBeUndefined();
});

/** One of everything that a hover speaks of. */
const ALL = `networking:
  regions: [westeurope]
  networks: { spoke: { kind: vnet, region: westeurope, subnets: { app: { isolated: true }, data: {} } } }
  ingress:
    front: { kind: global-load-balancer, exposure: public, connects: [web] }
  links: { office: { kind: vpn, between: [spoke, on-premises], redundant: false } }
tenancy: { tiers: { large: { placement: dedicated } }, stamps: { own: { tiers: [large] } } }
clients: { browser: { kind: browser, connects: [front] } }
components:
  aks: { kind: cluster, zones: redundant }
  web:
    kind: api
    hosting: { on: aks }
    scaling: { instances: { min: 2, max: 4 }, required: 1 }
    network: spoke/app
    connects: [{ to: orders, over: office }]
databases:
  orders: { kind: relational, hosting: azure-sql-database, availability: 99.5% }
slas: { sale: { entry: browser, availability: 99.9% } }
defaults: { components: { critical: true } }
notApplicable:
  - { check: state/session-affinity, at: components.web, reason: It keeps none. }
`;

/** The document with the cursor in a word: `to: or|ders` is the `orders` behind `to: `. */
function inAll(place: string): string {
  const [before = "", after = ""] = place.split("|");
  const at = ALL.indexOf(before + after);
  if (at < 0) throw new Error(`There is no "${before + after}".`);
  return `${HEAD}${ALL.slice(0, at)}${before}$0${ALL.slice(at + before.length)}`;
}

describe("it is told what follows from all that is said", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "of a component",
      "  w|eb:",
      [
        "Runs in `westeurope`, the file's first",
        "Spread over the zones `1`, `2`, `3`",
        "2 to 4 instances in each region, of which 1 must be up",
        "Stands on `aks`; Hosting model `kubernetes`",
        "Reached from the internet through `front`",
      ],
    ],
    ["of a host", "  ak|s: {", ["Hosts `web`", "`aks` (component, cluster)"]],
    ["of what is public", "  fro|nt: {", ["Exposure `public`, reached from the internet"]],
    [
      "of the target of a reference",
      "to: or|ders",
      ["`orders` (database, relational)", "Called by `web`", "Availability **99.5%** (stated)"],
    ],
    ["of a host that is referred to", "on: ak|s", ["`aks` (component, cluster)", "Hosts `web`"]],
    ["of a link", "over: off|ice", ["`office` (link, vpn)", "Joins `spoke`, `on-premises`", "There is no second line"]],
    ["of a network", "network: sp|oke/app", ["`spoke` (network, vnet)", "Its subnets: `app`, `data`", "In it: `web`"]],
    ["of a subnet", "network: spoke/ap|p", ["`spoke/app` (subnet)", "It is isolated", "In it: `web`"]],
    ["of a network that is declared", "{ spo|ke: {", ["`spoke` (network, vnet)"]],
    ["of a region", "regions: [west|europe", ["In EU, with availability zones", "In it: `aks`, `web`, `orders`"]],
    ["of a tier", "tiers: [la|rge]", ["`large` (tier, dedicated)", "Served by `own`"]],
    ["of an SLA", "slas: { sa|le", ["Its journey needs `browser`, `front`, `web`"]],
    ["of a service", "azure-sql-|database", ["Azure SQL Database", "What the provider commits to", "provider"]],
    ["of a field of defaults", "{ crit|ical", ["What every component states here unless it states otherwise."]],
    ["of a section of defaults", "{ compo|nents: { crit", ["What every component states unless it states otherwise."]],
    ["of a waived check", "check: state/sess|ion", ["state/session-affinity](", "is waived in 1 place."]],
    ["of the place of a waiver", "at: components.w|eb", ["`web` (component, api)"]],
  ])("%s", (_, place, expected) => {
    const markdown = checkHover(inAll(place))?.markdown ?? "";
    for (const words of expected) expect(markdown).toContain(words);
    expect(markdown).not.toMatch(/undefined|^\s*---|---\s*---|---\s*$/);
    const inCrlf = checkHover(inAll(place).replaceAll("\n", "\r\n"))?.markdown ?? "";
    for (const words of expected) expect(inCrlf).toContain(words);
  });

  test("in block style and in a broken document, too", () => {
    const text = `${HEAD}broken: [\ncomponents:\n  web:\n    connects:\n      - to: ca$0rt\n  cart:\n    kind: api\n`;
    const shown = checkHover(text);
    expect(shown?.about).toBe("cart");
    expect(shown?.markdown).toMatch(/`cart` \(component, api\)[\s\S]*Called by `web`/);
  });
});

test("a comment that waives tells of its check", () => {
  const text = `${HEAD}components:\n  web: {} # archbook-ignore hosting/current-hosting$0: It is new.\n`;
  expect(checkHover(text)?.markdown).toContain("is waived in 1 place.");
});

test("a question tells which fields answer it", () => {
  expect(checkHover(`${HEAD}components:\n  w$0eb:\n    kind: api\n`)?.markdown).toMatch(/Answered by `[\w.]+`/);
});

test("of many questions at one place the first are told in full", () => {
  const { markdown = "" } = checkHover(`${HEAD}components:\n  w$0eb:\n    kind: api\n`) ?? {};
  expect(markdown.split("For example: ").length).toBeLessThanOrEqual(5);
  expect(markdown).toContain("\n- ");
});

describe("over several files", () => {
  const PARTS = `include: [parts/*.yaml, parts/data.yaml]
clients: { browser: { connects: [web] } }
--- parts/web.yaml
components:
  web: { kind: web-app, connects: [orders] }
  cart: { kind: api }
--- parts/data.yaml
databases:
  orders: { kind: relational }
networking: { networks: { spoke: { subnets: { app: {} } } } }
`;

  test("callers and callees are those of other files", async () => {
    const shown = await checkHoverInFiles(PARTS.replace("  web: {", "  w$0eb: {"));
    expect(shown?.about).toBe("web");
    expect(shown?.markdown).toMatch(/Called by `browser`\.[\s\S]*Calls `orders`\./);
  });

  test("a reference tells of what another file declares", async () => {
    const shown = await checkHoverInFiles(PARTS.replace("[orders]", "[or$0ders]"));
    expect(shown?.markdown).toMatch(/`orders` \(database, relational\)/);
  });

  test("an entry of include tells what its files bring along", async () => {
    const pattern = await checkHoverInFiles(PARTS.replace("parts/*", "par$0ts/*"));
    expect(pattern?.markdown).toContain("- `parts/web.yaml`: components `web`, `cart`\n");
    expect(pattern?.markdown).toContain("- `parts/data.yaml`: databases `orders`; networks `spoke`");
    const single = await checkHoverInFiles(PARTS.replace("parts/data.yaml]", "parts/da$0ta.yaml]"));
    expect(single?.markdown).not.toContain("web.yaml");
  });

  test("one that leads nowhere says so", async () => {
    const shown = await checkHoverInFiles(PARTS.replace("parts/*.yaml", "no$0thing/*.yaml"));
    expect(shown?.markdown).toContain("No file of the architecture fits it.");
  });
});

test.each([
  ["an identifier", (evil: string) => `components: { ? ${evil} : {}, web: { connects: [${cursorIn(evil)}] } }`],
  ["a name", (evil: string) => `components: { w$0eb: { name: ${evil}, summary: ${evil} } }`],
  [
    "a network",
    (evil: string) => `networking: { networks: { n$0et: { region: ${evil}, subnets: { ? ${evil} : {} } } } }`,
  ],
  ["a region", (evil: string) => `components: { w$0eb: { regions: [${evil}], zones: [${evil}] } }`],
  ["the end of a link", (evil: string) => `networking: { links: { of$0fice: { between: [${evil}] } } }`],
  ["an entry of include", (evil: string) => `include: [${cursorIn(evil)}]`],
  ["a waiver", (evil: string) => `notApplicable: [{ check: ${cursorIn(evil)}, at: ${evil}, reason: ${evil} }]`],
])("what a user wrote as %s neither acts nor floods", (_, write) => {
  const evil = `"[x](command:evil) <img src=x> **b** \`\`\` ${"long ".repeat(4000)}"`;
  const { markdown = "" } = checkHover(`${HEAD}${write(evil)}\n`) ?? {};
  expect(markdown).not.toMatch(/(?<!\\)\]\(command:|(?<!\\)\*\*b|(?<!\\)<img/);
  expect(markdown.length).toBeLessThan(20_000);
});

function cursorIn(evil: string): string {
  return `"$0${evil.slice(1)}`;
}
