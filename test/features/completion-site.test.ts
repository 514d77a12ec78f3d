import { describe, expect, test } from "vitest";
import { checkCompletion } from "../support/check-completion.ts";

const HEAD = "architecture: 1\nname: Shop\n";
const WEB = `${HEAD}components:\n  web:\n    kind: api\n`;
const DATA = "databases:\n  orders: {}\n  carts: {}\n";

describe("where a key goes on an empty line, its indentation tells", () => {
  test.each<[string, string, string]>([
    ["at the start of the line into the file", `${WEB}$0\n`, "databases"],
    ["one step in among the entities", `${WEB}  $0\n`, "new component"],
    ["two steps in into the entity", `${WEB}    $0\n`, "hosting"],
    [
      "three steps in into its field",
      `${HEAD}components:\n  web:\n    scaling:\n      trigger: cpu\n      $0\n`,
      "instances",
    ],
    ["back out of a field", `${HEAD}components:\n  web:\n    scaling:\n      trigger: cpu\n    $0\n`, "hosting"],
    ["before the first field", `${HEAD}components:\n  web:\n    $0\n    kind: api\n`, "hosting"],
    ["between entities", `${WEB}    $0\n  cart:\n    kind: worker\n`, "hosting"],
    ["behind blank lines", `${WEB}\n\n    $0\n`, "hosting"],
    ["with an indentation of four", `${HEAD}components:\n    web:\n        kind: api\n        $0\n`, "hosting"],
    ["below a dash", `${WEB}    connects:\n      - to: orders\n        $0\n${DATA}`, "protocol"],
    ["below a dash, before the first field", `${WEB}    connects:\n      - \n        $0\n${DATA}`, "protocol"],
  ])("%s", (_, text, expected) => {
    expect(checkCompletion(text).labels).toContain(expected);
    expect(checkCompletion(text.replaceAll("\n", "\r\n")).labels).toContain(expected);
  });

  test("deeper than a value it would go on with that value", () => {
    expect(checkCompletion(`${WEB}      $0\n`).labels).toEqual([]);
  });
});

describe("in flow style", () => {
  test.each<[string, string, string]>([
    ["behind a comma", `${HEAD}components: { web: { kind: api, $0 } }\n`, "hosting"],
    ["right behind a comma", `${HEAD}components: { web: { kind: api,$0 } }\n`, "hosting"],
    ["in an empty map", `${HEAD}components: { web: {$0} }\n`, "hosting"],
    ["over several lines", `${HEAD}components: {\n  web: {\n    kind: api,\n    $0\n  }\n}\n`, "hosting"],
    ["in a bracket that is not closed yet", `${HEAD}components:\n  web: { kind: api, $0\n`, "hosting"],
    ["in one that is not closed before other lines", `${HEAD}components:\n  web: { ho$0\n${DATA}`, "hosting"],
    ["for an entity", `${HEAD}components: { $0 }\n`, "new component"],
    ["in a list that is not closed yet", `${HEAD}components:\n  web: { connects: [$0\n${DATA}`, "orders"],
    ["in a list over several lines", `${WEB}    connects: [\n      orders,\n      $0\n    ]\n${DATA}`, "carts"],
    ["in a list right behind a comma", `${WEB}    connects: [orders,$0]\n${DATA}`, "carts"],
    ["before the other items of a list", `${WEB}    connects: [$0, orders]\n${DATA}`, "carts"],
  ])("%s", (_, text, expected) => {
    expect(checkCompletion(text).labels).toContain(expected);
  });

  test("a map of fields is opened on the line", () => {
    expect(checkCompletion(`${HEAD}components: { web: { sca$0 } }\n`).taking("scaling")).toBe(
      `${HEAD}components: { web: { scaling: {  } } }\n`,
    );
  });

  test.each([
    ["a key before others", `${HEAD}components: { web: {$0 kind: api } }\n`, "hosting", "{hosting: , kind: api }"],
    [
      "a value before other keys",
      `${HEAD}components: { web: { kind: $0 name: Web } }\n`,
      "api",
      "{ kind: api, name: Web }",
    ],
    ["an item before others", `${WEB}    connects: [$0 orders]\n${DATA}`, "carts", "[carts, orders]"],
  ])("%s gets its comma", (_, text, label, expected) => {
    expect(checkCompletion(text).taking(label)).toContain(expected);
  });

  test("a whole block is written on the line", () => {
    const { taking } = checkCompletion(`${HEAD}slas: { $0 }\n`);
    expect(taking("new SLA")).toContain("slas: { checkout: { entry: browser, availability: 99.9%, ");
  });
});

describe("in quotes", () => {
  test.each([
    ["double", '"'],
    ["single", "'"],
  ])("that are %s, only the value changes", (_, quote) => {
    const text = `${WEB}    connects: [${quote}or$0${quote}]\n${DATA}`;
    expect(checkCompletion(text).taking("orders")).toBe(`${WEB}    connects: [${quote}orders${quote}]\n${DATA}`);
  });

  test.each(['"', "'"])("%s, a key gets no colon within them", (quote) => {
    const text = `${HEAD}components:\n  web: { ${quote}ho$0${quote}: vm }\n`;
    expect(checkCompletion(text).taking("hosting")).toContain(`{ ${quote}hosting${quote}: vm }`);
    const alone = `${HEAD}components:\n  web: { ${quote}ho$0${quote} }\n`;
    expect(checkCompletion(alone).taking("hosting")).toContain(`{ ${quote}hosting${quote} }`);
  });

  test.each(['"', "'"])("%s that are not closed yet", (quote) => {
    expect(checkCompletion(`${HEAD}components:\n  web:\n    kind: ${quote}wor$0\n`).labels).toContain("worker");
    expect(checkCompletion(`${HEAD}components:\n  web: { kind: ${quote}$0\n`).labels).toContain("worker");
  });

  test("a truth value would be a text", () => {
    expect(checkCompletion(`${WEB}    critical: "$0"\n`).labels).not.toContain("true");
    expect(checkCompletion(`${WEB}    critical: $0\n`).labels).toContain("true");
  });
});

describe("in lists", () => {
  test.each<[string, string]>([
    ["below the key", `${WEB}    connects:\n      $0\n${DATA}`],
    ["below an item", `${WEB}    connects:\n      - carts\n      $0\n${DATA}`],
    ["before an item", `${WEB}    connects:\n      $0\n      - carts\n${DATA}`],
    ["between items of several lines", `${WEB}    connects:\n      - to: carts\n        tls: true\n      $0\n${DATA}`],
  ])("an item %s gets its dash", (_, text) => {
    expect(checkCompletion(text).taking("orders")).toBe(text.replace("$0", "- orders"));
  });

  test("an item that has its dash gets no second one", () => {
    const text = `${WEB}    connects:\n      - carts\n      - $0\n${DATA}`;
    expect(checkCompletion(text).taking("orders")).toBe(text.replace("$0", "orders"));
  });

  test("a word that stands for the whole list gets none", () => {
    const text = `${WEB}    zones:\n      $0\n`;
    expect(checkCompletion(text).taking("redundant")).toBe(text.replace("$0", "redundant"));
  });

  test("a key below a list that is not indented is one of the map", () => {
    const { labels } = checkCompletion(`${WEB}    connects:\n    - orders\n    $0\n${DATA}`);
    expect(labels).toContain("hosting");
  });

  test("what is not known stands for the whole list, and comes last", () => {
    const { labels } = checkCompletion(`${WEB}    connects: $0\n${DATA}`);
    expect(labels.at(-1)).toBe("unknown");
    expect(checkCompletion(`${WEB}    connects:\n      - orders\n      $0\n${DATA}`).labels).not.toContain("unknown");
  });
});

test.each([
  ["a block scalar", `${HEAD}summary: |\n  $0\n`],
  ["a block scalar without its last line break", `${HEAD}components:\n  web:\n    kind: |-\n      $0\n`],
  [
    "a folded one that looks like a map",
    `${HEAD}components:\n  web:\n    summary: >-\n      kind: $0\n    kind: api\n`,
  ],
  ["a comment on a line of its own", `${WEB}    # $0\n    critical: true\n`],
  ["a comment behind a key", `${HEAD}components:\n  web: # ki$0\n`],
  ["a comment in flow style", `${HEAD}components: {\n  web: { kind: api } # $0\n}\n`],
  ["indentation", `${HEAD}components:\n$0  web:\n    kind: api\n`],
  ["indentation before a comment", `${WEB}$0    # It sells.\n    critical: true\n`],
  ["a place before a comment", `$0# It sells.\n${WEB}`],
  ["a place before brackets", `${WEB}    connects: $0[orders]\n${DATA}`],
  ["a place before quotes", `${WEB}    connects: $0"orders"\n${DATA}`],
  ["the second word of a value", `${HEAD}components:\n  web: { kind: api wor$0 }\n`],
  ["the second word in quotes", `${HEAD}components:\n  web: { kind: "api wor$0" }\n`],
  ["what an alias stands for", `${HEAD}components:\n  web: &web { kind: api }\n  cart: *w$0\n`],
])("nothing is offered in %s", (_, text) => {
  expect(checkCompletion(text).labels).toEqual([]);
  expect(checkCompletion(text.replaceAll("\n", "\r\n")).labels).toEqual([]);
});

test.each([
  ["an open bracket above", `${HEAD}clients: [\ncomponents:\n  web:\n    kind: wor$0\n`],
  ["a stray word above", `${HEAD}compo\ncomponents:\n  web:\n    kind: wor$0\n`],
  ["a key twice", `${WEB}    kind: wor$0\n`],
  ["broken lines below", `${HEAD}components:\n  web:\n    kind: wor$0\n    hosting: {\n  x: ]\n`],
])("a document that is broken by %s still completes", (_, text) => {
  expect(checkCompletion(text).taking("worker")).toBe(text.replace("wor$0", "worker"));
});
