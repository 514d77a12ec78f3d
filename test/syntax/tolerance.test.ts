import { describe, expect, test } from "vitest";
import { plainValue } from "../../server/src/syntax/plain-value.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

function stated(text: string): unknown {
  const { value } = plainValue(SyntaxTree.read(text).root?.green);
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function faultsOf(text: string): readonly string[] {
  return SyntaxTree.read(text).faults.map(({ check, range, message }) => {
    return `${check} ${JSON.stringify(text.slice(range.start, range.end))} ${message}`;
  });
}

describe("a half-typed line leaves its neighbours intact", () => {
  const web = { web: { kind: "api", tls: true } };
  test.each<[string, string, unknown]>([
    ["at the top", "name: Shop\ncompo\nusage: { pattern: workday }\n", { name: "Shop", usage: { pattern: "workday" } }],
    ["at the end", "name: Shop\nusage:\n  pattern: workday\ncompo", { name: "Shop", usage: { pattern: "workday" } }],
    ["at the start", "compo\nname: Shop\n", { name: "Shop" }],
    ["as an entity", "components:\n  we\n  web:\n    kind: api\n    tls: true\n", { components: web }],
    ["as a field", "components:\n  web:\n    kind: api\n    hos\n    tls: true\n", { components: web }],
    ["as the last field", "components:\n  web:\n    kind: api\n    tls: true\n    hos\n", { components: web }],
    [
      "as a field two levels down",
      "a:\n  b:\n    c:\n      d: 1\n      hal\n      e: 2\n  f: 3\n",
      { a: { b: { c: { d: 1, e: 2 } }, f: 3 } },
    ],
    [
      "in an entry of a list",
      "a:\n  connects:\n    - to: x\n      au\n    - to: y\n  f: 3\n",
      { a: { connects: [{ to: "x" }, { to: "y" }], f: 3 } },
    ],
  ])("%s", (_, text, expected) => {
    expect(stated(text)).toEqual(expected);
    expect(SyntaxTree.read(text).faults).toHaveLength(1);
  });

  test.each([
    ["an open quote", 'components:\n  web:\n    name: "Sh\n    kind: api\n  api:\n    kind: worker\n'],
    ["an open flow map", "components:\n  web:\n    scaling: { instances: 2\n    kind: api\n  api:\n    kind: worker\n"],
    ["an open flow list", "components:\n  web:\n    connects: [a, b\n    kind: api\n  api:\n    kind: worker\n"],
    [
      "a closing bracket too many",
      "components:\n  web:\n    zones: [1, 2]]\n    kind: api\n  api:\n    kind: worker\n",
    ],
    ["a colon too many", "components:\n  web:\n    name: a: b\n    kind: api\n  api:\n    kind: worker\n"],
    ["odd indentation", "components:\n  web:\n     name: a\n    kind: api\n  api:\n    kind: worker\n"],
  ])("%s harms no other entity", (_, text) => {
    expect(stated(text)).toMatchObject({ components: { api: { kind: "worker" } } });
    expect(SyntaxTree.read(text).faults.length).toBeGreaterThan(0);
  });
});

describe("says what is wrong and where", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a key without a colon",
      "name: Shop\ncompo\n",
      ['syntax/yaml "compo" "compo" is no key yet: a colon is missing behind it.'],
    ],
    [
      "a key twice",
      "name: A\nname: B\n",
      ['syntax/duplicate-key "name" "name" stands here a second time; the first one counts.'],
    ],
    ["a tab", "a:\n\tb: 1\n", ['syntax/tab "\\t" A tab indents this line; YAML wants spaces.']],
    [
      "a text at the top",
      "just text\n",
      ['syntax/not-a-map "just text" An architecture is a map; write `architecture: 1` and `name: …` at the top.'],
    ],
    [
      "a list at the top",
      "- a\n- b\n",
      ['syntax/not-a-map "- a" An architecture is a map; write `architecture: 1` and `name: …` at the top.'],
    ],
    [
      "a second document",
      "name: A\n---\nname: B\n",
      [
        'syntax/several-documents "---" A second document begins here and is not read: one file holds one architecture.',
      ],
    ],
    [
      "an alias without an anchor",
      "a: *nowhere\n",
      ['syntax/alias "*nowhere" "*nowhere" names no anchor that is complete before it.'],
    ],
    [
      "an alias that leads into itself",
      "a: &x\n  b: *x\n",
      ['syntax/alias "*x" "*x" names no anchor that is complete before it.'],
    ],
    [
      "a list as a key",
      "? [a, b]\n: 1\nc: 2\n",
      ['syntax/yaml "[a, b]" A key is plain text here, not a list, a map or an alias.'],
    ],
  ])("%s", (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  test("a duplicate key names the first place", () => {
    const [fault] = SyntaxTree.read("x:\n  a: 1\n  b: 2\n  a: 3\n").faults;
    expect(fault).toMatchObject({ range: { start: 19, end: 20 }, related: [{ range: { start: 5, end: 6 } }] });
    expect(stated("x:\n  a: 1\n  a: 3\n")).toEqual({ x: { a: 1 } });
  });

  test.each(["__proto__", "constructor", "toString", "1", "true", "~", "''"])("the key %s is a key", (key) => {
    expect(faultsOf(`x:\n  ${key}: 1\n`)).toEqual([]);
    expect(faultsOf(`x:\n  ${key}: 1\n  ${key}: 2\n`)).toHaveLength(1);
  });
});

describe("unusual files", () => {
  test.each([
    ["an empty file", ""],
    ["only comments", "# nothing\n\n  # yet\n"],
    ["only white space", " \n\n  \r\n"],
    ["only a byte order mark", "\uFEFF"],
    ["only a document marker", "---\n"],
  ])("%s states nothing, and nothing is wrong with it as YAML", (_, text) => {
    const tree = SyntaxTree.read(text);
    expect(tree.faults).toEqual([]);
    expect(plainValue(tree.root?.green).value).toBeNull();
    expect(tree.placeAt(0)).toBeUndefined();
    expect(tree.locate(["name"])).toEqual({ start: 0, end: 0 });
  });

  test.each([
    ["CRLF", "\r\n"],
    ["LF", "\n"],
  ])("lines that end in %s", (_, lineBreak) => {
    const text = ["architecture: 1", "name: Shop", "components:", "  web:", "    kind: api", ""].join(lineBreak);
    expect(stated(text)).toEqual({ architecture: 1, name: "Shop", components: { web: { kind: "api" } } });
    const value = SyntaxTree.read(text).find(["components", "web", "kind"]);
    expect(value && text.slice(value.range.start, value.range.end)).toBe("api");
    expect(faultsOf(text)).toEqual([]);
  });

  test("a byte order mark is no part of the first key", () => {
    const text = "\uFEFFname: Shop\nsummary: s\n";
    expect(stated(text)).toEqual({ name: "Shop", summary: "s" });
    expect(SyntaxTree.read(text).findEntry(["name"])?.keyRange).toEqual({ start: 1, end: 5 });
    expect(faultsOf(text)).toEqual([]);
  });

  test("control characters and lone surrogates are no reason to stop", () => {
    for (const strange of ["\0", "\u0007", "\uD800", "\uDC00", "\u2028", "\x7f"]) {
      const text = `name: a${strange}b\ncomponents:\n  web:\n    kind: api\n`;
      expect(stated(text), JSON.stringify(strange)).toMatchObject({ components: { web: { kind: "api" } } });
    }
  });
});

describe("hostile files stay bounded", () => {
  test("20,000 keys in one map, each of them twice", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  key-${index}: 1`).join("\n");
    const tree = SyntaxTree.read(`components:\n${keys}\n${keys}\n`);
    expect(tree.faults).toHaveLength(20_000);
  });

  test("20,000 keys in a map that cannot be cut into regions", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key-${index}: 1`).join(", ");
    const tree = SyntaxTree.read(`components: { ${keys} }\n`);
    expect(tree.faults).toEqual([]);
    expect(tree.find(["components", "key-19999"])?.green).toMatchObject({ value: 1 });
  });

  test.each(["[", "{", "- ", "a: [", "[{a: "])("100,000 times %j is answered", (opening) => {
    const tree = SyntaxTree.read(opening.repeat(100_000));
    expect(tree.faults.length).toBeGreaterThan(0);
    for (const { message } of tree.faults) expect(message.length).toBeLessThan(200);
  });

  test("aliases that multiply are followed only so far, and told of once", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const before = level === 0 ? "lol" : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array.from({ length: 10 }, () => before).join(", ")}]`;
    });
    const snapshot = readSnapshot(`architecture: 1\nname: Shop\n${levels.join("\n")}\n`);
    const aliasFaults = snapshot.problems.filter(({ check }) => check === "syntax/alias");
    expect(aliasFaults.map(({ message }) => message)).toEqual(["Aliases bring in more than can be read."]);
    expect(JSON.stringify(snapshot.sources.value).length).toBeLessThan(1_000_000);
  });

  test("a file of more than 2,000,000 characters is not read, and says so", () => {
    const text = `name: Shop\n${"# filling\n".repeat(500_000)}`;
    const snapshot = readSnapshot(text);
    expect(snapshot.problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      "syntax/too-large This file has 5000011 characters; Archbook reads files of up to 2000000.",
    ]);
  });

  test("a file of 1.5 MB is read", () => {
    const entry = (index: number) =>
      `  service-${index}:\n    kind: api\n    connects: [orders-db, { to: queue, tls: true }]\n`;
    const entries = Array.from({ length: 19_000 }, (_, index) => entry(index)).join("");
    expect(entries.length).toBeGreaterThan(1_400_000);
    const tree = SyntaxTree.read(`architecture: 1\nname: Shop\ncomponents:\n${entries}`);
    expect(tree.faults).toEqual([]);
    expect(tree.find(["components", "service-18999", "kind"])?.green).toMatchObject({ value: "api" });
  });
});
