import { expect, test } from "vitest";
import { readSvg, type SvgElement } from "../../../server/src/diagram/pdf/read-svg.ts";
import { declarationsOf, readRules } from "../../../server/src/diagram/pdf/style-rules.ts";

test.each([
  ["a type", "text{fill:red}", "red"],
  ["a class", ".b{fill:red}", "red"],
  ["both", "text.b{fill:red}", "red"],
  ["two classes of one element", ".b.c{fill:red}", "red"],
  ["a class that is not there", ".b.x{fill:red}", "own"],
  ["an ancestor", ".a text{fill:red}", "red"],
  ["a parent", ".p>text{fill:red}", "red"],
  ["a grandparent is no parent", ".a>text{fill:red}", "own"],
  ["an ancestor of a parent", ".a .p>text{fill:red}", "red"],
  ["a list", ".x,.y, .b{fill:red}", "red"],
  ["the later of two", ".b{fill:blue}.c{fill:red}", "red"],
  ["the weightier of two", ".a .b{fill:red}.b{fill:blue}", "red"],
  ["other media", "@media print{.b{fill:blue}}.b{fill:red}", "red"],
  ["a form that it does not know", ".b:hover{fill:red}", "own"],
])("%s", (_, sheet, fill) => {
  const root = readSvg('<svg class="a"><g class="p"><text class="b c" fill="own">x</text></g></svg>');
  const text = lastOf(root);
  expect(text && declarationsOf(text, readRules(sheet)).get("fill")).toBe(fill);
});

function lastOf(element: SvgElement | undefined): SvgElement | undefined {
  const child = element?.children.at(-1);
  return child === undefined ? element : lastOf(child);
}
