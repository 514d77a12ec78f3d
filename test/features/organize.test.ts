import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { organize } from "../../server/src/features/organize.ts";
import { isPlainMap, type PlainValue, plainValue } from "../../server/src/syntax/plain-value.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { arbitraryText } from "../support/random-layout.ts";

function organized(text: string): string {
  return applyEdits(text, organize({ tree: SyntaxTree.read(text) }));
}

const SORTED = "architecture: 1\nname: Shop\n# runs\ncomponents:\n  b: { kind: api }\n\n  a: {}\n";

describe("sections and their fields", () => {
  test("take the order of the language, with their comments, and names keep the author's", () => {
    const text = [
      "# The shop, as agreed in May.",
      "name: Shop",
      "# the version",
      "architecture: 1",
      "",
      "# ---- data ----",
      "",
      "databases:",
      "  zeta: { engine: mysql, kind: relational } # first",
      "  alpha:",
      "    # the engine",
      "    engine: x # pg",
      "      # more of it",
      "    kind: relational",
      "",
      "# what runs",
      "components:",
      "  web:",
      "    connects:",
      "      - tls: true",
      "        # whom",
      "        to: alpha",
      "    extra: 1",
      "    kind: api",
      "  # the end of web's list",
      "",
    ].join("\n");
    expect(organized(text)).toBe(
      [
        "# The shop, as agreed in May.",
        "# the version",
        "architecture: 1",
        "name: Shop",
        "",
        "# what runs",
        "components:",
        "  web:",
        "    kind: api",
        "    connects:",
        "      - # whom",
        "        to: alpha",
        "        tls: true",
        "    extra: 1",
        "  # the end of web's list",
        "",
        "# ---- data ----",
        "",
        "databases:",
        "  zeta: { kind: relational, engine: mysql } # first",
        "  alpha:",
        "    kind: relational",
        "    # the engine",
        "    engine: x # pg",
        "      # more of it",
        "",
      ].join("\n"),
    );
  });
});

describe("sections and fields", () => {
  test("in order are left alone", () => {
    expect(organize({ tree: SyntaxTree.read(SORTED) })).toEqual([]);
  });

  test("in flow style stay where a comment would lose what it is about", () => {
    const text = "components:\n  web: { connects: [], # later\n    kind: api }\n";
    expect(organized(text)).toBe(text);
  });

  test("keep line ends, and a last line without one", () => {
    expect(organized("name: x\r\narchitecture: 1")).toBe("architecture: 1\r\nname: x");
  });
});

describe("anchors", () => {
  test("stay before their aliases, and the rest is sorted", () => {
    const text = "components:\n  web:\n    connects: &c\n      - db\nclients:\n  b: { connects: *c }\nname: x\n";
    expect(organized(text)).toBe(
      "name: x\ncomponents:\n  web:\n    connects: &c\n      - db\nclients:\n  b: { connects: *c }\n",
    );
  });

  test("of one name are not brought into another order", () => {
    const text = "databases:\n  a: &x {}\nclients:\n  b: &x { count: 1 }\ncomponents:\n  c: *x\n";
    expect(plainly(organized(text))).toEqual(plainly(text));
  });
});

describe("what is broken", () => {
  test("stays in its place, and what is sound goes around it", () => {
    const text =
      "usage:\n  pattern: workday\ncomponents:\n  web: { kind: 'api\nclients:\n  b: { users: x, kind: browser }\nname: x\n";
    expect(organized(text).indexOf("  web: { kind: 'api\n")).toBeGreaterThan(0);
    expect(organized(text)).toContain("  b: { kind: browser, users: x }\n");
    expect(lineOf(organized(text), "  web:")).toBe(lineOf(organized(text), "components:") + 1);
    expect(organized("name: x\nhal\narchitecture: 1\n")).toBe("name: x\nhal\narchitecture: 1\n");
    expect(organized("usage:\n  hours: 24x7\n  users: 1\n  hal\nname: x\n")).toContain("  users: 1\n  hal\n");
  });
});

test("nothing is lost or gained, in any layout and broken in any way, and a second time changes nothing", () => {
  const broken = fc
    .array(arbitraryEdit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce(withEdit, REALISTIC));
  fc.assert(
    fc.property(fc.oneof(arbitraryText, broken), (text) => {
      const result = organized(text);
      expect(plainly(result)).toEqual(plainly(text));
      expect([...result.replaceAll(/\s/g, "")].sort().join("")).toBe([...text.replaceAll(/\s/g, "")].sort().join(""));
      expect(organized(result)).toBe(result);
    }),
    { numRuns: 100, endOnFailure: true },
  );
}, 120_000);

function plainly(text: string): unknown {
  return sorted(plainValue(SyntaxTree.read(text).root?.green).value);
}

function sorted(value: PlainValue): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainMap(value)) return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key])]);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
