import { describe, expect, test } from "vitest";
import { checkCompletion } from "../support/check-completion.ts";

const HEAD = "architecture: 1\nname: Shop\n";
const REST = "  api: {}\ndatabases: { orders-db: {}, queue: {} }\n";

describe("values", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "identifiers in an empty flow list",
      "components:\n  web:\n    connects: [$0]\n",
      ["api", "orders-db", "queue", "unknown"],
    ],
    [
      "in a list, none that it has already",
      "components:\n  web:\n    connects: [api, $0]\n",
      ["orders-db", "queue", "unknown"],
    ],
    ["for a half-typed one", "components:\n  web:\n    connects: [api, ord$0]\n", ["orders-db", "queue", "unknown"]],
    ["as a target", "components:\n  web:\n    connects: [{ to: $0 }]\n", ["api", "orders-db", "queue", "unknown"]],
    ["truth values", "components:\n  web:\n    critical: $0\n", ["true", "false", "unknown"]],
    ["words for a whole list", "components:\n  web:\n    zones: $0\n", ["redundant", "none", "unknown"]],
    [
      "figures before none",
      "components:\n  web:\n    availability: $0\n",
      ["99.9%", "99%", "99.5%", "99.95%", "99.99%", "none", "unknown"],
    ],
  ])("%s", (_, text, expected) => {
    expect(checkCompletion(HEAD + text + REST).labels).toEqual(expected);
  });

  test.each([
    ["models before services", "components:\n  web:\n    hosting: $0\n", ["on-premises", "vm", "azure-app-service"]],
    ["regions", "components:\n  web:\n    regions: [$0]\n", ["westeurope", "northeurope"]],
    ["kinds", "components:\n  web:\n    kind: $0\n", ["web-app", "api", "worker"]],
    ["kinds in quotes", 'components:\n  web:\n    kind: "$0"\n', ["web-app", "api"]],
    [
      "services by their key",
      "components:\n  web:\n    hosting: { service: azure-app$0 }\n",
      ["azure-app-service", "azure-functions"],
    ],
  ])("%s", (_, text, expected) => {
    const { labels } = checkCompletion(HEAD + text + REST);
    expect(labels.filter((label) => expected.includes(label))).toEqual(expected);
  });

  test("a missing space behind the colon is added", () => {
    expect(checkCompletion(`${HEAD}components:\n  web:\n    kind:$0\n`).taking("worker")).toContain(
      "    kind: worker\n",
    );
  });

  test("the whole word under the cursor gives way", () => {
    expect(checkCompletion(`${HEAD}components:\n  web:\n    kind: wor$0kr\n`).taking("worker")).toContain(
      "    kind: worker\n",
    );
  });
});

describe("keys", () => {
  const WEB = `${HEAD}components:\n  web:\n    kind: api\n`;

  test.each([
    ["on an empty line", `${WEB}    $0\n`],
    ["on an empty line between others", `${WEB}    $0\n    critical: true\n`],
    ["for a half-typed one", `${WEB}    ho$0\n`],
    ["in flow style", `${HEAD}components:\n  web: { kind: api, $0 }\n`],
    ["at the end of the file", `${WEB}    $0`],
    ["in a file with CRLF", `${WEB}    $0\n`.replaceAll("\n", "\r\n")],
  ])("%s", (_, text) => {
    const { labels, offers } = checkCompletion(text);
    expect(labels).toContain("hosting");
    expect(labels).not.toContain("kind");
    expect(labels).not.toContain("unknown");
    const asked = offers.map(({ detail }) => detail === "asked for");
    expect(asked[0], "what is asked for comes first").toBe(true);
    expect(asked.lastIndexOf(true)).toBeLessThan(asked.indexOf(false));
  });

  test("what is asked of another entity is not asked of this one", () => {
    const settled = "hosting: { model: vm, service: azure-vm, tier: D2, os: linux }";
    const text = `${HEAD}components:\n  web: {}\n  api:\n    kind: api\n    ${settled}\n    $0\n`;
    const asked = checkCompletion(text).offers.filter(({ detail }) => detail === "asked for");
    expect(asked.map(({ label }) => label)).not.toContain("hosting");
  });

  test("a key that has its colon gets no second one", () => {
    expect(checkCompletion(`${HEAD}compon$0:\n  web: {}\n`).taking("components")).toBe(
      `${HEAD}components:\n  web: {}\n`,
    );
  });

  test("below a key, fields come before the values that a short form takes", () => {
    const { labels } = checkCompletion(`${WEB}    hosting:\n      $0\n`);
    expect(labels.indexOf("service")).toBeLessThan(labels.indexOf("vm"));
  });

  test("in a list, the short form comes before the fields", () => {
    const { labels } = checkCompletion(`${WEB}    connects:\n      - $0\n${REST}`);
    expect(labels.slice(0, 2)).toEqual(["api", "orders-db"]);
    expect(labels).toContain("to");
  });

  test("an entity begins with a block of its own", () => {
    const { labels, taking } = checkCompletion(`${HEAD}components:\n  $0\n`);
    expect(labels).toEqual(["new component"]);
    expect(taking("new component")).toMatch(/^ {2}web:$/m);
  });

  test("an empty file offers a whole architecture, and the sections", () => {
    const { labels } = checkCompletion("$0");
    expect(labels[0]).toBe("new architecture");
    expect(labels).toEqual(expect.arrayContaining(["architecture", "name", "components"]));
  });

  test("the first word of a file may be half-typed", () => {
    expect(checkCompletion("arch$0").labels).toContain("architecture");
  });
});

test.each([
  ["a comment", `${HEAD}# a $0\n`],
  ["a comment behind a value", `${HEAD}components:\n  web:\n    kind: api # $0\n`],
  ["a text of several lines", `${HEAD}summary: |\n  some $0\n`],
  ["a free text", `${HEAD}summary: some $0\n`],
  ["a place that the language does not know", `${HEAD}nonsense:\n  $0\n`],
])("nothing is offered in %s", (_, text) => {
  expect(checkCompletion(text).labels).toEqual([]);
});
