import { describe, expect, test } from "vitest";
import {
  checkDefinition,
  checkHighlights,
  checkImplementations,
  checkOrigin,
  checkReferences,
} from "../support/check-navigation.ts";

const BLOCK = `clients:
  browser:
    connects: [web]
networking:
  networks:
    spoke:
      subnets:
        app: {}
        data: {}
  links:
    office:
      between: [spoke, internet]
  egress:
    nat:
      serves:
        - spoke/app
        - web
components:
  web:
    network: spoke/app
    connects:
      - to: orders-db
        over: office
      - aks
    hosting:
      on: aks
  aks:
    kind: cluster
databases:
  orders-db:
    network: "spoke/data"
    allowedFrom: [web, 'spoke/app', spoke]
slas:
  checkout:
    entry: browser
    needs: [web, { oneOf: [orders-db, aks] }]
tenancy:
  tiers: { standard: {} }
  stamps: { own: { tiers: [standard], contains: [web] } }
notApplicable:
  - { check: hosting/current-hosting, at: components.web, reason: It moves. }
  - { check: security/tls, at: components.web.connects.orders-db, reason: Later. }
`;

/** The same text with the cursor in the first occurrence of some words, at the bar in them. */
function at(words: string, text = BLOCK): string {
  const plain = words.replace("|", "");
  if (!text.includes(plain)) throw new Error(`The text has no "${plain}".`);
  return text.replace(plain, words.replace("|", "$0"));
}

describe("the definition", () => {
  test.each([
    ["of a target alone", "connects: [w|eb]", "architecture.yaml: <web>:"],
    ["of a target behind its field", "to: |orders-db", "architecture.yaml: <orders-db>:"],
    ["at the end of a name", "      - aks|", "architecture.yaml: <aks>:"],
    ["of a host", "on: a|ks", "architecture.yaml: <aks>:"],
    ["of a network, in the first half", "- sp|oke/app", "architecture.yaml: <spoke>:"],
    ["of a subnet, in the second half", "- spoke/|app", "architecture.yaml: <app>: {}"],
    ["of a subnet in quotes", '"spoke/da|ta"', "architecture.yaml: <data>: {}"],
    ["of a network among entities", "'spoke/app', spok|e]", "architecture.yaml: <spoke>:"],
    ["of a link", "over: of|fice", "architecture.yaml: <office>:"],
    ["of a tier", "tiers: [sta|ndard]", "architecture.yaml: tiers: { <standard>: {} }"],
    ["of an entry", "entry: brow|ser", "architecture.yaml: <browser>:"],
    ["of an alternative", "oneOf: [orders-d|b", "architecture.yaml: <orders-db>:"],
    ["of what a stamp contains", "contains: [we|b]", "architecture.yaml: <web>:"],
    ["of what a waiver is about", "at: components.we|b,", "architecture.yaml: <web>:"],
    ["of the target of a connection in a waiver", "connects.orders-|db,", "architecture.yaml: <orders-db>:"],
    ["of a declaration is that itself", "  w|eb:", "architecture.yaml: <web>:"],
  ])("%s", async (_, words, expected) => {
    expect(await checkDefinition(at(words))).toEqual([expected]);
  });

  test.each([
    ["a word of the language", "spoke, inter|net"],
    ["the name of a check", "check: hosting/cur|rent-hosting"],
    ["a field", "ove|r: office"],
    ["a section", "comp|onents:"],
    ["text", "reason: It mo|ves."],
  ])("there is none of %s", async (_, words) => {
    expect(await checkDefinition(at(words))).toEqual([]);
  });

  test("is told with the text that leads there", async () => {
    expect(await checkOrigin(at('"spoke/da|ta"'))).toBe("data");
  });

  test("is every declaration where a name is used twice", async () => {
    const text = "components: { web: {}, api: { connects: w$0eb } }\ndatabases: { web: {} }\n";
    expect(await checkDefinition(text)).toEqual([
      "architecture.yaml: components: { <web>: {}, api: { connects: web } }",
      "architecture.yaml: databases: { <web>: {} }",
    ]);
  });
});

describe("the definition, where it is far,", () => {
  test("stands in another file", async () => {
    const text =
      "include: services/*.yaml\ncomponents: { web: { connects: ca$0rt } }\n--- services/cart.yaml\ncomponents:\n  cart: {}\n";
    expect(await checkDefinition(text)).toEqual(["services/cart.yaml: <cart>: {}"]);
  });

  test("of what an included file names stands in the root", async () => {
    const text =
      "include: cart.yaml\nnetworking: { networks: { spoke: {} } }\n--- cart.yaml\ncomponents:\n  cart: { network: spo$0ke }\n";
    expect(await checkDefinition(text)).toEqual(["architecture.yaml: networking: { networks: { <spoke>: {} } }"]);
  });

  test("of an include is each file that it means", async () => {
    const parts = "--- services/cart.yaml\n{}\n--- services/mail.yaml\n{}\n--- other.yaml\n{}\n";
    expect(await checkDefinition(`include: [services/*$0.yaml, other.yaml]\n${parts}`)).toEqual([
      "services/cart.yaml",
      "services/mail.yaml",
    ]);
    expect(await checkDefinition(`include:\n  - services/*.yaml\n  - "oth$0er.yaml"\n${parts}`)).toEqual([
      "other.yaml",
    ]);
  });

  test("of an alias is its anchor", async () => {
    const text =
      "x: &calls [db]\ncomponents:\n  web: { connects: *ca$0lls }\n  api: &api { kind: api }\n  cms: { <<: *api }\n";
    expect(await checkDefinition(text)).toEqual(["architecture.yaml: x: <&calls> [db]"]);
    const merged = text.replace("$0", "").replace("*api", "*a$0pi");
    expect(await checkDefinition(merged)).toEqual(["architecture.yaml: api: <&api> { kind: api }"]);
    expect(await checkDefinition("components: { web: *no$0where }\n")).toEqual([]);
  });

  test("of a pattern is not the root above it", async () => {
    const text = "include: parts/a.yaml\n--- parts/a.yaml\ninclude: '../**/*$0.yaml'\n--- parts/b.yaml\n{}\n";
    expect(await checkDefinition(text)).toEqual(["parts/b.yaml"]);
  });

  test("is found in a broken file", async () => {
    const text = "components:\n  web:\n    kin\n    connects: [ap$0i]\n  cms: { kind: [\n  api: {}\ndatabases: {{\n";
    expect(await checkDefinition(text)).toEqual(["architecture.yaml: <api>: {}"]);
  });
});

describe("the references", () => {
  test("are every place that names it", async () => {
    expect(await checkReferences(at("\n  we|b:"))).toEqual([
      "architecture.yaml: connects: [<web>]",
      "architecture.yaml: - <web>",
      "architecture.yaml: <web>:",
      "architecture.yaml: allowedFrom: [<web>, 'spoke/app', spoke]",
      "architecture.yaml: needs: [<web>, { oneOf: [orders-db, aks] }]",
      "architecture.yaml: stamps: { own: { tiers: [standard], contains: [<web>] } }",
      "architecture.yaml: - { check: hosting/current-hosting, at: components.<web>, reason: It moves. }",
      "architecture.yaml: - { check: security/tls, at: components.<web>.connects.orders-db, reason: Later. }",
    ]);
  });

  test("leave the declaration out on request", async () => {
    expect(await checkReferences(at("over: off|ice"), "without declarations")).toEqual([
      "architecture.yaml: over: <office>",
    ]);
    expect(await checkReferences(at("  off|ice:"))).toHaveLength(2);
  });

  test("are found in a broken file", async () => {
    const text = "components:\n  we$0b:\n    kin\n  cms: { kind: [\n  api: { connects: [web] }\n";
    expect(await checkReferences(text)).toEqual([
      "architecture.yaml: <web>:",
      "architecture.yaml: api: { connects: [<web>] }",
    ]);
  });
});

describe("the references, of names that consist of names,", () => {
  test("of a subnet are the halves that name it", async () => {
    expect(await checkReferences(at("        ap|p: {}"))).toEqual([
      "architecture.yaml: <app>: {}",
      "architecture.yaml: - spoke/<app>",
      "architecture.yaml: network: spoke/<app>",
      "architecture.yaml: allowedFrom: [web, 'spoke/<app>', spoke]",
    ]);
  });

  test("of a network are those to its subnets, too", async () => {
    expect(await checkReferences(at("    spo|ke:"))).toEqual([
      "architecture.yaml: <spoke>:",
      "architecture.yaml: between: [<spoke>, internet]",
      "architecture.yaml: - <spoke>/app",
      "architecture.yaml: network: <spoke>/app",
      'architecture.yaml: network: "<spoke>/data"',
      "architecture.yaml: allowedFrom: [web, '<spoke>/app', spoke]",
      "architecture.yaml: allowedFrom: [web, 'spoke/app', <spoke>]",
    ]);
  });

  test("tell subnets of one name in two networks apart", async () => {
    const text =
      "networking: { networks: { a: { subnets: { app$0: {} } }, b: { subnets: { app: {} } } } }\n" +
      "components: { one: { network: [a/app, b/app] } }\n";
    expect(await checkReferences(text)).toEqual([
      "architecture.yaml: networking: { networks: { a: { subnets: { <app>: {} } }, b: { subnets: { app: {} } } } }",
      "architecture.yaml: components: { one: { network: [a/<app>, b/app] } }",
    ]);
  });

  test("stand in all files", async () => {
    const text =
      "include: [cart.yaml, mail.yaml]\nslas: { checkout: { needs: [cart] } }\n" +
      "--- cart.yaml\ncomponents:\n  ca$0rt: {}\n--- mail.yaml\ncomponents: { mail: { connects: { to: 'cart' } } }\n";
    expect(await checkReferences(text)).toEqual([
      "architecture.yaml: slas: { checkout: { needs: [<cart>] } }",
      "cart.yaml: <cart>: {}",
      "mail.yaml: components: { mail: { connects: { to: '<cart>' } } }",
    ]);
  });

  test("of a region are where it is listed and used", async () => {
    const text = "networking: { regions: [westeurope] }\ncomponents: { web: { regions: west$0europe } }\n";
    expect(await checkReferences(text)).toEqual([
      "architecture.yaml: networking: { regions: [<westeurope>] }",
      "architecture.yaml: components: { web: { regions: <westeurope> } }",
    ]);
  });
});

describe("the references, where they hide,", () => {
  test("stand in what aliases and merges bring in, once", async () => {
    const text =
      "components:\n  web: &web\n    connects: [d$0b]\n  api: *web\n  cms: { <<: *web }\n" +
      "  job: { connects: &calls [db] }\n  run: { connects: *calls }\ndatabases: { db: {} }\n";
    expect(await checkReferences(text, "without declarations")).toEqual([
      "architecture.yaml: connects: [<db>]",
      "architecture.yaml: job: { connects: &calls [<db>] }",
    ]);
  });

  test("stand in defaults", async () => {
    const text = "defaults: { components: { hosting: { on: aks } } }\ncomponents: { ak$0s: { kind: cluster } }\n";
    expect(await checkReferences(text, "without declarations")).toEqual([
      "architecture.yaml: defaults: { components: { hosting: { on: <aks> } } }",
    ]);
  });

  test("of what is declared nowhere are the places that name it", async () => {
    const text = "components: { web: { connects: [nowhe$0re] }, api: { connects: nowhere } }\n";
    expect(await checkReferences(text)).toHaveLength(2);
  });

  test("outside the architecture are none", async () => {
    expect(await checkReferences("identity: { signIn: { userStore: some-direc$0tory } }\n")).toEqual([]);
    const inside = "identity: { signIn: { userStore: use$0rs } }\ndatabases: { users: {} }\n";
    expect(await checkReferences(inside)).toHaveLength(2);
  });

  test("are not looked for in comments and block texts", async () => {
    expect(await checkReferences("# we$0b\ncomponents: { web: {} }\n")).toEqual([]);
    expect(
      await checkReferences("components:\n  web: { connects: [] }\n  api:\n    summary: |\n      calls we$0b\n"),
    ).toEqual([]);
  });
});

test("highlights tell declarations from uses", async () => {
  const text = "components:\n  we$0b: {}\n  api: { connects: [web, web-2] }\n  web-2: { connects: { to: web } }\n";
  expect(await checkHighlights(text)).toBe(
    "architecture: 1\nname: Shop\n" +
      "components:\n  <<web>>: {}\n  api: { connects: [<web>, web-2] }\n  web-2: { connects: { to: <web> } }\n",
  );
});

test("highlights are there in flow style, and in a broken file", async () => {
  const text = "components: { api: { connects: [w$0eb] }, 'web': {} }\ndatabases:\n  db: { kind: [\n";
  const marked = "components: { api: { connects: [<web>] }, '<<web>>': {} }\ndatabases:\n  db: { kind: [\n";
  expect(await checkHighlights(text)).toBe(`architecture: 1\nname: Shop\n${marked}`);
});

test("highlights are those of the file in view", async () => {
  const text = "include: a.yaml\ncomponents: { web: {} }\n--- a.yaml\ncomponents:\n  api: { connects: we$0b }\n";
  expect(await checkHighlights(text)).toBe("components:\n  api: { connects: <web> }\n");
});

describe("implementations", () => {
  const text =
    "defaults: { components: { hosting: { on: aks } } }\n" +
    "networking:\n  networks: { spoke: { subnets: { app: {}, data: {} } } }\n" +
    "  ingress: { nginx: { kind: ingress-controller, on: aks } }\n" +
    "components:\n  aks: { kind: cluster, hosting: { on: none-of-ours }, network: spoke/app }\n  api: {}\n" +
    "databases:\n  db: { hosting: { on: aks }, network: spoke/data }\n";

  test("of a host are what runs on it", async () => {
    expect(await checkImplementations(text.replace("  aks:", "  a$0ks:"))).toEqual([
      "architecture.yaml: ingress: { <nginx>: { kind: ingress-controller, on: aks } }",
      "architecture.yaml: <api>: {}",
      "architecture.yaml: <db>: { hosting: { on: aks }, network: spoke/data }",
    ]);
  });

  test("of a network and a subnet are what stands in them", async () => {
    expect(await checkImplementations(text.replace("spoke:", "sp$0oke:"))).toHaveLength(2);
    expect(await checkImplementations(text.replace("data: {}", "da$0ta: {}"))).toEqual([
      "architecture.yaml: <db>: { hosting: { on: aks }, network: spoke/data }",
    ]);
  });

  test("stand in other files, and in broken ones", async () => {
    const files =
      "include: db.yaml\ncomponents:\n  a$0ks:\n    kind: cluster\n    kin\n  web: { kind: [\n--- db.yaml\ndatabases:\n  db:\n    hosting:\n      on: aks\n";
    expect(await checkImplementations(files)).toEqual(["db.yaml: <db>:"]);
  });

  test("are none of anything else", async () => {
    expect(await checkImplementations(text.replace("kind: cluster", "kind: clu$0ster"))).toEqual([]);
  });
});
