import { describe, expect, test } from "vitest";
import { mergeFiles } from "../../server/src/model/merge-files.ts";
import { type PlainValue, plainValue } from "../../server/src/syntax/plain-value.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";

const merge = (...texts: readonly string[]) => {
  const { value, conflicts } = mergeFiles(texts.map(read));
  return { value: JSON.parse(JSON.stringify(value)), conflicts };
};

function read(text: string): PlainValue {
  return plainValue(SyntaxTree.read(text).root?.green).value;
}

describe("files are merged", () => {
  test("a file by itself is what it says", () => {
    const value = read("name: Shop\ncomponents: { web: {} }\n");
    expect(mergeFiles([value]).value).toBe(value);
  });

  test.each([
    [
      "entities of a section",
      "components: { web: {} }",
      "components: { cart: {} }",
      { components: { web: {}, cart: {} } },
    ],
    [
      "sections of networking",
      "networking: { ingress: { door: {} } }",
      "networking: { ingress: { cdn: {} }, links: { office: {} } }",
      { networking: { ingress: { door: {}, cdn: {} }, links: { office: {} } } },
    ],
    [
      "fields of a section",
      "deployment: { application: { strategy: rolling } }",
      "deployment: { application: { downtime: none }, registry: acr }",
      { deployment: { application: { strategy: "rolling", downtime: "none" }, registry: "acr" } },
    ],
    ["a section with nothing behind it", "components:", "components: { web: {} }", { components: { web: {} } }],
    [
      "what adds up",
      "notApplicable: [{ check: a }]\ninclude: one.yaml",
      "notApplicable: [{ check: b }, { check: c }]\ninclude: [two.yaml]",
      { notApplicable: [{ check: "a" }, { check: "b" }, { check: "c" }], include: ["one.yaml", "two.yaml"] },
    ],
    [
      "what counts for a part alone",
      "architecture: 1\nname: Shop",
      "architecture: 1\nname: Cart\nsummary: Holds what is bought.\nstage: review",
      { architecture: 1, name: "Shop" },
    ],
  ])("%s", (_, root, part, expected) => {
    expect(merge(root, part)).toEqual({ value: expected, conflicts: [] });
  });

  test.each([
    [
      "an identifier",
      "components: { web: {} }",
      "components: { web: { kind: api } }",
      ["components", "web"],
      "identifier",
    ],
    [
      "an identifier with nothing behind it",
      "components: { web: }",
      "components: { web: }",
      ["components", "web"],
      "identifier",
    ],
    ["a value", "tenancy: { model: shared }", "tenancy: { model: single }", ["tenancy", "model"], "value"],
    ["a list", "data: { variety: [a] }", "data: { variety: [b] }", ["data", "variety"], "value"],
    [
      "a short form beside the long one",
      "deployment: { registry: acr }",
      "deployment: { registry: { service: acr } }",
      ["deployment", "registry"],
      "value",
    ],
  ])("%s stated twice is a conflict, and the first statement counts", (_, root, part, path, of) => {
    const { value, conflicts } = merge(root, part);
    expect(conflicts).toEqual([{ path, of, files: [0, 1] }]);
    expect(value).toEqual(merge(root).value);
  });
});
