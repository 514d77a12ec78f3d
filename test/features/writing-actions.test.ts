import { describe, expect, test } from "vitest";
import { checkWriting } from "../support/check-writing.ts";

const HEAD = "architecture: 1\nname: Shop\n";

describe("a short form", () => {
  test.each([
    ["hosting", "hosting: $0vm # ours", "Expand the short form of hosting", "hosting: { model: vm } # ours"],
    ["hosting", "hosting: azure-$0aks", "Expand the short form of hosting", "hosting: { service: azure-aks }"],
    [
      "instances",
      "scaling: { instances: $02 }",
      "Expand the short form of instances",
      "scaling: { instances: { min: 2, max: 2 } }",
    ],
    ["a connection", "connects: [$0db]", "Expand the short form of this entry of connects", "connects: [{ to: db }]"],
    [
      "a connection of its own",
      "connects:\n      - $0db # why",
      "Expand the short form of this entry of connects",
      "connects:\n      - { to: db } # why",
    ],
    [
      "availability",
      "availability: $099.9%",
      "Expand the short form of availability",
      "availability: { value: 99.9% }",
    ],
    ["one value for a list", "connects: $0db", "Write connects as a list", "connects: [db]"],
    ["a word for a list", "zones: $0redundant", "Write zones as a list", "zones: [1, 2, 3]"],
  ])("%s is expanded", (_, field, title, expected) => {
    const { taking } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n`);
    expect(taking(title)).toBe(`${HEAD}components:\n  web:\n    ${expected}\n`);
  });
});

describe("a long form", () => {
  test.each([
    ["hosting", "hosting: { $0model: vm } # ours", "Shorten hosting", "hosting: vm # ours"],
    [
      "hosting in block style",
      "hosting: # ours\n      $0model: vm\n    kind: api",
      "Shorten hosting",
      "hosting: vm # ours\n    kind: api",
    ],
    ["instances", "scaling: { instances: { min: $02, max: 2 } }", "Shorten instances", "scaling: { instances: 2 }"],
    ["a connection", "connects:\n      - to: $0db", "Shorten this entry of connects", "connects:\n      - db"],
    ["one value for a list", "connects: [d$0b]", "Shorten connects to its one value", "connects: db"],
    ["a word for a list", "zones: [1,$0 2, 3]", "Write zones as redundant", "zones: redundant"],
  ])("%s is shortened", (_, field, title, expected) => {
    const { taking } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n`);
    expect(taking(title)).toBe(`${HEAD}components:\n  web:\n    ${expected}\n`);
  });

  test.each([
    ["other values", "scaling: { instances: { min: $02, max: 3 } }"],
    ["more than the short form says", "hosting: { $0model: vm, os: linux }"],
    ["a field that the value alone would not stand for", "hosting: { $0service: vm }"],
    ["an open value", "hosting: $0unknown"],
  ])("is not offered for %s", (_, field) => {
    const { titles } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n`);
    expect(titles.filter((title) => /horten|Expand/.test(title))).toEqual([]);
  });

  test("is not made where a comment would be lost", () => {
    const { titles } = checkWriting(`${HEAD}components:\n  web:\n    hosting:\n      # ours\n      $0model: vm\n`);
    expect(titles).not.toContain("Shorten hosting");
    const flow = checkWriting(`${HEAD}components:\n  web:\n    zones: [1, # one\n      $02, 3]\n`);
    expect(flow.titles).not.toContain("Write zones as redundant");
  });

  test("of regions is a list, the long one a map", () => {
    const list = `${HEAD}networking:\n  regions: [$0a, b]\n`;
    const map = `${HEAD}networking:\n  regions: { $0a: {}, b: {} }\n`;
    expect(checkWriting(list).taking("Write regions as a map")).toBe(map.replace("$0", ""));
    expect(checkWriting(map).taking("Write regions as a list")).toBe(list.replace("$0", ""));
    expect(checkWriting(`${HEAD}networking:\n  regions:\n    - $0a\n    - b\n`).taking("Write regions as a map")).toBe(
      map.replace("$0", ""),
    );
  });
});

describe("the style", () => {
  test.each([
    [
      "a map",
      "hosting: { $0model: vm, os: linux } # ours",
      "Write hosting in block style",
      "hosting: # ours\n      model: vm\n      os: linux",
    ],
    [
      "a list",
      "connects: [$0db, { to: q, mode: async }]",
      "Write connects in block style",
      "connects:\n      - db\n      - { to: q, mode: async }",
    ],
    [
      "an item",
      "connects:\n      - { to: $0db, tls: true }",
      "Write this entry of connects in block style",
      "connects:\n      - to: db\n        tls: true",
    ],
    [
      "several lines",
      "hosting: {\n      $0model: vm,\n      os: linux,\n    }",
      "Write hosting in block style",
      "hosting:\n      model: vm\n      os: linux",
    ],
  ])("of %s becomes block", (_, field, title, expected) => {
    const { taking } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n    kind: api\n`);
    expect(taking(title)).toBe(`${HEAD}components:\n  web:\n    ${expected}\n    kind: api\n`);
  });

  test.each([
    [
      "a map",
      "hosting: # ours\n      $0model: vm\n      tier: A, B",
      "Write hosting on one line",
      'hosting: { model: vm, tier: "A, B" } # ours',
    ],
    [
      "a list",
      "connects:\n    - $0db\n    - to: q\n      mode: async",
      "Write connects on one line",
      "connects: [db, { to: q, mode: async }]",
    ],
    [
      "an item",
      "connects:\n      - $0to: db\n        tls: true",
      "Write this entry of connects on one line",
      "connects:\n      - { to: db, tls: true }",
    ],
  ])("of %s becomes flow", (_, field, title, expected) => {
    const { taking } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n    kind: api\n`);
    expect(taking(title)).toBe(`${HEAD}components:\n  web:\n    ${expected}\n    kind: api\n`);
  });

  test("stays where a comment, an anchor or a text of several lines would be lost, and where a line would be long", () => {
    for (const field of [
      "hosting: { $0model: vm, # ours\n      os: linux }",
      "hosting:\n      $0model: vm # ours\n      os: linux",
      "hosting:\n      $0model: &m vm\n      os: linux",
      "hosting:\n      $0model: |\n        vm\n      os: linux",
      `hosting:\n      $0model: ${"x".repeat(120)}`,
    ]) {
      const { titles } = checkWriting(`${HEAD}components:\n  web:\n    ${field}\n`);
      expect(titles.filter((title) => title.startsWith("Write hosting"))).toEqual([]);
    }
  });
});

describe("between two parts", () => {
  test("a load balancer takes the call, in either style", () => {
    const parts = "components:\n  web: { kind: web-app, connects: [$0api] }\n  api: { kind: api }\n";
    expect(checkWriting(`${HEAD}${parts}`).taking('Put a load balancer between "web" and "api"')).toBe(
      `${HEAD}networking:\n  ingress:\n    api-balancer: { kind: load-balancer, connects: [api] }\ncomponents:\n  web: { kind: web-app, connects: [api-balancer] }\n  api: { kind: api }\n`,
    );
    const block =
      "networking:\n  ingress:\n    front: { connects: [web] } # first\ncomponents:\n  web:\n    connects:\n      - to: $0api # calls\n        tls: true\n  api:\n    regions: [a, b]\n";
    expect(checkWriting(`${HEAD}${block}`).taking('Put a load balancer between "web" and "api"')).toBe(
      `${HEAD}networking:\n  ingress:\n    front: { connects: [web] } # first\n    api-balancer: { kind: global-load-balancer, connects: [api] }\ncomponents:\n  web:\n    connects:\n      - to: api-balancer # calls\n        tls: true\n  api:\n    regions: [a, b]\n`,
    );
  });

  test("a cache is looked into first, under a name that is free", () => {
    const text = `${HEAD}components:\n  web:\n    connects:\n      - $0db\ndatabases:\n  db: { kind: relational }\n  db-cache: {}\n`;
    expect(checkWriting(text).taking('Put a cache between "web" and "db"')).toBe(
      `${HEAD}components:\n  web:\n    connects:\n      - db\n      - { to: db-cache-2, protocol: redis, required: false }\ndatabases:\n  db: { kind: relational }\n  db-cache: {}\n  db-cache-2: { kind: cache, engine: redis, durable: false }\n`,
    );
  });

  test("nothing is put where it makes no sense", () => {
    const parts = "  job: { kind: scheduled-job }\ndatabases:\n  q: { kind: message-broker }\n";
    for (const to of ["job", "q", "gone"]) {
      const { titles } = checkWriting(`${HEAD}components:\n  web: { connects: [$0${to}] }\n${parts}`);
      expect(titles.filter((title) => title.startsWith("Put"))).toEqual([]);
    }
  });
});

test("a connection is added to what an entity may call, at most eight of them, in its own style", () => {
  const many = Array.from({ length: 12 }, (_, index) => `  part-${index}: {}`).join("\n");
  const text = `${HEAD}clients:\n  browser: {}\ncomponents:\n  w$0eb:\n    connects: [part-1]\n${many}\n  aks: { kind: cluster }\ndatabases:\n  db: {}\n`;
  const { titles, taking } = checkWriting(text);
  const connecting = titles.filter((title) => title.startsWith("Connect"));
  expect(connecting).toHaveLength(8);
  expect(connecting[0]).toBe('Connect "web" to "db"');
  expect(connecting).not.toContain('Connect "web" to "part-1"');
  expect(taking('Connect "web" to "db"')).toContain("    connects: [part-1, db]\n");
  const empty = checkWriting(
    `${HEAD}clients:\n  browser: # all\nnetworking:\n  ingress: { front: {} }\n`.replace("browser:", "brow$0ser:"),
  );
  expect(empty.taking('Connect "browser" to "front"')).toContain("  browser: # all\n    connects: [front]\n");
});

test("a stated value becomes unknown, and what names a part does not", () => {
  const text = (field: string) => `${HEAD}components:\n  web:\n    ${field}\n`;
  const title = (name: string) => `Mark ${name} as unknown, for the agenda`;
  expect(checkWriting(text("kind: $0api # guess")).taking(title("kind"))).toBe(text("kind: unknown # guess"));
  expect(checkWriting(text("zones: [1,$0 2]")).taking(title("zones"))).toBe(text("zones: unknown"));
  expect(checkWriting(text("hosting: { ti$0er: P1 }")).taking(title("tier"))).toBe(text("hosting: { tier: unknown }"));
  for (const field of [
    "name: $0Web",
    "kind: $0unknown",
    "connects: [{ to: $0db }]",
    "hosting:\n      $0model: vm\n      os: linux",
  ]) {
    const { titles } = checkWriting(text(field));
    expect(
      titles.filter((one) => one.startsWith("Mark") && !one.includes("connects") && !one.includes("model")),
    ).toEqual([]);
  }
});

test("an alias gives way to what it stands for", () => {
  const text = `${HEAD}components:\n  web:\n    hosting: &h\n      model: vm\n      os: linux\n  api:\n    hosting: *$0h # same\n`;
  expect(checkWriting(text).taking("Write what *h stands for")).toContain(
    "  api:\n    hosting: { model: vm, os: linux } # same\n",
  );
});

describe("a file of its own", () => {
  test("takes an entity with its comments, and is included", () => {
    const text = `${HEAD}components:\n  # the front\n  w$0eb:\n      kind: web-app # first\n      # texts\n      summary: |\n        Sells\n          things\n\n  api: {}\n`;
    const { taking, newFile } = checkWriting(text);
    const title = 'Move "web" to web.architecture.yaml';
    expect(taking(title)).toBe(`${HEAD}include: [web.architecture.yaml]\ncomponents:\n  api: {}\n`);
    expect(newFile(title)).toEqual({
      name: "web.architecture.yaml",
      text: "components:\n  # the front\n  web:\n      kind: web-app # first\n      # texts\n      summary: |\n        Sells\n          things\n",
    });
  });

  test("has a name that is included already, where there is a pattern", () => {
    const text = `${HEAD}include: [parts/*.yaml]\ndatabases: # data\n  # orders\n  d$0b: { kind: relational } # here\n`;
    const { taking, newFile } = checkWriting(text);
    expect(taking('Move "db" to parts/db.yaml')).toBe(`${HEAD}include: [parts/*.yaml]\n`);
    expect(newFile('Move "db" to parts/db.yaml')?.text).toBe(
      "databases: # data\n  # orders\n  db: { kind: relational } # here\n",
    );
  });

  test("takes all that is selected", () => {
    const text = `${HEAD}components:\n  web: {}\n$0  api: {}\n  # off\n  job: {}\ndatabases:\n  db: {}\n$0`;
    const { taking, newFile } = checkWriting(text);
    const title = "Move 3 entries to part.architecture.yaml";
    expect(taking(title)).toBe(`${HEAD}include: [part.architecture.yaml]\ncomponents:\n  web: {}\n`);
    expect(newFile(title)?.text).toBe("components:\n  api: {}\n  # off\n  job: {}\ndatabases:\n  db: {}\n");
  });

  test("takes from flow style, too", () => {
    const { taking, newFile } = checkWriting(`${HEAD}components: { web: {}, a$0pi: { kind: api } }\n`);
    const title = 'Move "api" to api.architecture.yaml';
    expect(taking(title)).toBe(`${HEAD}include: [api.architecture.yaml]\ncomponents: { web: {} }\n`);
    expect(newFile(title)?.text).toBe("components:\n  api: { kind: api }\n");
  });

  test("leaves what cannot be read where it is", () => {
    const text = `${HEAD}components:\n  web: {}\nhal\ndatabases:\n  d$0b: {}\n`;
    expect(checkWriting(text).taking('Move "db" to db.architecture.yaml')).toBe(
      `${HEAD}include: [db.architecture.yaml]\ncomponents:\n  web: {}\nhal\n`,
    );
  });

  test("is not made where an alias would lose its anchor", () => {
    const text = `${HEAD}components:\n  w$0eb:\n    hosting: &h vm\n  api:\n    hosting: *h\n`;
    expect(checkWriting(text).titles.filter((title) => title.startsWith("Move"))).toEqual([]);
  });
});

describe("of what is broken", () => {
  test("what is sound is rewritten, and nothing is offered on the rest", () => {
    const text = `${HEAD}components:\n  web:\n    kind: 'api\n  api:\n    hosting: $0vm\n`;
    expect(checkWriting(text).taking("Expand the short form of hosting")).toBe(
      `${HEAD}components:\n  web:\n    kind: 'api\n  api:\n    hosting: { model: vm }\n`,
    );
    expect(checkWriting(`${HEAD}compo$0\n`).titles).toEqual([]);
    expect(checkWriting("$0").titles).toEqual([]);
  });
});

test("only what is asked for is looked for, and the whole file is sorted only then", () => {
  const text = `name: Shop\narchitecture: 1\ncomponents:\n  web:\n    hosting: $0vm\n`;
  expect(checkWriting(text, ["source"]).titles).toEqual(["Sort sections and fields"]);
  expect(checkWriting(text, ["source.organize.archbook"]).titles).toEqual(["Sort sections and fields"]);
  expect(checkWriting(text, ["source.organizeImports"]).titles).toEqual([]);
  expect(checkWriting(text, ["quickfix"]).titles).toEqual([]);
  expect(checkWriting(text).titles).not.toContain("Sort sections and fields");
  expect(new Set(checkWriting(text, ["refactor"]).actions.map(({ kind }) => kind))).toEqual(
    new Set(["refactor.rewrite"]),
  );
});
